import { Severity } from '../../../foundation/values/data-issue';
import { Precision, type Period } from '../../../foundation/values/period';
import type { IssueRule } from '.';

/** Two sources, or two places in one, that state different terms. The first is shown; both are kept. */
export const termsDiffer: IssueRule = ({ partnership: { statedTerms } }) => {
  const [shown, ...others] = statedTerms;
  const differing = shown ? others.filter((other) => other.from !== shown.from || other.to !== shown.to) : [];
  if (!shown || differing.length === 0) return [];
  const all = [shown, ...differing];
  return [
    {
      code: 'TERM_DIFFERS',
      severity: Severity.WARNING,
      field: 'period',
      message: {
        sv: `Källorna anger olika avtalstider: ${all.map(written).join(' och ')}. Den första visas.`,
        en: `The sources state different terms: ${all.map(written).join(' and ')}. The first is shown.`,
      },
      values: all.map(written),
      citations: all.flatMap((period) => period.citations.slice(0, 1)),
    },
  ];
};

function written({ from, to, precision }: Period): string {
  const digits = precision === Precision.YEAR ? 4 : precision === Precision.MONTH ? 7 : 10;
  return `${from?.slice(0, digits) ?? '?'}–${to?.slice(0, digits) ?? '?'}`;
}
