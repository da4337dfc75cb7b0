/** The limit: one prepared statement for each operation, which makes the JSON in PostgreSQL, behind bare node:http. */
import { Client, Pool } from 'pg';
import { bodyOf, given, listen, ready } from '../contender';
import { findPage, keepFacets } from './find-page';
import { lists } from './lists';
import { partnershipPage } from './partnership-page';

const statements: Record<string, string> = {
  ...lists,
  'find-page': findPage,
  'partnership-page': partnershipPage,
};

async function prepare(url: string, today: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of keepFacets(today)) await client.query(statement);
  } finally {
    await client.end();
  }
}

void (async () => {
  const connectionString = given('BENCH_DATABASE');
  await prepare(connectionString, given('BENCH_TODAY'));
  const pool = new Pool({ connectionString, max: 6, idleTimeoutMillis: 0 });
  const url = await listen((request, response) => {
    const answer = (status: number, body: Buffer): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    };
    void (async () => {
      const { operation, values } = JSON.parse(await bodyOf(request)) as {
        operation: string;
        values: unknown[];
      };
      const { rows } = await pool.query<{ answer: string }>({
        name: operation,
        text: statements[operation] ?? '',
        values,
      });
      answer(200, Buffer.from(rows[0]?.answer ?? ''));
    })().catch((error: Error) => answer(500, Buffer.from(JSON.stringify({ error: error.message }))));
  });
  ready({ sql: url });
})();
