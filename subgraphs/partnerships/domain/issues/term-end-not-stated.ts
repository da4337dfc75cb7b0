import { Severity } from '../../../foundation/values/data-issue';
import { termOf } from '../term';
import type { IssueRule } from '.';

/** A term without an end, or no term at all: whether the agreement is in force cannot be told from it. */
export const termEndNotStated: IssueRule = ({ partnership }) => {
  const term = termOf(partnership);
  if (term?.to) return [];
  return [
    {
      code: 'TERM_END_NOT_STATED',
      severity: Severity.WARNING,
      field: 'period',
      message: {
        sv: term ? 'Källan anger ingen sista dag för avtalet.' : 'Källan anger ingen avtalstid.',
        en: term ? 'The source states no last day of the agreement.' : 'The source states no term.',
      },
      values: [],
      citations: partnership.statedTerms[0]?.citations ?? partnership.paper.citations,
    },
  ];
};
