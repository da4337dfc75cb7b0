import { Severity } from '../../../foundation/values/data-issue';
import { inWriting } from '../../../foundation/values/in-writing';
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
    const value = inWriting(row.value!);
    return issueOn([row], {
      code: 'PROPORTION_OUT_OF_RANGE',
      severity: Severity.ERROR,
      message: {
        sv: `${name.sv}: ${value.sv} procent ligger utanför 0 till 100.`,
        en: `${name.en}: ${value.en} per cent is outside 0 to 100.`,
      },
      values: [row.value],
    });
  });
