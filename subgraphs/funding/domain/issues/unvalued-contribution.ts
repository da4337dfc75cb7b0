import { Severity } from '../../../foundation/values/data-issue';
import { isValued } from '../contribution';
import { sideName, sides } from '../side';
import type { IssueRule } from '.';

/** What a side brings beside what its sums say: nobody has put a value on it. */
export const unvaluedContribution: IssueRule = ({ contributions }) =>
  sides.flatMap((side) => {
    const unvalued = contributions.filter((one) => one.side === side && !isValued(one));
    if (unvalued.length === 0) return [];
    return [
      {
        code: 'UNVALUED_CONTRIBUTION',
        severity: Severity.INFO,
        field: 'funding.contributions',
        message: {
          sv: `Bidrag från ${sideName[side].sv} som saknar angivet värde: ${unvalued.length}. De ingår inte i summorna.`,
          en: `Contributions of ${sideName[side].en} without a stated value: ${unvalued.length}. They are not in the sums.`,
        },
        values: unvalued.map((one) => one.kind),
        citations: unvalued.flatMap((one) => one.citations.slice(0, 1)),
      },
    ];
  });
