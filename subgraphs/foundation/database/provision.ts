import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { placeOf } from './register-database';
import { FEED_ROLE, passwordOf, roleOf, subgraphUrl } from './roles';

export interface ProvisionOptions {
  /** A connection URL of the database's owner, or of whoever may make schemas in it. */
  url: string;
  schemas: readonly string[];
  log: (line: string) => void;
}

export interface Provisioned {
  /** A connection URL for each schema. */
  urls: Record<string, string>;
  /** Whether the database itself keeps the subgraphs out of each other's tables. */
  rolesEnforced: boolean;
}

const oldestMajorVersion = 15;
const attempts = 5;
const insufficientPrivilege = '42501';
/** Codes of two who make the same at once: unique_violation, duplicate_object and _schema, «tuple concurrently updated», deadlock. */
const raced = new Set(['23505', '42710', '42P06', 'XX000', '40P01']);

/**
 * Gives each subgraph a schema, and a role of its own that may reach that schema only. Safe to repeat, and safe when
 * several processes start at once. Roles belong to the whole cluster: two registers in two databases of one cluster
 * share them, and must then be run by the same database user, out of whose password those of the roles are made.
 */
export async function provision({ url, schemas, log }: ProvisionOptions): Promise<Provisioned> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'iop start',
  });
  await client.connect().catch((cause: unknown) => {
    throw new Error(`No connection to the database at ${placeOf(url)}: ${reasonOf(cause)}`, { cause });
  });
  try {
    const standing = await standingOf(client);
    if (standing.version < oldestMajorVersion) {
      throw new Error(
        `The database at ${placeOf(url)} is PostgreSQL ${standing.version}; the register needs 15 or later.`,
      );
    }
    if (standing.mayMakeRoles) {
      await inTransaction(client, () => makeRolesAndSchemas(client, schemas, url));
    } else {
      await inTransaction(client, () => makeSchemas(client, schemas));
      log(
        `The database user ${standing.user} may not make roles: the subgraphs share it, and separate schemas keep them apart`,
      );
    }
    const urls = schemas.map((schema) => [schema, subgraphUrl(url, schema, standing.mayMakeRoles)]);
    return { urls: Object.fromEntries(urls) as Record<string, string>, rolesEnforced: standing.mayMakeRoles };
  } finally {
    await client.end();
  }
}

interface Standing {
  user: string;
  mayMakeRoles: boolean;
  version: number;
}

/** What the user of a connection may do here. */
export async function standingOf(client: Client): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `SELECT rolname AS user, rolsuper OR rolcreaterole AS "mayMakeRoles",
            current_setting('server_version_num')::int / 10000 AS version
     FROM pg_roles WHERE rolname = current_user`,
  );
  if (!rows[0]) throw new Error('The database does not know its own user.');
  return rows[0];
}

async function makeRolesAndSchemas(client: Client, schemas: readonly string[], url: string): Promise<void> {
  if (!(await roleExists(client, FEED_ROLE))) await client.query(`CREATE ROLE ${FEED_ROLE} NOLOGIN`);
  const { rows } = await client.query<{ database: string; owned: boolean }>(
    `SELECT datname AS database, pg_has_role(datdba, 'MEMBER') AS owned
     FROM pg_database WHERE datname = current_database()`,
  );
  for (const { database, owned } of rows) {
    // Only its owner may; in anyone else's database the schemas are closed all the same.
    if (owned) await client.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
    for (const schema of schemas) {
      const role = escapeIdentifier(roleOf(schema));
      await makeLogin(client, roleOf(schema), passwordOf(roleOf(schema), url));
      if (!(await isMember(client, roleOf(schema), FEED_ROLE))) {
        await client.query(`GRANT ${FEED_ROLE} TO ${role}`);
      }
      // The loader writes each part of a record as the role that it belongs to (SET LOCAL ROLE).
      if (!(await maySetRole(client, roleOf(schema)))) await client.query(`GRANT ${role} TO CURRENT_USER`);
      if (owned) await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${role}`);
      await makeSchema(client, schema, ` AUTHORIZATION ${role}`);
    }
  }
  for (const schema of schemas) {
    await client.query(`REVOKE ALL ON SCHEMA ${escapeIdentifier(schema)} FROM PUBLIC`);
    await client.query(`GRANT USAGE ON SCHEMA ${escapeIdentifier(schema)} TO ${FEED_ROLE}`);
  }
}

async function makeSchemas(client: Client, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) await makeSchema(client, schema, '');
}

/** CREATE SCHEMA asks for the right to make schemas even where IF NOT EXISTS then has nothing to do. */
async function makeSchema(client: Client, schema: string, ownership: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema]);
  if (rowCount === 0) await client.query(`CREATE SCHEMA ${escapeIdentifier(schema)}${ownership}`);
}

async function makeLogin(client: Client, role: string, password: string): Promise<void> {
  const login = `${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`;
  if (!(await roleExists(client, role))) {
    await client.query(`CREATE ROLE ${login}`);
    return;
  }
  try {
    await client.query(`ALTER ROLE ${login}`);
  } catch (cause) {
    if ((cause as { code?: string }).code !== insufficientPrivilege) throw cause;
    throw new Error(
      `The role ${role} exists, and belongs to another user of this database cluster. ` +
        'Run the register as that user, or in a cluster of its own.',
      { cause },
    );
  }
}

async function roleExists(client: Client, role: string): Promise<boolean> {
  return (await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1;
}

async function isMember(client: Client, role: string, group: string): Promise<boolean> {
  const { rows } = await client.query<{ member: boolean }>(`SELECT pg_has_role($1, $2, 'MEMBER') AS member`, [
    role,
    group,
  ]);
  return rows[0]?.member ?? false;
}

/** Since PostgreSQL 16 a membership may lack the right to SET ROLE, and a role's maker gets such a one. */
async function maySetRole(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
       THEN pg_has_role($1, 'SET') ELSE pg_has_role($1, 'MEMBER') END AS may`,
    [role],
  );
  return rows[0]?.may ?? false;
}

/** Roles are the cluster's and a lock is a database's, so two databases can still meet; the later one tries again. */
async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('iop provision', 0))`);
      await work();
      await client.query('COMMIT');
      return;
    } catch (error) {
      await client.query('ROLLBACK');
      if (attempt === attempts || !raced.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

/** Node gathers the failures of a host's several addresses, with an empty message of its own. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
