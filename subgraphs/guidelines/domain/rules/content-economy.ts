import { contentRule, shownWhereRecorded } from './content';
import { needsReading } from './rule';

/** C7: sums of money. */
export const contentEconomy = contentRule({
  code: 'content-economy',
  criterion: 'C7',
  assess(agreement) {
    if (agreement.money === null)
      return needsReading('FUNDING_NOT_HEARD', {
        sv: 'Uppgifterna om avtalets pengar har inte nått hit ännu.',
        en: 'The facts about the agreement’s money have not arrived here yet.',
      });
    return shownWhereRecorded(
      agreement,
      { sv: 'ekonomi', en: 'economy' },
      agreement.money.filter(({ amount }) => amount !== null).flatMap(({ citations }) => citations),
    );
  },
});
