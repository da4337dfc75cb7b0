import Big from 'big.js';
import { Severity, type DataIssue } from '../../../foundation/values/data-issue';
import { kronorInWriting } from '../../../foundation/values/in-writing';
import { amount } from '../../../foundation/values/money';
import { isValued } from '../contribution';
import type { IssueRule } from '.';

/** Zero and less are reckoned with as they stand, but are seldom what an agreement means. */
export const amountNotPositive: IssueRule = ({ totals, contributions }) =>
  [
    ...totals.map((total) => ({ ...total, field: 'funding.totals' })),
    ...contributions.filter(isValued).map((part) => ({ ...part, field: 'funding.contributions' })),
  ].flatMap(({ amount: stated, field, citations }): DataIssue[] => {
    const value = new Big(stated);
    if (value.gt(0)) return [];
    const negative = value.lt(0);
    const written = kronorInWriting(amount(stated));
    return [
      {
        code: negative ? 'NEGATIVE_AMOUNT' : 'ZERO_AMOUNT',
        severity: negative ? Severity.WARNING : Severity.INFO,
        field,
        message: negative
          ? {
              sv: `Beloppet ${written.sv} är negativt och dras av från summan.`,
              en: `The amount ${written.en} is negative and is taken off the sum.`,
            }
          : {
              sv: 'Beloppet är noll kronor enligt källan: det är angivet, inte okänt.',
              en: 'The amount is zero kronor by the source: it is stated, not unknown.',
            },
        values: [amount(stated)],
        citations,
      },
    ];
  });
