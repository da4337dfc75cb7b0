import { fold } from './fold';
import { tokenise } from './tokenise';
import { readVocabulary } from '../vocabulary';

const { everyPartnership, sv, en } = readVocabulary('generic');

const { genericEndings } = readVocabulary('compounds');

const spelled = (list: readonly string[]): Set<string> => {
  const words = list.flatMap((entry) => tokenise(entry).map(({ word }) => word));
  return new Set(words.flatMap((word) => [word, fold(word)]));
};

const every = spelled(everyPartnership);
const generic = spelled([...everyPartnership, ...sv, ...en]);

/** Words that rank and never filter: "stöd", "insats", "IOP". */
export const isGeneric = (word: string): boolean => generic.has(word);

/** Words that are true of every partnership there is. */
export const saysNothing = (word: string): boolean => every.has(word);

const endings = spelled(genericEndings);

/** The last part of a compound that does not say what it is about: the question is in what stands before it. */
export const isGenericEnding = (word: string): boolean => endings.has(word);
