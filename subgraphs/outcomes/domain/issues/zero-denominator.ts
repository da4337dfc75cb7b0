import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A share of nothing. */
export const zeroDenominator: IssueRule = (evidence) =>
  rowsWhere(evidence, ({ denominator }) => denominator !== null && new Big(denominator).eq(0)).map((row) => {
    const name = named(row, evidence.metrics);
    return issueOn([row], {
      code: 'ZERO_DENOMINATOR',
      severity: Severity.ERROR,
      message: {
        sv: `${name.sv}: nämnaren är noll, så det finns ingen andel att räkna.`,
        en: `${name.en}: the denominator is zero, so there is no share to compute.`,
      },
      values: [row.value, row.numerator, row.denominator],
    });
  });
