import { Side } from '../../../foundation/values/enums';
import { hasParty } from '../agreement';
import { contentRule } from './content';
import { nothingRecorded, shown, shownInPart } from './rule';

/** C3: parties on both sides, and the forums in which they meet. */
export const contentPartiesAndOrganisation = contentRule({
  code: 'content-parties-and-organisation',
  criterion: 'C3',
  assess(agreement) {
    const bothSides = [Side.PUBLIC, Side.CIVIL_SOCIETY].every((side) => hasParty(agreement, side));
    const parties = agreement.parties.flatMap(({ citations }) => citations);
    const forums = agreement.forums.flatMap(({ citations }) => citations);
    if (bothSides && forums.length > 0)
      return shown(
        'PARTIES_AND_FORUMS_RECORDED',
        {
          sv: 'Parter på båda sidor är antecknade, och hur de möts.',
          en: 'Parties on both sides are recorded, and how they meet.',
        },
        [...parties, ...forums],
      );
    if (!bothSides && forums.length === 0)
      return nothingRecorded(agreement, {
        sv: 'parter och samverkans organisation',
        en: 'parties and the organisation of the co-operation',
      });
    return shownInPart(
      'PARTIES_OR_FORUMS_RECORDED',
      {
        sv: 'Antingen parterna eller hur de möts är antecknat, inte båda.',
        en: 'Either the parties or how they meet is recorded, not both.',
      },
      [...parties, ...forums],
    );
  },
});
