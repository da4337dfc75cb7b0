import { conceptPhrases, phraseBeginnings } from './concepts';
import { hasSwedishLetters } from './fold';
import { isGeneric } from './generic';
import { lexemesOf, stemOfWord } from './lexemes';
import { knownPhrasesIn, wholePhrase } from './phrase';
import { isSmall } from './small-words';
import { stemEnglish } from './stem';
import { restOfSuspended } from './suspended';
import { tokenise, type Token } from './tokenise';

/** How much a place in a record says of what it is about: its title most, a term of the agreement least. */
export type Level = 'A' | 'B' | 'C' | 'D';

/** A text of a record, as it is shown in highlights. */
export interface Passage {
  field: string;
  text: string;
  level: Level;
  language: 'sv' | 'en';
  /** A name, to be found as a whole too: "Rädda Barnen" is not children who are afraid. */
  name?: boolean;
}

export interface Analysed {
  /** Every lexeme, for finding: a tsvector without positions, so that a match never has to be looked at again. */
  words: string;
  /**
   * The lexemes that say most, with their levels as weights, for ranking. It stays in the row, so it is small: of the
   * summary and the purpose it has whole words only, and none that is generic.
   */
  head: string;
  /** The words as written, for spelling correction. */
  surfaces: string[];
}

/** Parts of compounds, and words without their dots. */
const marked = /^[~-]|-$/;

/** The lexeme that every document has, so that its count is that of all documents. */
export const EVERY = '*';

export function analyse(passages: readonly Passage[]): Analysed {
  const levels = new Map<string, Level>([[EVERY, 'D']]);
  const surfaces = new Set<string>();
  const generic = new Set<string>();
  for (const passage of passages) {
    const tokens = tokenise(passage.text);
    for (const found of lexemesIn(tokens, passage)) {
      const level = found.part ? lower(passage.level) : passage.level;
      const known = levels.get(found.lexeme);
      if (!known || level < known) levels.set(found.lexeme, level);
    }
    for (const { word } of tokens) if (isGeneric(word)) generic.add(stemOfWord(word)).add(stemEnglish(word));
    for (const { word } of tokens)
      if (word.length >= 4 && word.length <= 40 && !/\d/.test(word)) surfaces.add(word);
  }
  const entries = [...levels].filter(([lexeme]) => lexeme.length <= LONGEST_LEXEME);
  return {
    words: entries.map(([lexeme]) => quote(lexeme)).join(' '),
    head: entries
      .filter(
        ([lexeme, level]) => level < 'C' || (level === 'C' && !marked.test(lexeme) && !generic.has(lexeme)),
      )
      .map(([lexeme, level]) => `${quote(lexeme)}:1${level}`)
      .join(' '),
    surfaces: [...surfaces],
  };
}

/** What is found at which token, and at which of its letters. */
export interface Found {
  lexeme: string;
  part: boolean;
  token: number;
  /** The last token, of a phrase. */
  last: number;
  start: number;
  end: number;
}

export function lexemesIn(
  tokens: readonly Token[],
  { language, name }: Pick<Passage, 'language' | 'name'>,
): Found[] {
  const all: Found[] = [];
  tokens.forEach(({ word }, token) => {
    if (isSmall(word) && !name) return;
    // A name in an English text ("Örebro") is a Swedish word there too.
    if (language === 'en')
      all.push({ lexeme: stemEnglish(word), part: false, token, last: token, start: 0, end: word.length });
    if (language === 'sv' || hasSwedishLetters(word))
      for (const one of lexemesOf(word)) all.push({ ...one, token, last: token });
    const rest = restOfSuspended(tokens, token);
    if (rest) {
      const whole = rest.apart ? [] : lexemesOf(word + rest.rest).filter((one) => !one.part);
      for (const { lexeme } of whole)
        all.push({ lexeme, part: false, token, last: token, start: 0, end: word.length });
    }
  });
  const whole = name ? wholePhrase(tokens) : null;
  for (const phrase of [
    ...knownPhrasesIn(tokens, conceptPhrases, phraseBeginnings),
    ...(whole ? [whole] : []),
  ]) {
    all.push({
      lexeme: phrase.lexeme,
      part: false,
      token: phrase.first,
      last: phrase.last,
      start: 0,
      end: 0,
    });
  }
  return all;
}

const lower = (level: Level): Level => (level === 'A' ? 'B' : level === 'B' ? 'C' : 'D');

/** PostgreSQL takes lexemes up to 2 046 bytes; nobody means a word of more than a hundred letters. */
const LONGEST_LEXEME = 100;

/** A lexeme as the text form of a tsvector or tsquery has it. */
export const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
