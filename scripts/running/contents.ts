import { subgraphs } from '../../subgraphs';
import { connect } from '../../subgraphs/foundation/database/database';

/** What is in the register: for each subgraph its tables and how many rows each has. */
export async function contentsOf(url: string): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, entities } of subgraphs) {
    const database = await connect({ url, schema: name, entities, migrations: [], poolSize: 1 });
    try {
      const counts: string[] = [];
      for (const { tableName } of database.entityMetadatas) {
        const table = `${database.driver.escape(name)}.${database.driver.escape(tableName)}`;
        const [row] = await database.query<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM ${table}`);
        counts.push(`${row?.rows ?? 0} ${tableName}`);
      }
      lines.push(`${name.padEnd(14)} ${counts.join(', ')}`);
    } finally {
      await database.destroy();
    }
  }
  return lines;
}
