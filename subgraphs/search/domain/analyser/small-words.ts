import { readVocabulary } from '../vocabulary';

const { sv, en } = readVocabulary('small-words');

const small = new Set([...sv, ...en]);

/** Words that neither find nor rank: "och", "the", and those that questions are made of. */
export const isSmall = (word: string): boolean => small.has(word);
