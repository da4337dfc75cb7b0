import { contentRule, shownWhereRecorded } from './content';

/** C6: follow-up of any kind, joint or not. */
export const contentFollowUp = contentRule({
  code: 'content-follow-up',
  criterion: 'C6',
  assess: (agreement) =>
    shownWhereRecorded(
      agreement,
      { sv: 'uppföljning', en: 'follow-up' },
      agreement.followUp.flatMap(({ citations }) => citations),
    ),
});
