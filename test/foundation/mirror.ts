import type { EntityManager } from 'typeorm';
import { followerMigration, type Follower } from '../../subgraphs/foundation/feed';
import { outboxMigration } from '../../subgraphs/foundation/outbox';

/** A read model that shows what it was told, and how many times it changed its mind. */
export const mirror: Follower = {
  sources: ['source'],
  async project(manager, changed) {
    for (const { id, version, body } of changed) {
      if ((body as { poison?: boolean } | null)?.poison) throw new Error('this cannot be used');
      await manager.query(
        `INSERT INTO mirror.shown AS known (id, version, body, applied) VALUES ($1, $2, $3, 1)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body, applied = known.applied + 1`,
        [id, version, body],
      );
    }
  },
};

/** A schema that owns and one that follows, in a database that has neither. */
export async function makeSourceAndMirror(manager: EntityManager): Promise<void> {
  for (const statement of [
    'CREATE SCHEMA source',
    'CREATE SCHEMA mirror',
    ...outboxMigration('source'),
    ...followerMigration('mirror'),
    'CREATE TABLE mirror.shown (id text PRIMARY KEY, version bigint NOT NULL, body jsonb, applied int NOT NULL)',
  ]) {
    await manager.query(statement);
  }
}
