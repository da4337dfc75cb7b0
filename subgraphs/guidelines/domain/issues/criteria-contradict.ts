import { Severity } from '../../../foundation/values/data-issue';
import { Stance } from '../guideline';
import type { IssueRule } from '.';

/** A version that asks both for something and for its opposite. Both criteria are kept, and each is answered. */
export const criteriaContradict: IssueRule = ({ guideline: { criteria } }) =>
  criteria
    .filter(({ common, stance }) => common !== null && stance === Stance.FOR)
    .flatMap((criterion) => {
      const opposite = criteria.find(
        ({ common, stance }) => common === criterion.common && stance === Stance.AGAINST,
      );
      if (!opposite) return [];
      return [
        {
          code: 'CRITERIA_CONTRADICT',
          severity: Severity.WARNING,
          field: 'criteria',
          message: {
            sv: `Kriterierna ${criterion.code} och ${opposite.code} frågar efter motsatta saker. Inget avtal kan visa båda.`,
            en: `The criteria ${criterion.code} and ${opposite.code} ask for opposite things. No agreement can show both.`,
          },
          values: [criterion.code, opposite.code],
          citations: [],
        },
      ];
    });
