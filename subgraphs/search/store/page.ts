import type { DataSource } from 'typeorm';
import { nameFor, sql } from '../../foundation/database/database';
import { PartnershipOrder } from '../domain/enums';
import type { Rank } from '../domain/query/match';
import { allOf, conditions, Values, type Asked } from './conditions';

/** A place in an order: the sort key and the id of the last one shown. */
export interface Place {
  key: string | number;
  id: string;
}

export interface PageAsked extends Asked {
  order: PartnershipOrder;
  ranks: readonly Rank[];
  after: Place | null;
  limit: number;
}

export interface Hit {
  id: string;
  key: string | number;
}

/** Every order is ascending in its key and then by id, so that a place in it is one comparison. */
const keys: Record<
  Exclude<PartnershipOrder, PartnershipOrder.RELEVANCE>,
  readonly [column: string, type: string]
> = {
  [PartnershipOrder.NEWEST_FIRST]: ['d.newest_key', 'int'],
  [PartnershipOrder.OLDEST_FIRST]: ['d.oldest_key', 'int'],
  [PartnershipOrder.TITLE]: ['d.title_key', 'text'],
  [PartnershipOrder.MUNICIPALITY]: ['d.municipality_key', 'text'],
  [PartnershipOrder.PUBLIC_PER_YEAR_HIGHEST]: ['d.highest_key', 'numeric'],
  [PartnershipOrder.PUBLIC_PER_YEAR_LOWEST]: ['d.lowest_key', 'numeric'],
};

/** One page in order. Hand-written: the planner walks the order's index, or sorts what the words' index found. */
export async function pageOf(database: DataSource, asked: PageAsked): Promise<Hit[]> {
  const values = new Values();
  const where = allOf(conditions(asked, values));
  const [key, type] =
    asked.order === PartnershipOrder.RELEVANCE
      ? [relevance(asked.ranks, values), 'float8']
      : keys[asked.order];
  const after = asked.after
    ? `AND (${key}, d.id) > (${values.add(asked.after.key, type)}, ${values.add(asked.after.id, 'text')})`
    : '';
  const text = `SELECT d.id, ${key} AS key FROM search.document d WHERE ${where} ${after}
                ORDER BY key, d.id LIMIT ${roundedUp(asked.limit)}`;
  // A rare word and a common one need different plans, and the words are in the values: those are planned each time.
  const name = asked.tsquery === null ? nameFor(text) : '';
  const plannedOnce =
    asked.within !== undefined && asked.tsquery === null && Object.keys(asked.filter).length === 0;
  return (await sql<Hit>(database, { name, text, values: values.list, plannedOnce })).slice(0, asked.limit);
}

/**
 * The limit stands in the text, where PostgreSQL reckons with it: a page without words takes 75 µs and not 150, for its
 * plan is kept. A few texts serve all sizes.
 */
const roundedUp = (limit: number): number => Math.ceil(limit / 25) * 25;

/** What a place in the record counts for: [terms of the agreement, summary, labels and names, title]. */
const LEVELS = '{0.05,0.3,0.6,1.0}';

/** A term counts once and a half at most, however many of its words a record has. */
const MOST = 1.5;

/**
 * The negative of the score, for an ascending order. ts_rank of an alternation of lexemes with one position each is
 * the sum of their levels' weights, divided by 1.64493406685 and by their number.
 */
function relevance(ranks: readonly Rank[], values: Values): string {
  const terms = ranks.map(({ tsquery, size, weight }) => {
    const sum = `${values.add(size * 1.64493406685, 'float8')} * ts_rank('${LEVELS}', d.head, ${values.add(tsquery, 'tsquery')})`;
    return `${values.add(weight, 'float8')} * least(${MOST}, ${sum})`;
  });
  return terms.length > 0 ? `-(${terms.join(' + ')})` : '0::float8';
}
