import { Severity } from '../../../foundation/values/data-issue';
import { termOf } from '../term';
import type { IssueRule } from '.';

/** A document that lists the agreement as active although its term had run out when the document was made. */
export const listedAfterItsEnd: IssueRule = ({ partnership, sources }) => {
  const to = termOf(partnership)?.to;
  const places = [
    ...partnership.statedTerms.flatMap((term) => term.citations),
    ...partnership.paper.citations,
  ];
  const listed = places.find(({ source: id, section }) => {
    const source = sources.get(id);
    return (
      to &&
      source?.asOf &&
      to < source.asOf &&
      source.activeSections &&
      section?.startsWith(source.activeSections)
    );
  });
  const asOf = listed && sources.get(listed.source)?.asOf;
  if (!to || !asOf) return [];
  return [
    {
      code: 'LISTED_AS_ACTIVE_AFTER_ITS_END',
      severity: Severity.WARNING,
      field: 'period',
      message: {
        sv: `Förteckningen kallar avtalet aktivt, men avtalstiden gick ut ${to} och förteckningen är från ${asOf} eller senare.`,
        en: `The list calls the agreement active, but its term ran out on ${to} and the list is from ${asOf} or later.`,
      },
      values: [to, asOf],
      citations: [listed],
    },
  ];
};
