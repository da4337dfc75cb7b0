import { Severity } from '../../../foundation/values/data-issue';
import { MoneyMissingReason } from '../../../foundation/values/enums';
import { amount } from '../../../foundation/values/money';
import { isValued } from '../contribution';
import { sideName, sides } from '../side';
import { sideSum } from '../side-sum';
import type { IssueRule } from '.';

/** A sum whose time has no first or no last day: nothing says what it comes to per year, or over the term. */
export const amountWithoutTerm: IssueRule = (facts) =>
  sides.flatMap((side) => {
    const sum = sideSum(facts, side);
    const yearlyMissing = sum.yearlyMissing === MoneyMissingReason.TERM_NOT_STATED;
    if (!yearlyMissing && sum.totalMissing !== MoneyMissingReason.TERM_NOT_STATED) return [];
    const ofSide = [...facts.totals, ...facts.contributions.filter(isValued)].filter(
      (one) => one.side === side,
    );
    const name = sideName[side];
    return [
      {
        code: 'AMOUNT_WITHOUT_TERM',
        severity: Severity.WARNING,
        field: 'funding',
        message: yearlyMissing
          ? {
              sv: `Summan för ${name.sv} kan inte räknas om till år: källan anger inte både första och sista dag.`,
              en: `The sum for ${name.en} cannot be brought to a year: the source does not state both a first and a last day.`,
            }
          : {
              sv: `Summan för ${name.sv} är angiven per år, och vad den blir för hela tiden går inte att säga: källan anger inte både första och sista dag.`,
              en: `The sum for ${name.en} is stated per year, and what it comes to in all cannot be said: the source does not state both a first and a last day.`,
            },
        values: ofSide.map((one) => amount(one.amount)),
        citations: ofSide.flatMap((one) => one.citations.slice(0, 1)),
      },
    ];
  });
