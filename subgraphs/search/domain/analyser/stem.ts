import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { irregular } from './irregular';
import { remember } from './remember';

/**
 * Snowball's Swedish stemmer, with what it leaves undone: the definite forms in -et, -ena and -an ("natthärbärget",
 * "kvinnan"), genitives of plurals ("kvinnors"), the nouns in -nad ("marknad" and
 * "marknaden"), and the double consonant of an inflected adjective ("ensamma"). It is
 * pinned here, since the one inside PostgreSQL differs between 15 and 18.
 */
export function stemSwedish(word: string): string {
  const base = irregular.get(word);
  if (base) return single(swedish(base));
  if (/\d/.test(word)) return word;
  const noun = /^(.{2,}nad)(?:en|er|erna)?s?$/.exec(word)?.[1];
  if (noun) return noun;
  const stem = swedish(neuter(undefine(ungenitive(word))));
  // "platser" gives plats, and "plats" plat.
  return single(stem.endsWith('s') ? swedish(stem) : stem);
}

export const stemEnglish = remember((word) => single(english(irregular.get(word) ?? word)));

const ungenitive = (word: string): string =>
  word.length > 6 && /(?:[aeo]r|rna|et|en|an|het|are)s$/.test(word) ? word.slice(0, -1) : word;

function undefine(word: string): string {
  if (word.length >= 7 && word.endsWith('ena')) return word.slice(0, -2);
  if (word.length >= 6 && word.endsWith('an')) return word.slice(0, -1);
  // Not "-het", which Snowball takes off, nor "-itet" (aktivitet), where the t belongs to the word.
  if (word.length >= 5 && /[^h]et$/.test(word) && !word.endsWith('itet')) return word.slice(0, -1);
  return word;
}

/** psykosocialt, psykiskt, aktivt */
const neuter = (word: string): string =>
  word.length > 6 && /(?:ig|isk|al|ell|iv|är|bar|sam)t$/.test(word) ? word.slice(0, -1) : word;

const single = (stem: string): string => stem.replace(/([bcdfghjklmnprstv])\1$/, '$1');
