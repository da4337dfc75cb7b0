import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import type { ListFacet } from '../domain/enums';
import { columnOf } from './write-documents';

export interface ValueCount {
  value: string;
  count: number;
}

/** How many partnerships have each of some values. Those that none has are left out. */
export const countsOf = (
  database: DataSource,
  facet: ListFacet,
  values: readonly string[],
): Promise<ValueCount[]> =>
  sql(database, {
    name: `counts-of-${facet}`,
    text: `SELECT value, count(*)::int AS count
           FROM search.value_list list, unnest(list."values") AS one(value), search.document d
           WHERE list.field = '${facet}' AND list."values" && $1 AND value = ANY ($1) AND d.${columnOf(facet)} = list.number
           GROUP BY value`,
    values: [values],
  });
