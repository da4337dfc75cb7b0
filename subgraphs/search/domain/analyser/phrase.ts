import { stemOfWord } from './lexemes';
import { isSmall } from './small-words';
import { stemEnglish } from './stem';
import type { Token } from './tokenise';

/** The longest concept or name, in words that are not small. */
export const LONGEST_PHRASE = 5;

export interface Phrase {
  lexeme: string;
  first: number;
  last: number;
}

/**
 * Several words as one lexeme: "våld i nära relationer" is "våld_när_relation", so that no phrase operator is needed.
 * Every run of two words and more that could be a phrase, with small words left out; in both languages' stems.
 */
export function phrasesIn(tokens: readonly Token[]): Phrase[] {
  const places = tokens.flatMap(({ word }, index) => (isSmall(word) ? [] : [index]));
  const swedish = tokens.map(({ word }) => stemOfWord(word));
  const english = tokens.map(({ word }) => stemEnglish(word));
  const phrases: Phrase[] = [];
  for (let from = 0; from < places.length; from += 1) {
    for (let to = from + 1; to < Math.min(places.length, from + LONGEST_PHRASE); to += 1) {
      const run = places.slice(from, to + 1);
      const [first, last] = [places[from] as number, places[to] as number];
      // Small words may stand between, but not a sentence.
      if (last - first >= LONGEST_PHRASE + 2) break;
      for (const stems of [swedish, english]) {
        phrases.push({ lexeme: run.map((place) => stems[place]).join('_'), first, last });
      }
    }
  }
  return phrases;
}
