import { Severity } from '../../../foundation/values/data-issue';
import { MetricKind } from '../metric';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A share of a whole that is below none of it or above all of it. */
export const proportionOutOfRange: IssueRule = (evidence) =>
  rowsWhere(
    evidence,
    ({ value }, { kind }) =>
      kind === MetricKind.PROPORTION && value !== null && (Number(value) < 0 || Number(value) > 100),
  ).map((row) => {
    const name = named(row, evidence.metrics);
    return issueOn([row], {
      code: 'PROPORTION_OUT_OF_RANGE',
      severity: Severity.ERROR,
      message: {
        sv: `${name.sv}: ${row.value} procent ligger utanför 0 till 100.`,
        en: `${name.en}: ${row.value} per cent is outside 0 to 100.`,
      },
      values: [row.value],
    });
  });
