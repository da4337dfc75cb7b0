import levenshtein from 'damerau-levenshtein';
import { vocabularyWords } from '../analyser/concepts';
import { splitCompound } from '../analyser/compound';
import { foldedDictionary, swedishDictionary } from '../analyser/dictionary';
import { fold, hasSwedishLetters } from '../analyser/fold';
import { isSmall } from '../analyser/small-words';
import type { Token } from '../analyser/tokenise';
import type { Lexicon } from './lexicon';

const SHORTEST = 5;
/** From this length on a word may differ in two places. */
const LONG = 8;

/** The text with each of the words put right, or null when one of them has nothing near it. */
export async function corrected(
  text: string,
  words: readonly Token[],
  lexicon: Lexicon,
): Promise<string | null> {
  let better = text;
  for (const token of [...words].sort((one, other) => other.start - one.start)) {
    const word = await nearest(token.word, lexicon);
    if (!word) return null;
    better = better.slice(0, token.start) + word + better.slice(token.end);
  }
  return words.length > 0 ? better : null;
}

/** The nearest word that the index or the vocabulary has. A word that Swedish has is no typing error. */
export async function nearest(word: string, lexicon: Lexicon): Promise<string | null> {
  if (word.length < SHORTEST || /\d/.test(word) || isSwedish(word)) return null;
  if ((await lexicon.places([word])).size > 0) return null;
  // It may be a compound that no list has: then one slip is believed, in a long word, and two are not.
  const mayBeCompound = splitCompound(word).length > 0;
  const spell = hasSwedishLetters(word) ? (other: string) => other : fold;
  const candidates = [
    ...(await lexicon.candidates(word)),
    ...[...vocabularyWords].map((other) => ({ word: other, documents: 0 })),
  ];
  let best: { word: string; distance: number; documents: number } | null = null;
  for (const { word: candidate, documents } of candidates) {
    if (Math.abs(candidate.length - word.length) > 2 || candidate === word || isSmall(candidate)) continue;
    const distance = levenshtein(word, spell(candidate)).steps;
    if (!isNear(word, candidate, distance)) continue;
    if (mayBeCompound && (distance > 1 || word.length < LONG)) continue;
    if (!best || distance < best.distance || (distance === best.distance && documents > best.documents)) {
      best = { word: candidate, distance, documents };
    }
  }
  return best?.word ?? null;
}

function isNear(word: string, candidate: string, distance: number): boolean {
  if (distance <= 1) return true;
  return distance === 2 && word.length >= LONG && sound(word) === sound(candidate);
}

const sounds: Record<string, string> = { c: 'k', q: 'k', z: 's', w: 'v', y: 'i' };

/** Who misspells a word in two places still begins it with the right sound. */
function sound(word: string): string {
  const first = fold(word[0] ?? '');
  return sounds[first] ?? first;
}

function isSwedish(word: string): boolean {
  if (swedishDictionary().knows(word)) return true;
  return !hasSwedishLetters(word) && foldedDictionary().knows(word);
}
