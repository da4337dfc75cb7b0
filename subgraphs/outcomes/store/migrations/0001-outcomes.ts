import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followerMigration } from '../../../foundation/feed';
import { outboxMigration } from '../../../foundation/outbox';

export class Outcomes0001700000000001 implements MigrationInterface {
  name = 'Outcomes0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [...tables, ...outboxMigration('outcomes'), ...followerMigration('outcomes')];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE outcomes.observation, outcomes.partnership, outcomes.metric, outcomes.outbox,
         outcomes.fragment, outcomes.feed_cursor, outcomes.parked_event`,
    );
  }
}

const tables = [
  `CREATE TABLE outcomes.metric (
     id text PRIMARY KEY, position int NOT NULL, label jsonb NOT NULL, result_level text NOT NULL, kind text NOT NULL,
     unit jsonb NOT NULL, direction text NOT NULL, numerator jsonb, denominator jsonb, definition jsonb NOT NULL,
     counts text NOT NULL, capacity boolean NOT NULL, derived boolean NOT NULL, links jsonb NOT NULL
   )`,
  `CREATE TABLE outcomes.partnership (id text PRIMARY KEY, term jsonb, data_issues jsonb NOT NULL)`,
  `CREATE TABLE outcomes.observation (
     partnership_id text NOT NULL REFERENCES outcomes.partnership ON DELETE CASCADE, position int NOT NULL,
     key text, metric_id text NOT NULL, stage text NOT NULL, operator text NOT NULL,
     period jsonb, season jsonb, group_label jsonb, share_of text,
     value numeric, numerator numeric, denominator numeric, n int, missing_reason text,
     method text, coverage numeric, response_rate numeric, comparator text NOT NULL, baseline numeric,
     note jsonb, citations jsonb NOT NULL, withheld boolean NOT NULL,
     PRIMARY KEY (partnership_id, position)
   )`,
  // No foreign key to the metric: the loader refuses a row whose metric is in no file.
  `CREATE INDEX observation_of_metric ON outcomes.observation (metric_id, partnership_id)`,
];
