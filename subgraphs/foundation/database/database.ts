import { types, type Pool, type PoolClient } from 'pg';
import { DataSource, EntityManager, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

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

const dateType = 1082;

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
      types: {
        // A day is a string here (values/day.ts); pg would make it an instant in the machine's time zone.
        getTypeParser: (type: number, format?: 'text') =>
          type === dateType ? String : types.getTypeParser(type, format),
      },
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

/** A hand-written statement. PostgreSQL parses and plans it once for each connection, under its name. */
export interface Statement {
  name: string;
  text: string;
  values?: readonly unknown[];
}

/**
 * Runs a prepared statement on the pool, or, given the manager of a transaction, within that transaction. TypeORM's own
 * `query` has no prepared statements. The row type is the caller's word: keep it beside the statement.
 */
export async function sql<Row extends object>(
  database: DataSource | EntityManager,
  { name, text, values = [] }: Statement,
): Promise<Row[]> {
  const runner = database instanceof EntityManager ? database.queryRunner : undefined;
  const connection = runner ? ((await runner.connect()) as PoolClient) : poolOf(database);
  const { rows } = await connection.query<Row>({ name, text, values: [...values] });
  return rows;
}

/** The same, each row as a list of its columns' values. */
export async function tuples(
  database: DataSource,
  { name, text, values = [] }: Statement,
): Promise<unknown[][]> {
  const { rows } = await poolOf(database).query<unknown[]>({
    name,
    text,
    values: [...values],
    rowMode: 'array',
  });
  return rows;
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
