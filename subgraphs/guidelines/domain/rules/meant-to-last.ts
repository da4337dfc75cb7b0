import { needsReading, type Rule } from './rule';

/**
 * K9: a long term is not an intention, and a short one may be renewed. What the facts show (term, option) is said, and
 * the answer is left to a reader.
 */
export const meantToLast: Rule = {
  code: 'meant-to-last',
  criterion: 'K9',
  assess: ({ period }) =>
    needsReading('INTENTION_NOT_RECORDED', {
      sv: period
        ? 'Avtalstiden är antecknad, men en avtalstid visar inte om samarbetet är tänkt att vara. Det avgörs genom läsning.'
        : 'Ingen avtalstid är antecknad. Om samarbetet är tänkt att vara avgörs genom läsning.',
      en: period
        ? 'The term is recorded, but a term does not show whether the co-operation is meant to last. It is for a reader to say.'
        : 'No term is recorded. Whether the co-operation is meant to last is for a reader to say.',
    }),
};
