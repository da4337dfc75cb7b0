import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { VOCABULARY_FOLDER } from '../domain/vocabulary';
import { projectPartnerships } from './project';
import { indexes, readModelTables, tables } from './read-model';

/** Raised when the code of the analyser, or what a document holds, changes. The vocabulary speaks for itself. */
const RULES = 3;

const NEXT = '_next';
const CHUNK = 250;

/** What the read model is built by: these rules, and every file of the vocabulary that shapes what is indexed. */
export function builtBy(): string {
  const hash = createHash('sha256').update(String(RULES));
  for (const entry of readdirSync(VOCABULARY_FOLDER, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()) {
    hash.update(readFileSync(entry));
  }
  return hash.digest('hex');
}

export async function isOutdated(database: DataSource): Promise<boolean> {
  const [row] = (await database.query('SELECT by FROM search.built')) as { by: string }[];
  return row?.by !== builtBy();
}

/** Fills new tables in short transactions while the old ones answer, and swaps them in one. */
export async function rebuild(database: DataSource, log: (line: string) => void): Promise<void> {
  await database.transaction(async (manager) => {
    // What an interrupted rebuild left behind.
    for (const table of readModelTables) await manager.query(`DROP TABLE IF EXISTS search.${table}${NEXT}`);
    for (const statement of tables(NEXT)) await manager.query(statement);
  });
  let last = '';
  let made = 0;
  for (;;) {
    const rows = (await database.query(
      `SELECT id FROM search.fragment WHERE source = 'partnerships' AND entity = 'partnership' AND body IS NOT NULL
       AND id > $1 ORDER BY id LIMIT ${CHUNK}`,
      [last],
    )) as { id: string }[];
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    await database.transaction((manager) => projectPartnerships(manager, ids, NEXT));
    last = ids.at(-1) ?? last;
    made += ids.length;
  }
  for (const statement of indexes(NEXT)) await database.query(statement);
  await database.transaction(async (manager) => {
    for (const table of readModelTables) {
      await manager.query(`DROP TABLE search.${table}`);
      await manager.query(`ALTER TABLE search.${table}${NEXT} RENAME TO ${table}`);
    }
    await manager.query(
      'INSERT INTO search.built (by) VALUES ($1) ON CONFLICT (one) DO UPDATE SET by = excluded.by',
      [builtBy()],
    );
  });
  for (const table of readModelTables) await database.query(`ANALYZE search.${table}`);
  if (made > 0) log(`search: the read model was built anew, ${made} partnerships`);
}
