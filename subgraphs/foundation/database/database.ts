import type { Pool, PoolClient } from 'pg';
import { DataSource, EntityManager, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { ask, askTogether, getTypeParser, type Statement } from './round-trip';

export interface ConnectOptions {
  url: string;
  schema: string;
  entities: MixedList<Function>;
  /** TypeORM migration classes, oldest first. */
  migrations?: MixedList<Function>;
  /** Settings of every session, such as those of the planner. */
  settings?: Readonly<Record<string, string>>;
  poolSize?: number;
  log?: (line: string) => void;
}

/** As libpq takes them, beside those that the URL has already. */
function withSettings(url: string, settings: Readonly<Record<string, string>>): string {
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  if (flags.length === 0) return url;
  const own = new URL(url);
  const options = [own.searchParams.get('options'), ...flags].filter(Boolean).join(' ');
  own.searchParams.delete('options');
  // Not through searchParams, which writes a space as "+": libpq would take that for a plus.
  own.search = [own.search.replace(/^\?/, ''), `options=${encodeURIComponent(options)}`]
    .filter(Boolean)
    .join('&');
  return own.toString();
}

/** Connects to a subgraph's schema and brings it up to date. */
export async function openDatabase(options: ConnectOptions): Promise<DataSource> {
  const database = await connect(options);
  try {
    await migrate(database, options.schema);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** Connects, and leaves the schema as it is. */
export async function connect(options: ConnectOptions): Promise<DataSource> {
  const { url, schema, entities, migrations, poolSize = 6, log = console.error } = options;
  const database: DataSource = new DataSource({
    type: 'postgres',
    url: withSettings(url, options.settings ?? {}),
    schema,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    installExtensions: false,
    applicationName: `iop ${schema}`,
    connectTimeoutMS: 10_000,
    poolSize,
    // A connection that breaks while idle (the database was restarted) leaves the pool, and the next query opens one.
    // One that the server ends after we have said goodbye is no news.
    poolErrorHandler: (error: Error) => {
      if (database.isInitialized) log(`${schema}: a database connection has ended: ${error.message}`);
    },
    extra: {
      keepAlive: true,
      // pg closes a connection after ten idle seconds, and the next question would pay for a new one.
      idleTimeoutMillis: 0,
      types: { getTypeParser },
    },
  });
  return database.initialize();
}

/** One process at a time. The lock is a connection's, so that a process that is killed lets go of it. */
async function migrate(database: DataSource, schema: string): Promise<void> {
  const lock = database.createQueryRunner();
  const key = [`iop migrations ${schema}`];
  await lock.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', key);
  try {
    await database.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key);
    await lock.release();
  }
}

/**
 * Runs a hand-written statement on the pool, or, given the manager of a transaction, within that transaction. TypeORM's
 * own `query` has no prepared statements. The row type is the caller's word: keep it beside the statement.
 */
export async function sql<Row extends object>(
  database: DataSource | EntityManager,
  statement: Statement,
): Promise<Row[]> {
  if (database instanceof EntityManager) {
    const { name, text, values = [] } = statement;
    const connection = (await database.queryRunner?.connect()) as PoolClient | undefined;
    if (connection) return (await connection.query<Row>({ name, text, values: [...values] })).rows;
  }
  const { columns, rows } = await ask(poolOf(database), statement);
  return rows.map((row) => {
    const object: Record<string, unknown> = {};
    for (let index = 0; index < row.length; index++) object[columns[index]?.name ?? ''] = row[index];
    return object as Row;
  });
}

/** A short statement, beside which others may travel. Each row is a list of its columns' values. */
export async function tuples(database: DataSource, statement: Statement): Promise<unknown[][]> {
  return (await askTogether(poolOf(database), statement)).rows;
}

const namesOfTexts = new Map<string, string>();

// Each connection keeps the plans of all of them.
const TEXTS_NAMED = 64;

/** A name for a statement whose text is put together of parts; none where there are ever new texts. */
export function nameFor(text: string): string {
  let name = namesOfTexts.get(text);
  if (name === undefined && namesOfTexts.size < TEXTS_NAMED)
    namesOfTexts.set(text, (name = `composed ${namesOfTexts.size}`));
  return name ?? '';
}

function poolOf(database: DataSource | EntityManager): Pool {
  const source = database instanceof EntityManager ? database.dataSource : database;
  return (source.driver as PostgresDriver).master as Pool;
}
