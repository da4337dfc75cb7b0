import { Severity } from '../../../foundation/values/data-issue';
import type { IssueRule } from '.';

/** A version that is known to have been there, and of which no more is known; and one that asks for nothing at all. */
export const criteriaNotKnown: IssueRule = ({ guideline: { criteriaKnown, criteriaCount, criteria } }) => {
  if (criteriaKnown && criteria.length > 0) return [];
  const count = criteriaCount === null ? [] : [String(criteriaCount)];
  return [
    {
      code: criteriaKnown ? 'NO_CRITERIA' : 'CRITERIA_NOT_KNOWN',
      severity: criteriaKnown ? Severity.INFO : Severity.WARNING,
      field: 'criteria',
      message: criteriaKnown
        ? { sv: 'Versionen har inga kriterier.', en: 'The version has no criteria.' }
        : {
            sv: `Vilka kriterier versionen hade är inte känt${criteriaCount === null ? '' : `, bara att de var ${criteriaCount}`}. En tom lista betyder inte att den inte frågade efter något.`,
            en: `What criteria the version had is not known${criteriaCount === null ? '' : `, only that there were ${criteriaCount}`}. An empty list does not mean that it asked for nothing.`,
          },
      values: count,
      citations: [],
    },
  ];
};
