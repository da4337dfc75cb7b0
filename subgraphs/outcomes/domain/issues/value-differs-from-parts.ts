import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import { MetricKind } from '../metric';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A stated share that is not its stated numerator over its stated denominator, beyond rounding as printed. */
export const valueDiffersFromParts: IssueRule = (evidence) =>
  rowsWhere(evidence, ({ value, numerator, denominator }, { kind }) => {
    if (kind !== MetricKind.PROPORTION || value === null || numerator === null) return false;
    if (denominator === null || new Big(denominator).eq(0)) return false;
    const decimals = value.split('.')[1]?.length ?? 0;
    const rounding = new Big(10).pow(-decimals).div(2);
    return new Big(numerator).div(denominator).times(100).minus(value).abs().gt(rounding);
  }).map((row) => {
    const name = named(row, evidence.metrics);
    const computed = new Big(row.numerator!).div(row.denominator!).times(100).toFixed(2);
    return issueOn([row], {
      code: 'VALUE_DIFFERS_FROM_PARTS',
      severity: Severity.WARNING,
      message: {
        sv: `${name.sv}: värdet är ${row.value} procent, men ${row.numerator} av ${row.denominator} är ${computed} procent.`,
        en: `${name.en}: the value is ${row.value} per cent, but ${row.numerator} of ${row.denominator} is ${computed} per cent.`,
      },
      values: [row.value, computed],
    });
  });
