import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { everyOf, conditions, Values, type Asked } from './conditions';

/** The ids of all partnerships that are meant. */
export async function idsOf(database: DataSource, asked: Asked): Promise<string[]> {
  const values = new Values();
  const rows = await sql<{ id: string }>(database, {
    name: '',
    text: `SELECT d.id FROM search.document d WHERE ${everyOf(conditions(asked, values))}`,
    values: values.list,
  });
  return rows.map(({ id }) => id);
}
