import type { KeepOptions } from '../../gateway/kept-answers';

/**
 * Search hears of every change, for it follows all owners; today is a day in Sweden. A metric counts and lists its values
 * in all partnerships, which no list of entities shows.
 */
export const keep: KeepOptions = {
  subgraph: 'search',
  timeZone: 'Europe/Stockholm',
  ofMany: ['observationCount', 'observations'],
};
