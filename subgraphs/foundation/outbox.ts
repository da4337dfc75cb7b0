import type { EntityManager } from 'typeorm';

/**
 * What a subgraph tells the others. The outbox is the only relation of a subgraph that others may read. It holds one
 * row for each entity: the latest full snapshot of its public facts, with a version that grows by one for each change
 * and the transaction that wrote it. It is written in the same transaction as the business rows, so neither can be
 * there without the other. Since snapshots are whole, a reader that skips a superseded version loses nothing, the
 * table does not grow with the number of changes, and a rebuild reads it from the start. A deletion is a tombstone.
 */
export interface OutboxEvent<Body = unknown> {
  entity: string;
  id: string;
  /** null is a tombstone. */
  body: Body | null;
  /**
   * All that the owner shows of the entity, where that is more than the body. It is told of by its digest alone, so
   * that a change of what others have no use for is an event too: answers are kept until they hear of one.
   */
  shown?: unknown;
}

/** The SQL that a subgraph's first migration runs to make its outbox and to let the others read it. */
export const outboxMigration = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.outbox (
     entity text NOT NULL,
     id text NOT NULL,
     version bigint NOT NULL,
     xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
     body jsonb,
     changed_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (entity, id)
   )`,
  `CREATE INDEX outbox_in_order ON ${schema}.outbox (xid, entity, id)`,
  mayBeReadByAll(schema, 'outbox'),
];

/** Lets every subgraph read a table, wherever the database user was allowed to make roles (database/provision.ts). */
export const mayBeReadByAll = (schema: string, table: string): string =>
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'iop_feed') THEN
       GRANT USAGE ON SCHEMA ${schema} TO iop_feed;
       GRANT SELECT ON ${schema}.${table} TO iop_feed;
     END IF;
   END $$`;

/** The channel that is notified when an outbox changes. It only wakes followers; polling is what guarantees. */
export const OUTBOX_CHANNEL = 'iop_outbox';

/** Tells the others, in the transaction of `manager`. A snapshot that says nothing new is not an event. */
export async function tell(
  manager: EntityManager,
  schema: string,
  events: readonly OutboxEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const changed = (await manager.query(
    `INSERT INTO ${schema}.outbox AS known (entity, id, version, body)
     SELECT entity, id, 1,
       nullif(body, 'null'::jsonb) || CASE WHEN shown IS NULL THEN '{}' ELSE jsonb_build_object('digest', md5(shown::text)) END
     FROM jsonb_to_recordset($1::jsonb) AS event (entity text, id text, body jsonb, shown jsonb)
     ORDER BY entity, id
     ON CONFLICT (entity, id) DO UPDATE
       SET version = known.version + 1, xid = pg_current_xact_id(), body = excluded.body, changed_at = now()
       WHERE known.body IS DISTINCT FROM excluded.body
     RETURNING 1`,
    [JSON.stringify(events)],
  )) as unknown[];
  if (changed.length > 0) await manager.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, schema]);
}
