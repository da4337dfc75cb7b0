import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import { inWriting } from '../../../foundation/values/in-writing';
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
    const [value, part, whole, share] = [row.value!, row.numerator!, row.denominator!, computed].map(
      inWriting,
    );
    return issueOn([row], {
      code: 'VALUE_DIFFERS_FROM_PARTS',
      severity: Severity.WARNING,
      message: {
        sv: `${name.sv}: värdet är ${value!.sv} procent, men ${part!.sv} av ${whole!.sv} är ${share!.sv} procent.`,
        en: `${name.en}: the value is ${value!.en} per cent, but ${part!.en} of ${whole!.en} is ${share!.en} per cent.`,
      },
      values: [row.value, computed],
    });
  });
