import { fold } from './fold';

/** The three-letter runs of a word, without å, ä and ö, with its beginning and end marked: candidates share many. */
export function trigrams(word: string): string[] {
  const padded = `  ${fold(word)} `;
  const all = new Set<string>();
  for (let index = 0; index + 3 <= padded.length; index += 1) all.add(padded.slice(index, index + 3));
  return [...all];
}
