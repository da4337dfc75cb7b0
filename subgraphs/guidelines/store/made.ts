import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import type { Made } from '../domain/version';

/**
 * When each agreement of a selection was made. A selection may hold more ids than a statement may have parameters, so
 * they go in as one array.
 */
export async function madeOf(database: DataSource, ids: readonly string[]): Promise<Map<string, Made>> {
  const rows = await sql<{ id: string; made: Made }>(database, {
    name: 'guidelines_made',
    text: 'SELECT partnership_id AS id, made FROM guidelines.agreement WHERE partnership_id = ANY ($1)',
    values: [ids],
  });
  return new Map(rows.map(({ id, made }) => [id, made]));
}
