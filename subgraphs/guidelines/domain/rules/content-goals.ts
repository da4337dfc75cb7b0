import { contentRule, shownWhereRecorded } from './content';

/** C4. Goals are recorded without a section of their own: the paper is the evidence. */
export const contentGoals = contentRule({
  code: 'content-goals',
  criterion: 'C4',
  assess: (agreement) =>
    shownWhereRecorded(
      agreement,
      { sv: 'mål', en: 'goals' },
      agreement.goals.length > 0
        ? agreement.paper.citations.map((citation) => ({ ...citation, section: null }))
        : [],
    ),
});
