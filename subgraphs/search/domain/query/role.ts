import { fold } from '../analyser/fold';
import { isGeneric } from '../analyser/generic';
import { stemOfWord } from '../analyser/lexemes';
import { readVocabulary } from '../vocabulary';

/** What a word of a query does there: says what, whom, or where; or says nothing that could be filtered by. */
export type Role = 'TOPIC' | 'PEOPLE' | 'PLACE' | 'GENERIC';

const { sv, en } = readVocabulary('people');
const people = new Set([...sv, ...en].flatMap((word) => [stemOfWord(word), fold(stemOfWord(word))]));

export function roleOf(word: string, places: ReadonlySet<string>): Role {
  if (places.has(word)) return 'PLACE';
  if (isGeneric(word)) return 'GENERIC';
  return people.has(stemOfWord(word)) ? 'PEOPLE' : 'TOPIC';
}
