import { Severity } from '../../../foundation/values/data-issue';
import { kronorInWriting } from '../../../foundation/values/in-writing';
import { amount } from '../../../foundation/values/money';
import { isValued, Span } from '../contribution';
import { sideName, sides } from '../side';
import { statedSum } from '../side-sum';
import type { IssueRule } from '.';

/** Parts of which some are stated per year and some in total. They are added over the whole term, never year to total. */
export const spansMixed: IssueRule = (facts) =>
  sides.flatMap((side) => {
    const parts = facts.contributions.filter((one) => one.side === side).filter(isValued);
    if (statedSum(facts, side) || new Set(parts.map((part) => part.per)).size <= 1) return [];
    const written = (language: 'sv' | 'en', perYear: string) =>
      parts
        .map((part) => {
          const sum = kronorInWriting(amount(part.amount))[language];
          return part.per === Span.YEAR ? `${sum} ${perYear}` : sum;
        })
        .join(', ');
    return [
      {
        code: 'SPANS_MIXED',
        severity: Severity.INFO,
        field: 'funding.contributions',
        message: {
          sv: `För ${sideName[side].sv} är delar angivna per år och andra för hela tiden: ${written('sv', 'per år')}. De räknas samman över hela tiden.`,
          en: `For ${sideName[side].en} some parts are stated per year and others for the whole time: ${written('en', 'a year')}. They are added over the whole time.`,
        },
        values: parts.map((part) => amount(part.amount)),
        citations: parts.flatMap((part) => part.citations.slice(0, 1)),
      },
    ];
  });
