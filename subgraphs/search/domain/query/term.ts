import { conceptsOf } from '../analyser/concepts';
import { asBeginning, asEnding, stemsOf } from '../analyser/lexemes';
import type { Role } from './role';

/** A lexeme that would satisfy a term, and how near it is to what was typed: 1 is the word itself. */
export interface Alternative {
  lexeme: string;
  near: number;
}

/** One thing that is asked for: a word, or several that mean one thing. */
export interface Term {
  /** As typed. */
  words: readonly string[];
  role: Role;
  alternatives: readonly Alternative[];
  /** Made of a part of a compound: it must be there, as its other parts must. */
  part: boolean;
}

export const NEAR = { itself: 1, folded: 0.9, part: 0.8, synonym: 0.5 } as const;

/** Where in a compound a part of the query's word stood: there it must stand in a record's compounds too. */
export type Side = 'BEGINNING' | 'ENDING';

/** A word, by itself and by all that the vocabulary says is the same. */
export function termOf(word: string, role: Role, side?: Side): Term {
  const own = stemsOf(word);
  const parts = [
    ...(side === 'ENDING' ? [] : own.map(asBeginning)),
    ...(side === 'BEGINNING' ? [] : own.map(asEnding)),
  ];
  return {
    words: [word],
    role,
    part: side !== undefined,
    alternatives: distinct([
      ...own.map((lexeme) => ({ lexeme, near: lexeme.startsWith('~') ? NEAR.folded : NEAR.itself })),
      ...parts.map((lexeme) => ({ lexeme, near: NEAR.part })),
      ...synonymsOf(own),
    ]),
  };
}

/** Several words that are one concept or one name. */
export function phraseTerm(words: readonly string[], keys: readonly string[], role: Role): Term {
  return {
    words,
    role,
    part: false,
    alternatives: distinct([...keys.map((lexeme) => ({ lexeme, near: NEAR.itself })), ...synonymsOf(keys)]),
  };
}

/** A wording of several words is one lexeme, as it is in the index; one of a single word may be a part there. */
function synonymsOf(keys: readonly string[]): Alternative[] {
  const concepts = keys.flatMap(conceptsOf);
  return concepts.flatMap(({ wordings }) =>
    wordings.map((stems) => ({ lexeme: stems.join('_'), near: NEAR.synonym })),
  );
}

function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const nearest = new Map<string, Alternative>();
  for (const one of alternatives) {
    const known = nearest.get(one.lexeme);
    if (!known || known.near < one.near) nearest.set(one.lexeme, one);
  }
  return [...nearest.values()];
}
