import type { DataSource, EntityManager } from 'typeorm';
import { mayBeReadByAll, OUTBOX_CHANNEL } from './outbox';
import { Wake } from './wake';

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
  /**
   * Makes the read model anew out of the fragments, beside the one in use, and swaps it in. It may take as many
   * transactions as it likes: nothing is read from the outboxes meanwhile.
   */
  rebuild?(database: DataSource, log: (line: string) => void): Promise<void>;
  /** Whether the read model was made by other rules than today's, so that `start` rebuilds it. */
  isOutdated?(database: DataSource): Promise<boolean>;
}

/** How far a follower is behind one subgraph. */
export interface Lag {
  source: string;
  /** Entities that have changed and are not yet in the read model. */
  unread: number;
  /** Entities whose last change could not be used. */
  parked: number;
  /** When a change was last read. Null before the first. */
  readAt: Date | null;
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
  cursorMayBeRead(schema),
];

/**
 * How far a follower has read is for all to read, as outboxes are: whoever keeps answers that were made of its read
 * model must know whether a change is in it.
 */
export const cursorMayBeRead = (schema: string): string => mayBeReadByAll(schema, 'feed_cursor');

interface OutboxRow {
  entity: string;
  id: string;
  version: string;
  xid: string;
  body: unknown;
}

const BATCH = 500;

/** How often a follower looks when nothing wakes it. A change is visible within this plus the time to project it. */
const POLL_MS = 1_000;

/**
 * Follows outboxes. A transaction that began earlier may commit later, so what is newer than the oldest transaction
 * still running is left for the next look: reading on by number alone loses the late ones. The cursor, the fragments
 * and the read model move in one transaction, and only one process at a time is in it, so that a feeder which is killed,
 * or which has a twin, loses nothing and repeats nothing.
 */
export class Feed {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private endPause: () => void = () => undefined;

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
    this.stopping = true;
    this.rouse();
    await this.running;
  }

  /** Looks at once, or, when it is looking, once more after that. */
  private rouse(): void {
    this.woken = true;
    this.endPause();
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

  lag(): Promise<Lag[]> {
    return lagOf(this.database, this.schema, this.follower);
  }

  /** Makes the read model anew. Questions are answered from the old one until the new one is whole. */
  async rebuild(): Promise<void> {
    const { rebuild } = this.follower;
    if (!rebuild) throw new Error(`${this.schema} has no way to rebuild its read model.`);
    await this.alone(async () => {
      await rebuild(this.database, this.log);
      await this.database.query(`DELETE FROM ${this.schema}.parked_event`);
      await this.changedUntold(this.database);
    });
  }

  private async follow(): Promise<void> {
    const wake = new Wake(this.url(), OUTBOX_CHANNEL, () => this.rouse());
    let refreshed = false;
    while (!this.stopping) {
      try {
        if (!refreshed) await this.refresh();
        refreshed = true;
        await wake.listen();
        this.woken = false;
        await this.catchUp();
      } catch (error) {
        this.woken = this.stopping;
        if (!this.stopping)
          this.log(
            `${this.schema}: the feed could not be read, and is tried again: ${(error as Error).message}`,
          );
      }
      if (!this.woken) await this.pause();
    }
    await wake.close();
  }

  private async pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private url(): string {
    return (this.database.options as { url: string }).url;
  }

  /** At a start: what other rules built is built anew, and what was parked is tried once more. */
  private async refresh(): Promise<void> {
    await this.enter();
    if (await this.follower.isOutdated?.(this.database)) {
      await this.rebuild();
      return;
    }
    await this.database.transaction(async (manager) => {
      await this.lock(manager);
      const parked = (await manager.query(
        `SELECT source, entity, id, fragment.version::text, body
         FROM ${this.schema}.parked_event JOIN ${this.schema}.fragment USING (source, entity, id)`,
      )) as (Omit<Fragment, 'version'> & { version: string })[];
      if (parked.length === 0) return;
      await this.projectOrPark(
        manager,
        parked.map((fragment) => ({ ...fragment, version: Number(fragment.version) })),
      );
      await this.changedUntold(manager);
    });
  }

  /** Says what it follows, also before it has read any of it, and no longer what it followed before. */
  private async enter(): Promise<void> {
    const { sources } = this.follower;
    await this.database.query(
      `DELETE FROM ${this.schema}.feed_cursor WHERE source <> ALL ($1) AND source <> $2`,
      [sources, this.schema],
    );
    await this.database.query(
      `INSERT INTO ${this.schema}.feed_cursor (source, xid, entity, id)
       SELECT source, '0', '', '' FROM unnest($1::text[]) AS source ON CONFLICT DO NOTHING`,
      [sources],
    );
  }

  /**
   * Notes that the read model has changed though nothing was told: under its own name, which no follower follows, so
   * that whoever keeps answers finds it where it looks for how far others have read.
   */
  private async changedUntold(database: DataSource | EntityManager): Promise<void> {
    await database.query(
      `INSERT INTO ${this.schema}.feed_cursor (source, xid, entity, id) VALUES ($1, pg_current_xact_id(), '', '')
       ON CONFLICT (source) DO UPDATE SET xid = excluded.xid, read_at = now()`,
      [this.schema],
    );
  }

  /** For as long as the transaction lasts, no other process moves this follower's read model. */
  private async lock(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`iop feed ${this.schema}`]);
  }

  /** The same lock, held by a connection rather than by one long transaction, which would hold up every other feed. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const runner = this.database.createQueryRunner();
    const key = [`iop feed ${this.schema}`];
    await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', key);
    try {
      await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key);
      await runner.release();
    }
  }

  private async readBatch(source: string): Promise<{ read: number; applied: number }> {
    // An idle look takes no lock and no transaction number.
    if (!(await this.hasMore(source))) return { read: 0, applied: 0 };
    return this.database.transaction(async (manager) => {
      await this.lock(manager);
      const [cursor = { xid: '0', entity: '', id: '' }] = (await manager.query(
        `SELECT xid::text, entity, id FROM ${this.schema}.feed_cursor WHERE source = $1`,
        [source],
      )) as { xid: string; entity: string; id: string }[];
      const rows = (await manager.query(
        // ORDER BY means a column of the answer before one of the table: a bare xid would sort its text, 1000 before 999.
        `SELECT entity, id, version::text, xid::text, body FROM ${source}.outbox AS told
         WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) AND (xid, entity, id) > ($1::xid8, $2, $3)
         ORDER BY told.xid, told.entity, told.id LIMIT ${BATCH}`,
        [cursor.xid, cursor.entity, cursor.id],
      )) as OutboxRow[];
      const last = rows.at(-1);
      if (!last) return { read: 0, applied: 0 };
      const changed = await this.keep(manager, source, rows);
      await this.projectOrPark(manager, changed);
      await manager.query(
        `INSERT INTO ${this.schema}.feed_cursor (source, xid, entity, id) VALUES ($1, $2::xid8, $3, $4)
         ON CONFLICT (source) DO UPDATE
           SET xid = excluded.xid, entity = excluded.entity, id = excluded.id, read_at = now()`,
        [source, last.xid, last.entity, last.id],
      );
      return { read: rows.length, applied: changed.length };
    });
  }

  private async hasMore(source: string): Promise<boolean> {
    const rows = (await this.database.query(
      `SELECT FROM ${source}.outbox
       WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) AND (xid, entity, id) > ${cursorOf(this.schema)} LIMIT 1`,
      [source],
    )) as unknown[];
    return rows.length > 0;
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

/** What stands unread in each outbox, and what was parked. Zero and zero on an idle register. */
export function lagOf(
  database: DataSource,
  schema: string,
  { sources }: Pick<Follower, 'sources'>,
): Promise<Lag[]> {
  return Promise.all(
    sources.map(async (source) => {
      const [row] = (await database.query(
        `SELECT (SELECT count(*)::int FROM ${source}.outbox WHERE (xid, entity, id) > ${cursorOf(schema)}) AS unread,
                (SELECT count(*)::int FROM ${schema}.parked_event WHERE source = $1) AS parked,
                (SELECT read_at FROM ${schema}.feed_cursor WHERE source = $1 AND xid > '0') AS "readAt"`,
        [source],
      )) as Omit<Lag, 'source'>[];
      return { source, unread: row?.unread ?? 0, parked: row?.parked ?? 0, readAt: row?.readAt ?? null };
    }),
  );
}

/** Where the source $1 has been read to, in a form that lets its outbox's index be used. */
function cursorOf(schema: string): string {
  const part = (column: string, none: string) =>
    `coalesce((SELECT ${column} FROM ${schema}.feed_cursor WHERE source = $1), ${none})`;
  return `(${part('xid', `'0'::xid8`)}, ${part('entity', `''`)}, ${part('id', `''`)})`;
}
