import { Side } from '../../../foundation/values/enums';
import { broughtBy, restsOnAgreement } from '../agreement';
import { needsReading, shown, type Rule } from './rule';

/** K17: the register has the agreement's own text, and each side's contribution stands in it. */
export const inWriting: Rule = {
  code: 'in-writing',
  criterion: 'K17',
  assess(agreement) {
    if (!restsOnAgreement(agreement))
      return needsReading('AGREEMENT_NOT_SEEN', {
        sv: 'Registret har inte sett avtalets egen text, bara vad andra papper säger om det.',
        en: 'The register has not seen the text of the agreement itself, only what other papers say of it.',
      });
    const byPublic = broughtBy(agreement, Side.PUBLIC);
    const byCivilSociety = broughtBy(agreement, Side.CIVIL_SOCIETY);
    if (byPublic.length > 0 && byCivilSociety.length > 0)
      return shown(
        'WRITTEN_WITH_BOTH_CONTRIBUTIONS',
        {
          sv: 'Avtalet är skriftligt, och i texten står vad vardera sidan bidrar med. Det visar inte att det är undertecknat.',
          en: 'The agreement is in writing, and the text states what each side contributes. That does not show that it was signed.',
        },
        [...byPublic, ...byCivilSociety],
      );
    return needsReading('CONTRIBUTION_NOT_RECORDED', {
      sv: 'Avtalet är skriftligt, men vad båda sidor bidrar med är inte antecknat.',
      en: 'The agreement is in writing, but what both sides contribute is not recorded.',
    });
  },
};
