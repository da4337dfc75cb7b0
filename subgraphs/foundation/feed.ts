import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';

/** One entity as its owner last told of it. `body` is null when the owner has deleted it. */
export interface Fragment<Body = unknown> {
  source: string;
  entity: string;
  id: string;
  version: number;
  body: Body | null;
}

/** A subgraph that keeps a read model of its own of what others own. */
export interface Follower {
  /** The subgraphs whose outboxes it reads. */
  sources: readonly string[];
  /** Brings the read model up to the fragments that changed, in the transaction of `manager`. */
  project(manager: EntityManager, changed: readonly Fragment[]): Promise<void>;
}

/** The SQL that a follower's first migration runs: what it has heard, how far it has read, and what it could not use. */
export const followerMigration = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.fragment (
     source text NOT NULL, entity text NOT NULL, id text NOT NULL,
     version bigint NOT NULL, body jsonb,
     PRIMARY KEY (source, entity, id)
   )`,
  `CREATE TABLE ${schema}.feed_cursor (
     source text PRIMARY KEY,
     xid xid8 NOT NULL, entity text NOT NULL, id text NOT NULL,
     read_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE TABLE ${schema}.parked_event (
     source text NOT NULL, entity text NOT NULL, id text NOT NULL,
     version bigint NOT NULL, reason text NOT NULL, parked_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (source, entity, id)
   )`,
];

interface OutboxRow {
  entity: string;
  id: string;
  version: string;
  xid: string;
  body: unknown;
}

const BATCH = 500;

/** How often a follower looks when nothing wakes it. A change is visible within this plus the time to project it. */
const POLL_MS = 500;

/**
 * Follows outboxes. A transaction that began earlier may commit later, so what is newer than the oldest transaction
 * still running is left for the next look: reading on by number alone loses the late ones. The cursor, the fragments
 * and the read model move in one transaction, and the cursor's row is locked, so that a feeder which is killed, or
 * which has a twin in another process, loses nothing and repeats nothing.
 */
export class Feed {
  private running: Promise<void> | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: DataSource,
    private readonly schema: string,
    private readonly follower: Follower,
    private readonly log: (line: string) => void,
  ) {}

  start(): void {
    this.running ??= this.follow();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Reads until nothing is left to read, and says how many entities changed. */
  async catchUp(): Promise<number> {
    let changed = 0;
    for (const source of this.follower.sources) {
      for (;;) {
        const { read, applied } = await this.readBatch(source);
        changed += applied;
        if (read < BATCH) break;
      }
    }
    return changed;
  }

  /** What stands unread in each outbox, and what was parked. Zero and zero on an idle register. */
  async lag(): Promise<{ source: string; unread: number; parked: number }[]> {
    return Promise.all(
      this.follower.sources.map(async (source) => {
        const [row] = (await this.database.query(
          `SELECT (SELECT count(*)::int FROM ${source}.outbox o
                   LEFT JOIN ${this.schema}.feed_cursor c ON c.source = $1
                   WHERE c.source IS NULL OR (o.xid, o.entity, o.id) > (c.xid, c.entity, c.id)) AS unread,
                  (SELECT count(*)::int FROM ${this.schema}.parked_event WHERE source = $1) AS parked`,
          [source],
        )) as { unread: number; parked: number }[];
        return { source, unread: row?.unread ?? 0, parked: row?.parked ?? 0 };
      }),
    );
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.catchUp();
      } catch (error) {
        if (!signal.aborted)
          this.log(
            `${this.schema}: the feed could not be read, and is tried again: ${(error as Error).message}`,
          );
      }
      await pause(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async readBatch(source: string): Promise<{ read: number; applied: number }> {
    return this.database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO ${this.schema}.feed_cursor (source, xid, entity, id) VALUES ($1, '0', '', '') ON CONFLICT DO NOTHING`,
        [source],
      );
      const [cursor] = (await manager.query(
        `SELECT xid::text, entity, id FROM ${this.schema}.feed_cursor WHERE source = $1 FOR UPDATE`,
        [source],
      )) as { xid: string; entity: string; id: string }[];
      const rows = (await manager.query(
        `SELECT entity, id, version::text, xid::text, body FROM ${source}.outbox
         WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) AND (xid, entity, id) > ($1::xid8, $2, $3)
         ORDER BY xid, entity, id LIMIT ${BATCH}`,
        [cursor?.xid, cursor?.entity, cursor?.id],
      )) as OutboxRow[];
      const last = rows.at(-1);
      if (!last) return { read: 0, applied: 0 };
      const changed = await this.keep(manager, source, rows);
      await this.projectOrPark(manager, changed);
      await manager.query(
        `UPDATE ${this.schema}.feed_cursor SET xid = $2::xid8, entity = $3, id = $4, read_at = now() WHERE source = $1`,
        [source, last.xid, last.entity, last.id],
      );
      return { read: rows.length, applied: changed.length };
    });
  }

  /** Keeps the snapshots that are newer than what is known, and returns those. */
  private async keep(
    manager: EntityManager,
    source: string,
    rows: readonly OutboxRow[],
  ): Promise<Fragment[]> {
    const kept = (await manager.query(
      `INSERT INTO ${this.schema}.fragment AS known (source, entity, id, version, body)
       SELECT $1, entity, id, version, nullif(body, 'null'::jsonb)
       FROM jsonb_to_recordset($2::jsonb) AS event (entity text, id text, version bigint, body jsonb)
       ON CONFLICT (source, entity, id) DO UPDATE SET version = excluded.version, body = excluded.body
         WHERE known.version < excluded.version
       RETURNING source, entity, id, version::text, body`,
      [source, JSON.stringify(rows)],
    )) as (Omit<Fragment, 'version'> & { version: string })[];
    return kept.map((fragment) => ({ ...fragment, version: Number(fragment.version) }));
  }

  /** One event that cannot be projected must not hold up the rest: it is parked with its reason, and reported. */
  private async projectOrPark(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
    const fault = await this.project(manager, changed);
    if (!fault) return;
    for (const fragment of changed) {
      const reason = changed.length === 1 ? fault : await this.project(manager, [fragment]);
      if (!reason) continue;
      this.log(
        `${this.schema}: ${fragment.source} ${fragment.entity} ${fragment.id} could not be used and is parked: ${reason.message}`,
      );
      await manager.query(
        `INSERT INTO ${this.schema}.parked_event (source, entity, id, version, reason) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (source, entity, id) DO UPDATE
           SET version = excluded.version, reason = excluded.reason, parked_at = now()`,
        [fragment.source, fragment.entity, fragment.id, fragment.version, reason.message],
      );
    }
  }

  private async project(manager: EntityManager, fragments: readonly Fragment[]): Promise<Error | null> {
    if (fragments.length === 0) return null;
    await manager.query('SAVEPOINT projecting');
    try {
      await this.follower.project(manager, fragments);
      await manager.query(
        `DELETE FROM ${this.schema}.parked_event
         WHERE (source, entity, id) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`,
        [
          fragments.map((one) => one.source),
          fragments.map((one) => one.entity),
          fragments.map((one) => one.id),
        ],
      );
      await manager.query('RELEASE SAVEPOINT projecting');
      return null;
    } catch (error) {
      await manager.query('ROLLBACK TO SAVEPOINT projecting');
      return error as Error;
    }
  }
}
