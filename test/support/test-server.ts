import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../subgraphs/foundation/database/embedded';

/** What the workers need to know of the server that a test run uses. They get it through the environment. */
export interface TestServer {
  url: string;
  /** What the names of the run's databases begin with, so that runs on one server do not meet. */
  prefix: string;
}

const variable = 'IOP_TEST_SERVER';

/** The server of this run: DATABASE_URL where it is set, or else one in a temporary folder. Returns how to end it. */
export async function startTestServer(): Promise<() => Promise<void>> {
  const prefix = `iop_test_${randomBytes(4).toString('hex')}`;
  if (process.env.DATABASE_URL) {
    const url = process.env.DATABASE_URL;
    announce({ url, prefix });
    return () => dropDatabases(url, prefix);
  }
  const folder = mkdtempSync(join(tmpdir(), 'iop-test-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({
    folder,
    disposable: true,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  announce({ url: server.url, prefix });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function announce(server: TestServer): void {
  process.env[variable] = JSON.stringify(server);
}

export function testServer(): TestServer {
  const announced = process.env[variable];
  if (!announced) throw new Error('No test server runs: test/support/global-setup.ts starts it.');
  return JSON.parse(announced) as TestServer;
}

/** One connection of the owner, for as long as the work takes. */
export async function asOwner<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  await asOwner(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}
