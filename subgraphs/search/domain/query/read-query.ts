import { conceptsOf } from '../analyser/concepts';
import { EVERY } from '../analyser/document';
import { foldedLexeme, hasSwedishLetters } from '../analyser/fold';
import { swedishDictionary } from '../analyser/dictionary';
import { isGeneric, isGenericEnding } from '../analyser/generic';
import { queryParts, stemsOf } from '../analyser/lexemes';
import { phrasesIn } from '../analyser/phrase';
import { isSmall } from '../analyser/small-words';
import { tokenise, type Token } from '../analyser/tokenise';
import type { Lexicon } from './lexicon';
import { roleOf } from './role';
import { phraseTerm, termOf, type Term } from './term';

/** A query as it is understood: its terms, which of them the index knows nothing of, and how common all lexemes are. */
export interface ReadQuery {
  tokens: readonly Token[];
  terms: readonly Term[];
  /** Words that neither the index nor any way of reading them knows. */
  unknown: readonly Token[];
  counts: ReadonlyMap<string, number>;
}

/** More words than this are not a question. The first ones are read. */
const MOST_WORDS = 40;

export async function readQuery(text: string, lexicon: Lexicon): Promise<ReadQuery> {
  const tokens = tokenise(text).slice(0, MOST_WORDS);
  const places = await lexicon.places(tokens.flatMap(({ word }) => [word, word.replace(/s$/, '')]));
  const placed = (word: string) => (places.has(word.replace(/s$/, '')) ? new Set([...places, word]) : places);
  const phrases = phrasesOf(tokens);
  // "it" is a small word, but not in IT-säkerhet.
  const isLeftOut = (index: number): boolean =>
    isSmall(tokens[index]?.word ?? '') && !tokens[index + 1]?.hyphenated;
  const singles = tokens.map(({ word }, index) =>
    isLeftOut(index) ? null : termOf(word, roleOf(word, placed(word))),
  );
  const counts = new Map(
    await lexicon.counts([
      EVERY,
      ...phrases.flatMap(({ term }) => lexemesOf(term)),
      ...singles.flatMap((term) => (term ? lexemesOf(term) : [])),
    ]),
  );
  const terms: Term[] = [];
  const unknown: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const phrase = phrases.find(
      ({ first, term, named }) => first === index && (named || isKnown(term, counts)),
    );
    if (phrase) {
      terms.push(phrase.term);
      index = phrase.last;
      continue;
    }
    const term = singles[index];
    if (!term) continue;
    const parts =
      isKnown(term, counts) || term.role === 'GENERIC' ? null : await partsOf(term, lexicon, counts);
    terms.push(...(parts ?? [term]));
    if (!parts && !isKnown(term, counts) && term.role !== 'GENERIC') unknown.push(tokens[index] as Token);
  }
  return { tokens, terms, unknown, counts };
}

const lexemesOf = (term: Term): string[] => term.alternatives.map(({ lexeme }) => lexeme);

export const isKnown = (term: Term, counts: ReadonlyMap<string, number>): boolean =>
  term.alternatives.some(({ lexeme }) => (counts.get(lexeme) ?? 0) > 0);

interface PhraseTerm {
  first: number;
  last: number;
  term: Term;
  /** The vocabulary has it, so it is one thing even where the index has none of it. */
  named: boolean;
}

/** Every run of words that may be one concept or name, the longest first. */
function phrasesOf(tokens: readonly Token[]): PhraseTerm[] {
  const runs = new Map<string, { first: number; last: number; keys: string[] }>();
  for (const { lexeme, first, last } of phrasesIn(tokens)) {
    const run = runs.get(`${first} ${last}`) ?? { first, last, keys: [] };
    const words = tokens.slice(first, last + 1).map(({ word }) => word);
    run.keys.push(lexeme, ...(words.some(hasSwedishLetters) ? [] : [foldedLexeme(lexeme)]));
    runs.set(`${first} ${last}`, run);
  }
  return [...runs.values()]
    .map(({ first, last, keys }) => ({
      first,
      last,
      named: keys.some((key) => conceptsOf(key).length > 0),
      term: phraseTerm(
        tokens.slice(first, last + 1).map(({ word }) => word),
        [...new Set(keys)],
        'TOPIC',
      ),
    }))
    .sort((one, other) => other.last - other.first - (one.last - one.first));
}

/**
 * A compound that the index does not know is asked for by its parts, all of them but an ending that only says that it
 * is work or support of some kind. The vocabulary must know one of the parts, and all parts of a word that Swedish has
 * as its own. Null when the beginning says nothing, or a part is not known.
 */
async function partsOf(term: Term, lexicon: Lexicon, counts: Map<string, number>): Promise<Term[] | null> {
  const word = term.words[0] ?? '';
  const parts = queryParts(word);
  if (parts.length === 0 || isGeneric(parts[0] ?? '')) return null;
  const last = parts.length - 1;
  const own = swedishDictionary().knows(word);
  const tells = (part: string): boolean => !isGenericEnding(part) && (own || !isGeneric(part));
  const telling = parts.filter((part, index) => index < last || tells(part));
  const terms = telling.map((part) => termOf(part, 'TOPIC', part === parts[last] ? 'ENDING' : 'BEGINNING'));
  // miljöskydd is a word of its own, brandlarm is not in the dictionary, and somewhere a record has their parts.
  const inVocabulary = terms.filter(({ words }) =>
    stemsOf(words[0] ?? '').some((stem) => conceptsOf(stem).length > 0),
  );
  if (inVocabulary.length < (own ? terms.length : 1)) return null;
  for (const [lexeme, count] of await lexicon.counts(terms.flatMap(lexemesOf))) counts.set(lexeme, count);
  return terms.every((one) => isKnown(one, counts)) ? terms : null;
}
