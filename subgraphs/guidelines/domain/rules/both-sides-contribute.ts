import { Side } from '../../../foundation/values/enums';
import { broughtBy, hasParty, restsOnFullText, type Agreement } from '../agreement';
import { contradicted, needsReading, notApplicable, nothingRecorded, shown, type Rule } from './rule';

/** K7: what each side brings is a recorded fact, in money or otherwise. A task alone is not something brought. */
export const bothSidesContribute: Rule = {
  code: 'both-sides-contribute',
  criterion: 'K7',
  assess(agreement) {
    const absent = [Side.PUBLIC, Side.CIVIL_SOCIETY].find((side) => !hasParty(agreement, side));
    if (absent)
      return notApplicable('ONE_SIDE_NOT_KNOWN', {
        sv: `Inte tillämpligt: posten har ingen part på den ${absent === Side.PUBLIC ? 'offentliga' : 'idéburna'} sidan.`,
        en: `Not applicable: the record has no party on the ${absent === Side.PUBLIC ? 'public' : 'civil-society'} side.`,
      });
    const byPublic = broughtBy(agreement, Side.PUBLIC);
    const byCivilSociety = broughtBy(agreement, Side.CIVIL_SOCIETY);
    if (byPublic.length > 0 && byCivilSociety.length > 0)
      return shown(
        'BOTH_SIDES_BRING',
        {
          sv: 'Båda sidor bidrar, i pengar eller på annat sätt, enligt de antecknade uppgifterna.',
          en: 'Both sides contribute, in money or otherwise, by the recorded facts.',
        },
        [...byPublic, ...byCivilSociety],
      );
    const zero = statedAsNothing(agreement);
    if (zero.length > 0)
      return contradicted(
        'ONE_SIDE_BRINGS_NOTHING',
        {
          sv: 'Källan anger att den ena sidan bidrar med noll kronor, och inget annat bidrag är antecknat.',
          en: 'The source states that one side brings nothing in money, and nothing else is recorded that it brings.',
        },
        zero,
      );
    if (byPublic.length === 0 && byCivilSociety.length === 0)
      return nothingRecorded(agreement, {
        sv: 'vad sidorna bidrar med',
        en: 'what the sides contribute',
      });
    return restsOnFullText(agreement)
      ? needsReading('ONE_SIDE_RECORDED', {
          sv: 'Bidrag är antecknade för bara den ena sidan. Om den andra sidans åtaganden är bidrag avgörs genom läsning.',
          en: 'Contributions are recorded for one side only. Whether what the other side has taken on is a contribution is for a reader to say.',
        })
      : needsReading('TEXT_NOT_READ', {
          sv: 'Bidrag är antecknade för bara den ena sidan, och registret har inte avtalets text.',
          en: 'Contributions are recorded for one side only, and the register does not have the text of the agreement.',
        });
  },
};

/** Where a source says that one side pays nothing and nothing else is recorded that it brings. */
const statedAsNothing = (agreement: Agreement) =>
  [Side.PUBLIC, Side.CIVIL_SOCIETY]
    .filter((side) => broughtBy(agreement, side).length === 0)
    .flatMap((side) =>
      (agreement.money ?? []).filter(
        (one) => one.side === side && one.amount !== null && Number(one.amount) === 0,
      ),
    )
    .flatMap(({ citations }) => citations);
