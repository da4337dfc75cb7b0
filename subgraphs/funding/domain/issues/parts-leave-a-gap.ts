import { Severity } from '../../../foundation/values/data-issue';
import type { Day } from '../../../foundation/values/day';
import { endExclusive } from '../../../foundation/values/period';
import { isValued } from '../contribution';
import { sideName, sides } from '../side';
import { statedSum } from '../side-sum';
import type { IssueRule } from '.';

/** Parts for times with days between them that none is for: the sum per year is spread over those days too. */
export const partsLeaveAGap: IssueRule = (facts) =>
  sides.flatMap((side) => {
    const parts = facts.contributions.filter((one) => one.side === side).filter(isValued);
    if (statedSum(facts, side)) return [];
    const times = parts
      .flatMap(({ period }) => (period?.from && period.to ? [{ from: period.from, to: period.to }] : []))
      .sort((one, other) => (one.from < other.from ? -1 : 1));
    const gaps: [until: Day, from: Day][] = [];
    let until: Day | null = null;
    for (const { from, to } of times) {
      if (until && from > endExclusive(until)) gaps.push([until, from]);
      if (!until || to > until) until = to;
    }
    if (gaps.length === 0) return [];
    return [
      {
        code: 'PARTS_LEAVE_A_GAP',
        severity: Severity.WARNING,
        field: 'funding.contributions',
        message: {
          sv: `För ${sideName[side].sv} är inget belopp angivet för tiden mellan ${written(gaps, ' och ')}. Summan per år räknas över hela tiden, också den.`,
          en: `For ${sideName[side].en} no sum is stated for the time between ${written(gaps, ' and ')}. The sum per year is reckoned over the whole time, that included.`,
        },
        values: gaps.map((gap) => gap.join('–')),
        citations: parts.flatMap((part) => part.citations.slice(0, 1)),
      },
    ];
  });

const written = (gaps: readonly (readonly Day[])[], and: string): string =>
  gaps.map((gap) => gap.join(and)).join(', ');
