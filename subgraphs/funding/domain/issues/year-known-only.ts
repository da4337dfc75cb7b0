import { Severity } from '../../../foundation/values/data-issue';
import { PerYearBasis } from '../../../foundation/values/enums';
import { Precision } from '../../../foundation/values/period';
import { isValued } from '../contribution';
import { sideName, sides } from '../side';
import { sideSum } from '../side-sum';
import type { IssueRule } from '.';

/** A yearly sum divided by calendar years, where the source names years and no days: the time may be shorter. */
export const yearKnownOnly: IssueRule = (facts) =>
  sides.flatMap((side) => {
    const { yearly } = sideSum(facts, side);
    if (!yearly || yearly.basis === PerYearBasis.STATED || yearly.period?.precision !== Precision.YEAR)
      return [];
    const years = `${yearly.period.from?.slice(0, 4)}–${yearly.period.to?.slice(0, 4)}`;
    return [
      {
        code: 'TERM_KNOWN_BY_YEAR_ONLY',
        severity: Severity.INFO,
        field: 'funding',
        message: {
          sv: `Summan per år för ${sideName[side].sv} förutsätter hela kalenderår: källan anger bara åren ${years}.`,
          en: `The yearly sum for ${sideName[side].en} takes whole calendar years for granted: the source states the years ${years} only.`,
        },
        values: [years],
        citations: [...facts.totals, ...facts.contributions.filter(isValued)]
          .filter((one) => one.side === side)
          .flatMap((one) => one.citations.slice(0, 1)),
      },
    ];
  });
