import { Severity } from '../../../foundation/values/data-issue';
import { termOf } from '../term';
import type { IssueRule } from '.';

/** A document that lists the agreement as active although its term had run out when the document was made. */
export const listedAfterItsEnd: IssueRule = ({ partnership, sources }) => {
  const to = termOf(partnership)?.to;
  if (!to) return [];
  return partnership.paper.citations.flatMap((citation) => {
    const source = sources.get(citation.source);
    if (!source?.listsActive || !source.asOf || to >= source.asOf) return [];
    return [
      {
        code: 'LISTED_AS_ACTIVE_AFTER_ITS_END',
        severity: Severity.WARNING,
        field: 'period',
        message: {
          sv: `Förteckningen kallar avtalet aktivt, men avtalstiden gick ut ${to} och förteckningen är från ${source.asOf} eller senare.`,
          en: `The list calls the agreement active, but its term ran out on ${to} and the list is from ${source.asOf} or later.`,
        },
        values: [to, source.asOf],
        citations: [
          ...(partnership.statedTerms[0]?.citations.slice(0, 1) ?? []),
          { ...citation, figure: null },
        ],
      },
    ];
  });
};
