import type { Day } from '../../foundation/values/day';
import { PartnershipStatus } from '../../foundation/values/enums';
import { EVERY, quote } from '../domain/analyser/document';
import { Facet, type ListFacet } from '../domain/enums';
import type { Filter } from '../domain/filter';
import { columnOf } from './write-documents';

/** Gathers the values of a statement while its text is written. */
export class Values {
  readonly list: unknown[] = [];

  /** The parameter for a value. */
  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/** What is asked of the documents `d`: filters that facets are about, apart from all others. */
export interface Conditions {
  facets: ReadonlyMap<Facet, string>;
  others: readonly string[];
}

export interface Asked {
  /** A tsquery over the words, or null for no search. */
  tsquery: string | null;
  filter: Filter;
  /** What the list belongs to, beside any filter: the partnerships of one organisation or municipality. */
  within?: { facet: ListFacet; value: string };
  today: Day;
}

/** The status on a day, out of the owner's dated steps. */
export const statusOn = (day: string): string => `d.status_code[width_bucket(${day}, d.status_from)]`;

export function conditions({ tsquery, filter, within, today }: Asked, values: Values): Conditions {
  const facets = new Map<Facet, string>();
  const others: string[] = [];
  const listed: [ListFacet, string[] | null | undefined][] = [
    [Facet.MUNICIPALITY, filter.municipality],
    [Facet.COUNTY, filter.county],
    [Facet.THEME, filter.theme],
    [Facet.TARGET_GROUP, filter.targetGroup],
    [Facet.ORGANISATION, filter.organisation],
    [Facet.METRIC, filter.metric],
  ];
  for (const [facet, wanted] of listed) {
    if (!wanted) continue;
    facets.set(facet, hasAny(facet, wanted, values));
  }
  if (within) others.push(hasAny(within.facet, [within.value], values));
  if (filter.status) {
    facets.set(
      Facet.STATUS,
      `${statusOn(values.add(today, 'date'))} = ANY (${values.add(filter.status, 'text[]')})`,
    );
  }
  if (tsquery !== null) others.push(`d.words @@ ${values.add(tsquery, 'tsquery')}`);
  if (filter.ids) others.push(`d.id = ANY (${values.add(filter.ids, 'text[]')})`);
  if (filter.activeOn)
    others.push(`${statusOn(values.add(filter.activeOn, 'date'))} = '${PartnershipStatus.ACTIVE}'`);
  if (filter.endsBetween) {
    const { from, to } = filter.endsBetween;
    others.push('d.to_on IS NOT NULL');
    if (from) others.push(`d.to_on >= ${values.add(from, 'date')}`);
    if (to) others.push(`d.to_on <= ${values.add(to, 'date')}`);
  }
  if (filter.publicPerYear) {
    const { atLeast, atMost } = filter.publicPerYear;
    others.push('d.public_per_year IS NOT NULL');
    if (atLeast) others.push(`d.public_per_year >= ${values.add(atLeast, 'numeric')}`);
    if (atMost) others.push(`d.public_per_year <= ${values.add(atMost, 'numeric')}`);
  }
  if (filter.hasResults !== null && filter.hasResults !== undefined)
    others.push(filter.hasResults ? 'd.has_results' : 'NOT d.has_results');
  if (filter.hasDataIssues !== null && filter.hasDataIssues !== undefined)
    others.push(filter.hasDataIssues ? 'd.has_data_issues' : 'NOT d.has_data_issues');
  return { facets, others };
}

const hasAny = (facet: ListFacet, wanted: readonly string[], values: Values): string =>
  `d.${columnOf(facet)} = ANY (ARRAY(SELECT number FROM search.value_list
    WHERE field = '${facet}' AND "values" && ${values.add(wanted, 'text[]')}))`;

/** All conditions as one, for a list that walks an index of its order. */
export const allOf = ({ facets, others }: Conditions): string =>
  [...others, ...facets.values()].join(' AND ') || 'true';

/** The same for reading all that match: where nothing is asked, too, through the index of words, page by page. */
export const every = (list: readonly string[]): string =>
  list.join(' AND ') || `d.words @@ $every$${quote(EVERY)}$every$::tsquery`;

export const everyOf = ({ facets, others }: Conditions): string => every([...others, ...facets.values()]);
