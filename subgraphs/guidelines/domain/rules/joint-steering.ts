import { needsReading, nothingRecorded, shown, type Rule } from './rule';

/** Words by which a forum is known to steer. Other forums may steer too: that is for a reader. */
const steers = /styrgrupp|styrning|styrelse|steering/i;

/** K11: a steering group among the forums. */
export const jointSteering: Rule = {
  code: 'joint-steering',
  criterion: 'K11',
  assess(agreement) {
    const { forums } = agreement;
    const steering = forums.filter(({ name }) => steers.test(name.sv));
    if (steering.length > 0)
      return shown(
        'STEERING_GROUP_RECORDED',
        {
          sv: 'En styrgrupp är antecknad bland de forum där parterna möts.',
          en: 'A steering group is recorded among the forums in which the parties meet.',
        },
        steering.flatMap(({ citations }) => citations),
      );
    if (forums.length === 0)
      return nothingRecorded(agreement, { sv: 'gemensam styrning', en: 'joint steering' });
    return needsReading('WHETHER_FORUM_STEERS_NOT_RECORDED', {
      sv: 'Parterna möts, men det är inte antecknat om något forum styr partnerskapet.',
      en: 'The parties meet, but it is not recorded whether any forum steers the partnership.',
    });
  },
};
