import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { lagOf } from '../../foundation/feed';
import { follower } from './follower';

/** What has changed in the register, for whoever keeps answers. */
export interface Changes {
  /** To be given with the next question. */
  cursor: string;
  /** Whether the search has read all that its owners have told. Until then its answers may be of before a change. */
  settled: boolean;
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

const sources = [...new Set([...follower.sources, 'guidelines'])];

// More than this is a load of the register, and a gateway had better forget all.
const MOST = 1_000;

/**
 * Reads all that is visible, unlike the feed, and begins the next time at the oldest transaction that was open, so that
 * none is missed and none waits for another to end.
 */
export async function changesSince(database: DataSource, after: string | null): Promise<Changes> {
  const [now] = await sql<{ cursor: string }>(database, {
    name: 'changes-cursor',
    text: 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS cursor',
  });
  const rows =
    after === null
      ? []
      : await sql<ChangeRow>(database, { name: 'changes', text: changesText, values: [after, MOST + 1] });
  // Asked last: what it finds read is at least what was told above.
  const lag = await lagOf(database, 'search', follower);
  return {
    cursor: now?.cursor ?? '0',
    settled: lag.every(({ unread }) => unread === 0),
    changes: rows.length > MOST ? [{ touches: null, version: `more since ${after}` }] : rows.map(changeOf),
  };
}

// A reference counts for both ends: what is said of the one names the other.
const changesText = `${sources
  .map(
    (source) => `SELECT '${source}' AS source, entity, id, version::text,
      CASE entity WHEN 'partnership' THEN body->>'predecessor' WHEN 'organisation' THEN body->>'partOf' END AS refers
    FROM ${source}.outbox WHERE xid >= $1::text::xid8`,
  )
  .join('\nUNION ALL\n')}
LIMIT $2`;

/** Whose answers hold what an owner tells of. All else (a concept, an index, a source) may stand in any answer. */
const typeOf: Readonly<Record<string, string>> = {
  'partnerships.partnership': 'Partnership',
  'funding.funding': 'Partnership',
  'outcomes.outcomes': 'Partnership',
  'guidelines.reading': 'Partnership',
  'guidelines.assessment': 'Partnership',
  'organisations.organisation': 'Organisation',
  'organisations.municipality': 'Municipality',
};

function changeOf({ source, entity, id, version, refers }: ChangeRow): Change {
  const type = typeOf[`${source}.${entity}`];
  const touches = type ? [`${type}:${id}`, ...(refers ? [`${type}:${refers}`] : [])] : null;
  return { touches, version: `${source}.${entity}.${id}.${version}` };
}
