import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';

/** What has changed in the register, for whoever keeps answers. */
export interface Changes {
  /** To be given with the next question. */
  cursor: string;
  /** The subgraphs whose read models lack something that was told. Until then their answers may be of before a change. */
  behind: string[];
  changes: Change[];
}

export interface Change {
  /** The entities that it touches, as "Type:key". Null when anything may have changed. */
  touches: string[] | null;
  /** The same for the same change: what a transaction that is still open holds up is told again. */
  version: string;
}

interface ChangeRow {
  source: string;
  entity: string;
  id: string;
  version: string;
  refers: string | null;
}

// More than this is a load of the register, and a gateway had better forget all.
const MOST = 1_000;

/**
 * Reads all that is visible, unlike the feed, and begins the next time at the oldest transaction that was open, so that
 * none is missed and none waits for another to end.
 */
export async function changesSince(database: DataSource, after: string | null): Promise<Changes> {
  const schemas = await schemasWith(database);
  const [now] = await sql<{ cursor: string }>(database, {
    name: 'changes-cursor',
    text: 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS cursor',
  });
  const changes = after === null ? [] : await changesOf(database, schemas, after);
  // Asked last: what it finds read is at least what was told above.
  return { cursor: now?.cursor ?? '0', behind: await whoIsBehind(database, schemas), changes };
}

/** The subgraphs of this database that tell, and those that follow: each lets the others read that much of it. */
interface Schemas {
  telling: string[];
  following: string[];
}

async function schemasWith(database: DataSource): Promise<Schemas> {
  const rows = await sql<{ schema: string; relation: string }>(database, {
    name: 'changes-schemas',
    text: `SELECT nspname AS schema, relname AS relation
      FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
      WHERE relname IN ('outbox', 'feed_cursor') AND relkind = 'r' AND has_schema_privilege(nspname, 'USAGE')
        AND has_table_privilege(pg_class.oid, 'SELECT')
      ORDER BY nspname`,
  });
  const having = (name: string) =>
    rows.filter(({ relation }) => relation === name).map(({ schema }) => schema);
  return { telling: having('outbox'), following: having('feed_cursor') };
}

async function changesOf(database: DataSource, schemas: Schemas, after: string): Promise<Change[]> {
  const all = [...schemas.telling.map(told), ...schemas.following.map(untold)].join('\nUNION ALL\n');
  const rows = await sql<ChangeRow>(database, {
    name: '',
    text: `${all} LIMIT $2`,
    values: [after, MOST + 1],
  });
  if (rows.length <= MOST) return rows.map(changeOf);
  // Versions only grow, so that the sum of them is another as soon as one more has changed.
  const [sum] = await sql<{ versions: string }>(database, {
    name: '',
    text: `SELECT sum(version::numeric)::text AS versions FROM (${all}) AS change`,
    values: [after],
  });
  return [{ touches: null, version: `since ${after}: ${sum?.versions}` }];
}

// A reference counts for both ends: what is said of the one names the other.
const told = (schema: string) => `SELECT '${schema}' AS source, entity, id, version::text,
  CASE entity WHEN 'partnership' THEN body->>'predecessor' WHEN 'organisation' THEN body->>'partOf' END AS refers
  FROM ${schema}.outbox WHERE xid >= $1::text::xid8`;

/** What a follower notes under its own name: its read model has changed, and nothing was told. */
const untold = (schema: string) => `SELECT '${schema}', 'read model', '', xid::text, NULL
  FROM ${schema}.feed_cursor WHERE source = '${schema}' AND xid >= $1::text::xid8`;

/** One that follows a subgraph which cannot be looked at is behind, for all that is known. */
async function whoIsBehind(database: DataSource, { telling, following }: Schemas): Promise<string[]> {
  if (following.length === 0) return [];
  const unread = telling.map(
    (schema) => `WHEN '${schema}' THEN EXISTS (
      SELECT FROM ${schema}.outbox WHERE (xid, entity, id) > (cursor.xid, cursor.entity, cursor.id))`,
  );
  const rows = await sql<{ follower: string }>(database, {
    name: '',
    text: `SELECT DISTINCT follower FROM (
        ${following.map((schema) => `SELECT '${schema}' AS follower, * FROM ${schema}.feed_cursor`).join(' UNION ALL ')}
      ) AS cursor WHERE source <> follower AND CASE source ${unread.join(' ')} ELSE true END ORDER BY follower`,
  });
  return rows.map(({ follower }) => follower);
}

/**
 * Whose answers hold what an owner tells of. All else may stand in any answer: a concept, an index, a source; and a
 * municipality, whose population is computed with wherever it takes part.
 */
const typeOf: Readonly<Record<string, string>> = {
  'partnerships.partnership': 'Partnership',
  'funding.funding': 'Partnership',
  'outcomes.outcomes': 'Partnership',
  'guidelines.reading': 'Partnership',
  'guidelines.assessment': 'Partnership',
  'organisations.organisation': 'Organisation',
};

function changeOf({ source, entity, id, version, refers }: ChangeRow): Change {
  const type = typeOf[`${source}.${entity}`];
  const touches = type ? [`${type}:${id}`, ...(refers ? [`${type}:${refers}`] : [])] : null;
  return { touches, version: `${source}.${entity}.${id}.${version}` };
}
