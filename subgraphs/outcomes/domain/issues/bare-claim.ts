import { Severity } from '../../../foundation/values/data-issue';
import { isResult, Method } from '../observation';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A result that rests on what somebody said in an interview. */
export const bareClaim: IssueRule = (evidence) =>
  rowsWhere(evidence, (row) => isResult(row) && row.method === Method.INTERVIEW_CLAIM).map((row) => {
    const name = named(row, evidence.metrics);
    return issueOn([row], {
      code: 'BARE_CLAIM',
      severity: Severity.WARNING,
      message: {
        sv: `${name.sv}: uppgiften bygger på ett samtal med en företrädare. Registret har inte sett någon mätning bakom den.`,
        en: `${name.en}: the figure rests on a conversation with a representative. The register has seen no measurement behind it.`,
      },
      values: [row.value],
    });
  });
