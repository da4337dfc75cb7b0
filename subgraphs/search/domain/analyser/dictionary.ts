import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fold } from './fold';

/** What the compound splitter and the spelling correction ask of the Swedish language. */
export interface Dictionary {
  /** The word behind a form that begins a compound: "arbets" → "arbete", "kvinno" → "kvinna". */
  beginning(form: string): string | undefined;
  /** Whether a compound may end with this word, in any of its forms. */
  mayEnd(word: string): boolean;
  /** Whether it is Swedish, and hence no typing error. */
  knows(word: string): boolean;
}

/** How a word's form in front of another is made, by the flags of dictionary-sv's affix file: [cut, add]. */
const joints: Record<string, readonly (readonly [string, string])[]> = {
  z: [
    ['a', ''],
    ['e', ''],
    ['', 'a'],
  ],
  g: [
    ['a', ''],
    ['e', ''],
    ['', 'a'],
  ],
  y: [
    ['a', 'e'],
    ['', 'e'],
  ],
  h: [
    ['a', 'e'],
    ['', 'e'],
  ],
  x: [
    ['a', 'o'],
    ['e', 'o'],
    ['d', 't'],
  ],
  w: [
    ['a', 'u'],
    ['um', 'i'],
  ],
  v: [
    ['a', 's'],
    ['', 's'],
  ],
  f: [
    ['a', 's'],
    ['', 's'],
  ],
  u: [
    ['a', 'es'],
    ['e', 's'],
    ['', 'es'],
  ],
  i: [
    ['a', 'es'],
    ['e', 's'],
    ['', 'es'],
  ],
  t: [
    ['la', 'el'],
    ['ma', ''],
    ['me', ''],
    ['ra', 'er'],
    ['er', 'ra'],
    ['le', 'el'],
    ['um', 'e'],
    ['el', 'la'],
  ],
  s: [['', '']],
  X: [['', '']],
  U: [['', '']],
};

/** What is cut off and added to get from a form that only begins compounds to a word of its own. */
const backwards: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['s', 'e'],
  ['s', 'a'],
  ['o', 'a'],
  ['u', 'a'],
  ['e', ''],
  ['e', 'a'],
  ['a', ''],
  ['es', ''],
  ['es', 'a'],
];

let swedish: Dictionary | undefined;
let typedWithoutDots: Dictionary | undefined;

/** dictionary-sv (LGPL-3.0), read when it is first needed, and kept: some 150 000 words. */
export function swedishDictionary(): Dictionary {
  return (swedish ??= build((word) => word));
}

/** The same words as they are typed without å, ä and ö. */
export function foldedDictionary(): Dictionary {
  return (typedWithoutDots ??= build(fold));
}

function build(spell: (word: string) => string): Dictionary {
  const beginnings = new Map<string, string>();
  const entries = readEntries();
  const words = new Set(entries.filter(([, flags]) => !flags.includes('Z')).map(([word]) => word));
  const known = new Set<string>();
  const endings = new Set<string>();
  for (const [word, flags] of entries) {
    const lemma = flags.includes('Y') ? word : (wordBehind(word, words) ?? word);
    for (const flag of flags) {
      for (const [cut, add] of joints[flag] ?? []) {
        if (!word.endsWith(cut)) continue;
        const form = spell(word.slice(0, word.length - cut.length) + add);
        if (form.length >= 3 && !beginnings.has(form)) beginnings.set(form, lemma);
        break;
      }
    }
    if (flags.includes('Z')) continue;
    known.add(spell(word));
    if (flags.includes('Y')) endings.add(spell(word));
  }
  return {
    beginning: (form) => beginnings.get(form),
    mayEnd: (word) => isFormOf(word, endings),
    knows: (word) => isFormOf(word, known),
  };
}

const inflections = [
  ...[
    '',
    's',
    'n',
    'en',
    'et',
    't',
    'a',
    'ar',
    'er',
    'or',
    'r',
    'na',
    'arna',
    'erna',
    'orna',
    'ns',
    'ens',
    'ets',
  ],
  ...[
    'ts',
    'as',
    'ars',
    'ers',
    'ors',
    'nas',
    'arnas',
    'ernas',
    'ornas',
    'e',
    'de',
    'te',
    'ade',
    'ad',
    'at',
    're',
    'ren',
    'rna',
    'res',
  ],
] as const;

/** Looks for the word itself, rather than stemming all 150 000 beforehand, which would take two seconds. */
function isFormOf(word: string, words: ReadonlySet<string>): boolean {
  for (const ending of inflections) {
    const root = word.slice(0, word.length - ending.length);
    if (root.length < 3 || !word.endsWith(ending) || !mayStandBefore(root, ending)) continue;
    if (words.has(root) || words.has(`${root}a`) || words.has(`${root}e`)) return true;
    // cirklar, cirkel; vänner has its own n
    if (ending && words.has(root.replace(/([^aeiouyåäö])([lnr])$/, '$1e$2'))) return true;
  }
  return false;
}

/** An ending that begins with n, r or t does not stand after just any letter: "journ" and "ensamhett" are slips. */
function mayStandBefore(root: string, ending: string): boolean {
  if (/^[nr]/.test(ending)) return /(?:[aeiouyåäö]|[aeo][lrn])$/.test(root);
  return !ending.startsWith('t') || !/[td]$/.test(root) || ending === 'te';
}

function wordBehind(form: string, words: ReadonlySet<string>): string | undefined {
  for (const [cut, add] of backwards) {
    const word = form.slice(0, form.length - cut.length) + add;
    if (form.endsWith(cut) && words.has(word)) return word;
  }
  return undefined;
}

function readEntries(): [word: string, flags: string][] {
  // The package is an ES module that awaits at its top, so it cannot be required; the file beside it can be read.
  const file = join(dirname(require.resolve('dictionary-sv')), 'index.dic');
  const entries: [string, string][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', flags = ''] = line.split('/');
    // A leading capital is a name; flag % forbids and ! is what nobody wants suggested.
    if (/^[a-zåäöé]{3,}$/.test(word) && !/[%!]/.test(flags)) entries.push([word.replaceAll('é', 'e'), flags]);
  }
  return entries;
}
