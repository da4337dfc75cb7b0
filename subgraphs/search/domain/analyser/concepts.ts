import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readShaped, VOCABULARY_FOLDER } from '../vocabulary';
import { fold, foldedLexeme, hasSwedishLetters } from './fold';
import { stemOfWord } from './lexemes';
import { isSmall } from './small-words';
import { stemEnglish } from './stem';
import { tokenise } from './tokenise';

/** A concept of the vocabulary: words that mean the same, and words that it also finds though they mean less. */
const shape = z.array(
  z.strictObject({
    sv: z.array(z.string().min(1)).default([]),
    en: z.array(z.string().min(1)).default([]),
    finds: z.array(z.string().min(1)).default([]),
  }),
);

/** One way of saying it: the stems of its words. More than one is a phrase, indexed as one lexeme as well. */
type Wording = readonly string[];

export interface Concept {
  /** All wordings of the concept itself, and of what it finds. */
  wordings: readonly Wording[];
  /** The first Swedish wording, as written. */
  name: string;
}

const folder = join(VOCABULARY_FOLDER, 'concepts');

const conceptByKey = new Map<string, Concept[]>();
const phrases = new Set<string>();
const written = new Set<string>();

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()) {
  for (const { sv, en, finds } of readShaped(join(folder, file), shape)) {
    const own = [
      ...sv.flatMap((text) => wordingsOf(text, 'sv')),
      ...en.flatMap((text) => wordingsOf(text, 'en')),
    ];
    const less = finds.flatMap((text) => [...wordingsOf(text, 'sv'), ...wordingsOf(text, 'en')]);
    const concept: Concept = { wordings: [...own, ...less], name: sv[0] ?? en[0] ?? '' };
    for (const wording of own) {
      const key = wording.join('_');
      for (const spelling of spellingsOf(key)) {
        conceptByKey.set(spelling, [...(conceptByKey.get(spelling) ?? []), concept]);
      }
    }
    for (const wording of concept.wordings) if (wording.length > 1) phrases.add(wording.join('_'));
    for (const text of [...sv, ...en])
      for (const { word } of tokenise(text)) if (word.length >= 4) written.add(word);
  }
}

/** A key as it may be typed: also without å, ä and ö. */
function spellingsOf(key: string): Set<string> {
  const folded = [key, foldedLexeme(key)];
  return new Set(hasSwedishLetters(key) ? [...folded, foldedLexeme(stemOfWord(fold(key)))] : folded);
}

function wordingsOf(text: string, language: 'sv' | 'en'): Wording[] {
  const tokens = tokenise(text).map(({ word }) => word);
  const words = tokens.filter((word) => !isSmall(word));
  if (words.length === 0 || (words.length === 1 && tokens.length > 1)) {
    throw new Error(
      `vocabulary/concepts: "${text}" is "${words.join(' ')}" without its small words, which means more. Word it otherwise.`,
    );
  }
  return [words.map(language === 'sv' ? stemOfWord : stemEnglish)];
}

/** The concepts that a word or a phrase names, by its stems; by "~" and the stems for one typed without å, ä and ö. */
export const conceptsOf = (key: string): readonly Concept[] => conceptByKey.get(key) ?? [];

/** The phrases that are worth a lexeme of their own. */
export const conceptPhrases: ReadonlySet<string> = phrases;

/** The first stem of each of them. */
export const phraseBeginnings: ReadonlySet<string> = new Set(
  [...phrases].map((phrase) => phrase.split('_', 1)[0] ?? ''),
);

/** Every word that the vocabulary spells, for correction. */
export const vocabularyWords: ReadonlySet<string> = written;
