import Big from 'big.js';
import { InputError } from '../../foundation/graphql/errors';
import type { Filter } from '../domain/filter';

const MOST_VALUES = 10_000;

/** Refuses what can only be a mistake, and leaves the rest to find what it finds. */
export function checkFilter(filter: Filter | null | undefined): Filter {
  const { endsBetween, publicPerYear, ...lists } = filter ?? {};
  if (endsBetween?.from && endsBetween.to && endsBetween.from > endsBetween.to) {
    throw new InputError(
      `endsBetween is from ${endsBetween.from} to ${endsBetween.to}, which is before it.`,
      {
        field: 'filter.endsBetween',
        remedy: 'Give the earlier day as from and the later as to.',
      },
    );
  }
  const { atLeast, atMost } = publicPerYear ?? {};
  if (atLeast && atMost && new Big(atLeast).gt(atMost)) {
    throw new InputError(`publicPerYear is at least ${atLeast} and at most ${atMost}, which is less.`, {
      field: 'filter.publicPerYear',
      remedy: 'Give the smaller amount as atLeast and the larger as atMost.',
    });
  }
  for (const [field, list] of Object.entries(lists)) {
    if (Array.isArray(list) && list.length > MOST_VALUES) {
      throw new InputError(`${field} has ${list.length} values; it takes ${MOST_VALUES}.`, {
        field: `filter.${field}`,
        remedy: 'Ask in several questions.',
      });
    }
    if (Array.isArray(list) && list.some((value) => value.includes('\0'))) {
      throw new InputError(`${field} has a value with a NUL character in it.`, {
        field: `filter.${field}`,
        remedy: 'Leave the character out.',
      });
    }
  }
  return filter ?? {};
}

/** Enough for any question; a pasted document is not one. */
const LONGEST_SEARCH = 1_000;

/** The search text, or null when nothing was written. */
export function checkSearch(search: string | null | undefined): string | null {
  if (search === null || search === undefined || search.trim() === '') return null;
  if (search.length > LONGEST_SEARCH) {
    throw new InputError(`search has ${search.length} characters; it takes ${LONGEST_SEARCH}.`, {
      field: 'search',
      remedy: 'Write the few words that matter.',
    });
  }
  return search;
}

export function checkYear(year: number | null | undefined): number | null {
  if (year === null || year === undefined) return null;
  if (year >= 1900 && year <= 2200) return year;
  throw new InputError(`pricesOf is ${year}.`, {
    field: 'pricesOf',
    remedy: 'Give a calendar year, such as 2023.',
  });
}
