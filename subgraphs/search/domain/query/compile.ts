import { EVERY, quote } from '../analyser/document';
import { saysNothing } from '../analyser/generic';
import type { Match, Rank } from './match';
import { isKnown, type ReadQuery } from './read-query';
import { NEAR, type Alternative, type Term } from './term';

/** A tsquery that nothing matches. */
const NOTHING = quote('!');

/**
 * The terms as a tsquery: all of them; of three or more, one may be missing. A place may not, nor a part of a compound,
 * and what is left must still say what it is about. What the index knows nothing of is missing by itself.
 */
export function compile({ terms, counts }: ReadQuery): Match {
  const telling = terms.filter(({ role }) => role !== 'GENERIC');
  const generic = terms.filter(({ role }) => role === 'GENERIC');
  const known = (list: readonly Term[]) => list.filter((term) => isKnown(term, counts));
  const total = counts.get(EVERY) ?? 0;
  const used = [...known(telling), ...known(generic)];
  return {
    tsquery: telling.length > 0 ? filterOf(telling, counts) : whenGeneric(generic, counts),
    ranks: used.flatMap((term) => ranksOf(term, counts, total)),
    lexemes: nearest(used.flatMap((term) => present(term, counts))),
  };
}

function nearest(alternatives: readonly Alternative[]): ReadonlyMap<string, number> {
  const lexemes = new Map<string, number>();
  for (const { lexeme, near } of alternatives) lexemes.set(lexeme, Math.max(near, lexemes.get(lexeme) ?? 0));
  return lexemes;
}

function filterOf(terms: readonly Term[], counts: ReadonlyMap<string, number>): string {
  const known = terms.filter((term) => isKnown(term, counts));
  const missing = terms.length - known.length;
  const mayMiss = known.length + missing >= 3 ? 1 : 0;
  if (missing > mayMiss || known.length === 0) return NOTHING;
  if (missing > 0) {
    const unknownIsPlace = terms.some((term) => term.role === 'PLACE' && !known.includes(term));
    return unknownIsPlace || topics(known) === 0 ? NOTHING : and(known, counts);
  }
  if (mayMiss === 0) return and(known, counts);
  const without = known
    .filter((term) => term.role !== 'PLACE' && !term.part)
    .map((left) => known.filter((term) => term !== left))
    .filter((rest) => topics(rest) > 0);
  return without.length > 0
    ? without.map((rest) => `(${and(rest, counts)})`).join(' | ')
    : and(known, counts);
}

/**
 * The same without saying whom it is for: what is near to an answer, when nothing is for just those. Null when nobody is
 * named, or nothing is left to ask for.
 */
export function withoutPeople({ terms, ...query }: ReadQuery): Match | null {
  const rest = terms.filter(({ role }) => role !== 'PEOPLE');
  return rest.length < terms.length && topics(rest) > 0 ? compile({ ...query, terms: rest }) : null;
}

const topics = (terms: readonly Term[]): number => terms.filter(({ role }) => role === 'TOPIC').length;

/** Only words that rank: those that say nothing of any partnership mean all; the others mean any. */
function whenGeneric(terms: readonly Term[], counts: ReadonlyMap<string, number>): string | null {
  const saying = terms.filter(({ words }) => !words.every(saysNothing));
  if (saying.length === 0) return terms.length > 0 ? null : NOTHING;
  const known = saying.filter((term) => isKnown(term, counts));
  return known.length > 0 ? known.map((term) => or(term, counts)).join(' | ') : NOTHING;
}

const and = (terms: readonly Term[], counts: ReadonlyMap<string, number>): string =>
  terms.map((term) => `(${or(term, counts)})`).join(' & ');

const or = (term: Term, counts: ReadonlyMap<string, number>): string =>
  present(term, counts)
    .map(({ lexeme }) => quote(lexeme))
    .join(' | ');

const present = (term: Term, counts: ReadonlyMap<string, number>) =>
  term.alternatives.filter(({ lexeme }) => (counts.get(lexeme) ?? 0) > 0);

const GENERIC_SHARE = 0.2;

/** A rare term says more than a common one, the word itself more than another for the same. */
function ranksOf(term: Term, counts: ReadonlyMap<string, number>, total: number): Rank[] {
  const found = present(term, counts);
  const documents = Math.max(...found.map(({ lexeme }) => counts.get(lexeme) ?? 0));
  const rarity = Math.log(1 + (Math.max(0, total - documents) + 0.5) / (documents + 0.5));
  const share = term.role === 'GENERIC' ? GENERIC_SHARE : 1;
  const near = found.filter((one) => one.near > NEAR.synonym);
  const far = found.filter((one) => one.near <= NEAR.synonym);
  return [[near, NEAR.itself] as const, [far, NEAR.synonym] as const].flatMap(([list, nearness]) =>
    list.length === 0
      ? []
      : [
          {
            tsquery: list.map(({ lexeme }) => quote(lexeme)).join(' | '),
            size: list.length,
            weight: rarity * share * nearness,
          },
        ],
  );
}
