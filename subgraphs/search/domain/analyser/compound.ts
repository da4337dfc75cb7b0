import { readVocabulary } from '../vocabulary';
import { swedishDictionary, type Dictionary } from './dictionary';
import { stemSwedish } from './stem';

/** A part of a compound: the word it stands for, and where it stands in the compound. */
export interface Part {
  word: string;
  start: number;
  end: number;
}

const { whole, notParts, firstParts } = readVocabulary('compounds');
const wholeStems = new Set(whole.map(stemSwedish));
const neverParts = new Set(notParts);
const ownFirstParts = new Map(Object.entries(firstParts));

const SHORTEST = { compound: 6, part: 3 } as const;
const MOST_PARTS = 4;

/**
 * The smallest parts of a compound, left to right; none when it is not one. "arbetsmarknadsinsatser" is arbete,
 * marknad and insatser. The fewest parts win at each level, and each part is split again.
 */
export function splitCompound(word: string, dictionary: Dictionary = swedishDictionary()): Part[] {
  return split(word, 0, dictionary, MOST_PARTS);
}

function split(word: string, offset: number, dictionary: Dictionary, most: number): Part[] {
  if (word.length < SHORTEST.compound || wholeStems.has(stemSwedish(word))) return [];
  const parts = fewest(word, dictionary, most);
  if (parts.length < 2) return [];
  return parts.flatMap(({ word: part, start, end }, index) => {
    const at = { start: offset + start, end: offset + end };
    const written = index < parts.length - 1 ? part : word.slice(start, end);
    const smaller = split(written, at.start, dictionary, most - 1);
    // A smaller part may have lost its joint ("arbetsmarknads" is arbetsmarknad), so the last one keeps the end.
    return smaller.length > 0
      ? smaller.map((one, place) => (place === smaller.length - 1 ? { ...one, end: at.end } : one))
      : [{ word: part, ...at }];
  });
}

function fewest(word: string, dictionary: Dictionary, most: number): Part[] {
  for (let count = 2; count <= most; count += 1) {
    const found = inParts(word, 0, count, dictionary);
    if (found) return found;
  }
  return [];
}

/** The longest beginning is tried first: "barnverksamhet" is barn and verksamhet, not bar and nverksamhet. */
function inParts(word: string, start: number, count: number, dictionary: Dictionary): Part[] | null {
  if (count === 1) {
    const last = word.slice(start);
    return mayEnd(last, dictionary) ? [{ word: last, start, end: word.length }] : null;
  }
  for (let end = word.length - SHORTEST.part; end >= start + SHORTEST.part; end -= 1) {
    const lemma = beginning(word.slice(start, end), dictionary);
    if (!lemma) continue;
    const rest = inParts(word, end, count - 1, dictionary) ?? sharingDouble(word, end, count - 1, dictionary);
    if (rest) return [{ word: lemma, start, end }, ...rest];
  }
  return null;
}

/** Three equal consonants are written as two: "nattåg" aside, "trafikkort" is not, "busstation" is buss and station. */
function sharingDouble(word: string, end: number, count: number, dictionary: Dictionary): Part[] | null {
  const doubled = /..([bdfgklmnprst])\1$/.test(word.slice(0, end));
  const rest = doubled ? inParts(word, end - 1, count, dictionary) : null;
  return rest?.every((part) => part.end - part.start > SHORTEST.part) ? rest : null;
}

function beginning(form: string, dictionary: Dictionary): string | null {
  if (neverParts.has(form)) return null;
  const lemma = ownFirstParts.get(form) ?? dictionary.beginning(form);
  return lemma && !neverParts.has(lemma) ? lemma : null;
}

function mayEnd(word: string, dictionary: Dictionary): boolean {
  return word.length >= SHORTEST.part && !neverParts.has(word) && dictionary.mayEnd(word);
}
