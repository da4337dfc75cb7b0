import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import { amount } from '../../../foundation/values/money';
import { Span, type StatedTotal } from '../contribution';
import { overWholeYears } from '../per-year';
import { sideName, sides } from '../side';
import { sumsInWriting } from '../sums-in-writing';
import type { IssueRule } from '.';

/** Sources, or places in one, that state different totals for a side. The first of each span is used; all are kept. */
export const statedTotalsDiffer: IssueRule = ({ term, totals }) => {
  /** Over the term where that can be said, so that 500 000 a year for two years agrees with a total of one million. */
  const comparable = ({ amount: stated, per }: StatedTotal): string => {
    const overTerm = per === Span.YEAR ? overWholeYears(new Big(stated), term) : new Big(stated);
    return overTerm ? amount(overTerm) : `${amount(stated)} per ${per}`;
  };
  return sides.flatMap((side) => {
    const ofSide = totals.filter((total) => total.side === side);
    const sameSpan = [Span.TERM, Span.YEAR].some((span) =>
      distinct(ofSide.filter((one) => one.per === span)),
    );
    const known = ofSide.filter((one) => one.per === Span.TERM || overWholeYears(new Big(one.amount), term));
    if (!sameSpan && new Set(known.map(comparable)).size <= 1) return [];
    const written = sumsInWriting(ofSide);
    return [
      {
        code: 'STATED_TOTALS_DIFFER',
        severity: Severity.WARNING,
        field: 'funding.totals',
        message: {
          sv: `För ${sideName[side].sv} anges olika summor: ${written.sv}. Den första visas.`,
          en: `Different sums are stated for ${sideName[side].en}: ${written.en}. The first is shown.`,
        },
        values: ofSide.map((total) => amount(total.amount)),
        citations: ofSide.flatMap((total) => total.citations.slice(0, 1)),
      },
    ];
  });
};

const distinct = (totals: readonly StatedTotal[]): boolean =>
  new Set(totals.map((total) => amount(total.amount))).size > 1;
