import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import { inWriting } from '../../../foundation/values/in-writing';
import { MetricKind } from '../metric';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** More of something than there is of what it is counted among. */
export const valueAboveDenominator: IssueRule = (evidence) =>
  rowsWhere(evidence, ({ numerator, denominator, value }, { kind }) => {
    const part = kind === MetricKind.PROPORTION ? numerator : kind === MetricKind.COUNT ? value : null;
    return part !== null && denominator !== null && new Big(part).gt(denominator);
  }).map((row) => {
    const name = named(row, evidence.metrics);
    const part = row.numerator ?? row.value;
    const [more, all] = [inWriting(part!), inWriting(row.denominator!)];
    return issueOn([row], {
      code: 'VALUE_ABOVE_DENOMINATOR',
      severity: Severity.ERROR,
      message: {
        sv: `${name.sv}: ${more.sv} av ${all.sv} är fler än alla.`,
        en: `${name.en}: ${more.en} of ${all.en} is more than all of them.`,
      },
      values: [part, row.denominator],
    });
  });
