import { needsReading, nothingRecorded, shownInPart, type Rule } from './rule';

/**
 * K10: a follow-up that is done in a forum, which is where the parties meet, is joint. One without is for a reader. The
 * criterion asks for evaluation too, of which nothing is recorded: the facts show no more than a part.
 */
export const jointFollowUp: Rule = {
  code: 'joint-follow-up',
  criterion: 'K10',
  assess(agreement) {
    const { followUp } = agreement;
    const joint = followUp.filter(({ forum }) => forum);
    if (joint.length > 0)
      return shownInPart(
        'FOLLOWED_UP_IN_A_FORUM',
        {
          sv: 'Uppföljning är antecknad i ett forum där parterna möts. Om utvärdering säger uppgifterna inget.',
          en: 'Follow-up is recorded in a forum in which the parties meet. Of evaluation the facts say nothing.',
        },
        joint.flatMap(({ citations }) => citations),
      );
    if (followUp.length === 0) return nothingRecorded(agreement, { sv: 'uppföljning', en: 'follow-up' });
    return needsReading('WHETHER_JOINT_NOT_RECORDED', {
      sv: 'Uppföljning är antecknad, men inte om parterna gör den tillsammans.',
      en: 'Follow-up is recorded, but not whether the parties do it together.',
    });
  },
};
