import { Severity } from '../../../foundation/values/data-issue';
import { MetricKind } from '../metric';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

const counts = new Set([MetricKind.COUNT, MetricKind.PROPORTION, MetricKind.RATE]);

/** A number of things below zero. */
export const negativeCount: IssueRule = (evidence) =>
  rowsWhere(
    evidence,
    (row, metric) =>
      (metric.kind === MetricKind.COUNT && Number(row.value) < 0) ||
      (counts.has(metric.kind) && (Number(row.numerator) < 0 || Number(row.denominator) < 0)),
  ).map((row) => {
    const name = named(row, evidence.metrics);
    return issueOn([row], {
      code: 'NEGATIVE_COUNT',
      severity: Severity.ERROR,
      message: { sv: `${name.sv}: ett antal är mindre än noll.`, en: `${name.en}: a count is below zero.` },
      values: [row.value, row.numerator, row.denominator],
    });
  });
