import { contentRule, shownWhereRecorded } from './content';

/** C5: what each party does, tasks included. */
export const contentActivitiesAndCommitments = contentRule({
  code: 'content-activities-and-commitments',
  criterion: 'C5',
  assess: (agreement) =>
    shownWhereRecorded(
      agreement,
      { sv: 'insatser och åtaganden', en: 'activities and commitments' },
      agreement.commitments.flatMap(({ citations }) => citations),
    ),
});
