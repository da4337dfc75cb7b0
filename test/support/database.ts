import { randomBytes } from 'node:crypto';
import { provision, standingOf } from '../../subgraphs/foundation/database/provision';
import { subgraphUrl, withDatabase } from '../../subgraphs/foundation/database/roles';
import { asOwner, testServer } from './test-server';

export interface TestDatabase {
  /** As the owner. */
  url: string;
  /** As each subgraph. */
  urls: Record<string, string>;
  rolesEnforced: boolean;
  drop(): Promise<void>;
}

/** A database with nothing in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return create('template0', []);
}

/**
 * A database of its own for a test file: every subgraph's tables, and with `seeded` the whole register, feeds caught
 * up. The first file to ask makes the template that the others clone.
 */
export async function cloneDatabase({ seeded = false } = {}): Promise<TestDatabase> {
  // Loaded here, so that a test which wants an empty database does not compile every subgraph.
  const { subgraphs } = await import('../../subgraphs');
  const { catchUp, closeSubgraphs, openSubgraphs, seed } = await import('../../scripts/running/register');
  const schemas = subgraphs.map(({ name }) => name);
  const silent = (): void => {};

  const empty = await template('empty', 'template0', async (url) => {
    const provisioned = await provision({ url, schemas, log: silent });
    await closeSubgraphs(await openSubgraphs(provisioned, { log: silent }));
  });
  if (!seeded) return create(empty, schemas);

  const full = await template('seeded', empty, async (url) => {
    const provisioned = await provision({ url, schemas, log: silent });
    const said: string[] = [];
    const problems = await seed(url, provisioned, (line) => said.push(line), silent);
    if (problems > 0) throw new Error(`The seeds did not load:\n${said.join('\n')}`);
    const running = await openSubgraphs(provisioned, { log: silent });
    await catchUp(running);
    await closeSubgraphs(running);
  });
  return create(full, schemas);
}

/** Under a lock, since two workers ask at once; and under another name until whole, since making it may fail. */
async function template(kind: string, from: string, fill: (url: string) => Promise<void>): Promise<string> {
  const { url, prefix } = testServer();
  const name = `${prefix}_${kind}`;
  await asOwner(url, async (owner) => {
    await owner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    if ((await owner.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1) return;
    const unfinished = `${name}_unfinished`;
    await owner.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await owner.query(`CREATE DATABASE ${unfinished} TEMPLATE ${from}`);
    await fill(withDatabase(url, unfinished));
    await owner.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return name;
}

async function create(from: string, schemas: string[]): Promise<TestDatabase> {
  const { url, prefix } = testServer();
  const name = `${prefix}_${process.pid}_${randomBytes(4).toString('hex')}`;
  const rolesEnforced = await asOwner(url, async (owner) => {
    await owner.query(`CREATE DATABASE ${name} TEMPLATE ${from}`);
    return (await standingOf(owner)).mayMakeRoles;
  });
  const own = withDatabase(url, name);
  return {
    url: own,
    urls: Object.fromEntries(schemas.map((schema) => [schema, subgraphUrl(own, schema, rolesEnforced)])),
    rolesEnforced,
    drop: () => asOwner(url, async (owner) => void (await owner.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
