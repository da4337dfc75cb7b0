import { Severity } from '../../../foundation/values/data-issue';
import { MetricKind } from '../metric';
import { isResult } from '../observation';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A share or a ratio that was reported without the numbers behind it. */
export const resultWithoutN: IssueRule = (evidence) =>
  rowsWhere(
    evidence,
    (row, { kind }) =>
      (kind === MetricKind.PROPORTION || kind === MetricKind.RATE) &&
      isResult(row) &&
      row.value !== null &&
      row.n === null &&
      row.denominator === null,
  ).map((row) => {
    const name = named(row, evidence.metrics);
    return issueOn([row], {
      code: 'RESULT_WITHOUT_N',
      severity: Severity.WARNING,
      message: {
        sv: `${name.sv}: källan säger inte vilka antal värdet bygger på, så osäkerheten kan inte räknas ut.`,
        en: `${name.en}: the source does not say on which numbers the value rests, so its uncertainty cannot be computed.`,
      },
      values: [row.value],
    });
  });
