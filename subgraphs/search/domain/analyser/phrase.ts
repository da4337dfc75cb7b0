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

/**
 * The runs of words that are among some phrases. A record has hundreds of runs and few phrases, so a run is only put
 * together where a phrase begins with its first word.
 */
export function knownPhrasesIn(
  tokens: readonly Token[],
  phrases: ReadonlySet<string>,
  beginnings: ReadonlySet<string>,
): Phrase[] {
  const places = tokens.flatMap(({ word }, index) => (isSmall(word) ? [] : [index]));
  const stems = [stemOfWord, stemEnglish].map((stem) =>
    places.map((place) => stem((tokens[place] as Token).word)),
  );
  const found: Phrase[] = [];
  for (const of of stems) {
    for (let from = 0; from < places.length - 1; from += 1) {
      let lexeme = of[from] as string;
      if (!beginnings.has(lexeme)) continue;
      const first = places[from] as number;
      for (let to = from + 1; to < Math.min(places.length, from + LONGEST_PHRASE); to += 1) {
        const last = places[to] as number;
        if (last - first >= LONGEST_PHRASE + 2) break;
        lexeme += `_${of[to]}`;
        if (phrases.has(lexeme)) found.push({ lexeme, first, last });
      }
    }
  }
  return found;
}

/** All of a name's words as one. */
export function wholePhrase(tokens: readonly Token[]): Phrase | null {
  const words = tokens.filter(({ word }) => !isSmall(word)).map(({ word }) => stemOfWord(word));
  if (words.length < 2 || words.length > LONGEST_PHRASE) return null;
  return { lexeme: words.join('_'), first: 0, last: tokens.length - 1 };
}
