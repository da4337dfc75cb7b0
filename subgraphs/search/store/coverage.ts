import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { Facet } from '../domain/enums';

export interface Coverage {
  partnerships: number;
  municipalities: number;
  newestRecord: string | null;
  checkedOn: string | null;
}

export async function coverageOf(database: DataSource): Promise<Coverage> {
  const [row] = await sql<Coverage>(database, {
    name: 'coverage',
    text: `
      SELECT count(*)::int AS partnerships, max(from_on) AS "newestRecord", max(checked_on) AS "checkedOn",
             (SELECT count(DISTINCT value)::int FROM search.value_list, unnest("values") AS one(value)
              WHERE field = '${Facet.MUNICIPALITY}' AND number IN (SELECT municipality FROM search.document)) AS municipalities
      FROM search.document`,
  });
  return row ?? { partnerships: 0, municipalities: 0, newestRecord: null, checkedOn: null };
}
