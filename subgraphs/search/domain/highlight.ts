import { Language } from '../../foundation/values/language';
import { lexemesIn, type Passage } from './analyser/document';
import { tokenise, type Token } from './analyser/tokenise';

export interface Range {
  start: number;
  end: number;
}

export interface Highlight {
  field: string;
  text: string;
  language: Language;
  ranges: Range[];
}

/** More than this of one partnership is not read. */
const MOST = 6;

/** Where the words that were meant stand in the texts of a record; of a compound, the part that was meant. */
export function highlights(passages: readonly Passage[], lexemes: ReadonlyMap<string, number>): Highlight[] {
  if (lexemes.size === 0) return [];
  const all = passages.flatMap((passage) => {
    const ranges = rangesIn(passage, lexemes);
    return ranges.length > 0
      ? [
          {
            field: passage.field,
            text: passage.text,
            language: passage.language === 'en' ? Language.EN : Language.SV,
            ranges,
            level: passage.level,
          },
        ]
      : [];
  });
  return all
    .sort((one, other) => (one.level < other.level ? -1 : one.level > other.level ? 1 : 0))
    .slice(0, MOST)
    .map(({ level, ...highlight }) => highlight);
}

function rangesIn(passage: Passage, lexemes: ReadonlyMap<string, number>): Range[] {
  const tokens = tokenise(passage.text);
  const found = lexemesIn(tokens, passage).flatMap((one) => {
    const near = lexemes.get(one.lexeme);
    return near === undefined ? [] : [{ ...one, near }];
  });
  // Who typed "härbärge" meant that part of natthärbärge, though the whole is another word for it.
  const nearest = new Map<number, number>();
  for (const { token, near } of found) nearest.set(token, Math.max(near, nearest.get(token) ?? 0));
  const ranges = found
    .filter(({ token, near }) => near === nearest.get(token))
    .map(({ token, last, start, end, part }): Range => {
      const first = tokens[token] as Token;
      const final = tokens[last] as Token;
      // An accent that was taken off may have changed the length; then the whole word is marked.
      const exact = part && first.word.length === first.end - first.start;
      return exact
        ? { start: first.start + start, end: first.start + end }
        : { start: first.start, end: final.end };
    });
  return merged(ranges);
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
