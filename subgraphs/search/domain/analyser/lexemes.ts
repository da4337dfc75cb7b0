import { splitCompound, type Part } from './compound';
import { foldedDictionary } from './dictionary';
import { fold, foldedLexeme, hasSwedishLetters } from './fold';
import { remember } from './remember';
import { stemEnglish, stemSwedish } from './stem';

/** What a word is indexed under, and which of its letters that stands for. */
export interface Lexeme {
  lexeme: string;
  start: number;
  end: number;
  /** Stands for a part of a compound only. */
  part: boolean;
}

/**
 * A part is marked by the side on which the rest of the compound stands. So "miljöskydd" may be asked for as what is
 * about miljö and is a skydd, which Skyddsbussen in offentliga miljöer is not.
 */
export const asBeginning = (lexeme: string): string => `${lexeme}-`;
export const asEnding = (lexeme: string): string => `-${lexeme}`;

/** Every lexeme of a Swedish word: its stem, its contiguous parts, and each of them without å, ä and ö. */
export const lexemesOf: (word: string) => readonly Lexeme[] = remember(compute);

function compute(word: string): Lexeme[] {
  const parts = splitCompound(word);
  const all: Lexeme[] = [{ lexeme: stemOf(word, parts), start: 0, end: word.length, part: false }];
  for (let first = 0; first < parts.length; first += 1) {
    for (let last = first; last < parts.length; last += 1) {
      if (first === 0 && last === parts.length - 1) continue;
      const { lexeme, ...place } = run(word, parts, first, last);
      all.push({
        ...place,
        lexeme: last === parts.length - 1 ? asEnding(lexeme) : asBeginning(lexeme),
        part: true,
      });
    }
  }
  const folded = all
    .filter(({ lexeme }) => hasSwedishLetters(lexeme))
    .map((one) => ({ ...one, lexeme: foldedLexeme(one.lexeme) }));
  // Without its dots a word may be stemmed otherwise: "hemlöshet" is hemlös, and "hemloshet" hemlo.
  const typed = foldedLexeme(stemSwedish(fold(word)));
  const differs = hasSwedishLetters(word) && !folded.some(({ lexeme }) => lexeme === typed);
  return [
    ...all,
    ...folded,
    ...(differs ? [{ lexeme: typed, start: 0, end: word.length, part: false }] : []),
  ];
}

/** A compound is inflected as its last part is: "stadsnätter" as natt. */
function stemOf(word: string, parts: readonly Part[]): string {
  const last = parts.at(-1);
  return last ? word.slice(0, last.start) + stemSwedish(word.slice(last.start)) : stemSwedish(word);
}

/** "arbetsmarknads" within arbetsmarknadsinsatser is the word arbetsmarknad. */
function run(word: string, parts: readonly Part[], first: number, last: number): Omit<Lexeme, 'part'> {
  const from = parts[first] as Part;
  const to = parts[last] as Part;
  const written = last === parts.length - 1 ? word.slice(to.start, to.end) : to.word;
  return { lexeme: word.slice(from.start, to.start) + stemSwedish(written), start: from.start, end: to.end };
}

/** The stem of a Swedish word, a compound's being that of its last part. */
export const stemOfWord = (word: string): string => lexemesOf(word)[0]?.lexeme ?? word;

/** What a query word may be indexed under as it stands, the likeliest first. */
export function stemsOf(word: string): string[] {
  const stems = [stemOfWord(word), stemEnglish(word)];
  return [...new Set(hasSwedishLetters(word) ? stems : [...stems, ...stems.map(foldedLexeme)])];
}

/** The parts of a query word that the index does not know; of one typed without å, ä and ö as well. */
export function queryParts(word: string): string[] {
  const parts = splitCompound(word);
  if (parts.length > 0) return spelled(word, parts);
  return hasSwedishLetters(word) ? [] : spelled(word, splitCompound(word, foldedDictionary()));
}

const spelled = (word: string, parts: readonly Part[]): string[] =>
  parts.map((part, index) => (index < parts.length - 1 ? part.word : word.slice(part.start)));
