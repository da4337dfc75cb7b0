import { contentRule } from './content';
import { nothingRecorded, shown, shownInPart } from './rule';

/** C8 has two halves: how long, and how it is ended before that. A term alone is half. */
export const contentTermAndNotice = contentRule({
  code: 'content-term-and-notice',
  criterion: 'C8',
  assess(agreement) {
    const notice = agreement.terms
      .filter(({ kind }) => kind === 'NOTICE')
      .flatMap(({ citations }) => citations);
    const term = agreement.period ? agreement.periodCitations : [];
    if (!agreement.period && notice.length === 0)
      return nothingRecorded(agreement, { sv: 'avtalstid och uppsägning', en: 'term and notice' });
    if (agreement.period && notice.length > 0)
      return shown(
        'TERM_AND_NOTICE_RECORDED',
        {
          sv: 'Avtalstid och uppsägning är antecknade.',
          en: 'Term and notice are recorded.',
        },
        [...term, ...notice],
      );
    return shownInPart(
      agreement.period ? 'TERM_WITHOUT_NOTICE' : 'NOTICE_WITHOUT_TERM',
      agreement.period
        ? {
            sv: 'Avtalstiden är antecknad; inget är antecknat om uppsägning.',
            en: 'The term is recorded; nothing is recorded about notice.',
          }
        : {
            sv: 'Uppsägning är antecknad; någon avtalstid är inte antecknad.',
            en: 'Notice is recorded; no term is recorded.',
          },
      [...term, ...notice],
    );
  },
});
