import { Severity } from '../../../foundation/values/data-issue';
import { amount } from '../../../foundation/values/money';
import { isValued } from '../contribution';
import { sideName, sides } from '../side';
import { statedSum } from '../side-sum';
import { sumsInWriting } from '../sums-in-writing';
import type { IssueRule } from '.';

/** Parts of which some are stated per year and some in total. They are added over the whole term, never year to total. */
export const spansMixed: IssueRule = (facts) =>
  sides.flatMap((side) => {
    const parts = facts.contributions.filter((one) => one.side === side).filter(isValued);
    if (statedSum(facts, side) || new Set(parts.map((part) => part.per)).size <= 1) return [];
    const written = sumsInWriting(parts);
    return [
      {
        code: 'SPANS_MIXED',
        severity: Severity.INFO,
        field: 'funding.contributions',
        message: {
          sv: `För ${sideName[side].sv} är delar angivna per år och andra för hela tiden: ${written.sv}. De räknas samman över hela tiden.`,
          en: `For ${sideName[side].en} some parts are stated per year and others for the whole time: ${written.en}. They are added over the whole time.`,
        },
        values: parts.map((part) => amount(part.amount)),
        citations: parts.flatMap((part) => part.citations.slice(0, 1)),
      },
    ];
  });
