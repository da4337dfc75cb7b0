import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followerMigration } from '../../../foundation/feed';
import { outboxMigration } from '../../../foundation/outbox';

export class Guidelines0001700000000001 implements MigrationInterface {
  name = 'Guidelines0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...outboxMigration('guidelines'), ...followerMigration('guidelines')])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE guidelines.agreement, guidelines.rules_revision, guidelines.finding, guidelines.guideline, guidelines.criterion,
         guidelines.outbox, guidelines.fragment, guidelines.feed_cursor, guidelines.parked_event`,
    );
  }
}

const tables = [
  `CREATE TABLE guidelines.criterion (
     code text PRIMARY KEY, position int NOT NULL, kind text NOT NULL, text jsonb NOT NULL
   )`,
  `CREATE TABLE guidelines.guideline (
     id text PRIMARY KEY, series text NOT NULL, position int NOT NULL, title jsonb NOT NULL, version text NOT NULL,
     issuer_id text, valid_from date, valid_from_missing text, valid_to date, valid_to_missing text,
     date_precision text NOT NULL, url text, checked_on date, basis text NOT NULL, note jsonb,
     criteria_known boolean NOT NULL, criteria_count int, criteria jsonb NOT NULL, data_issues jsonb NOT NULL,
     UNIQUE (series, position)
   )`,
  `CREATE TABLE guidelines.finding (
     partnership_id text NOT NULL, method text NOT NULL, position int NOT NULL, series text, criterion text NOT NULL,
     assessed_by text NOT NULL, assessed_on date, result text NOT NULL, extent text, reason jsonb, note jsonb,
     evidence jsonb NOT NULL,
     PRIMARY KEY (partnership_id, method, position)
   )`,
  // A matrix counts over a whole selection, and needs no more of a finding than this.
  `CREATE INDEX finding_of_partnership ON guidelines.finding (partnership_id, criterion)
     INCLUDE (series, method, assessed_on, assessed_by, result)`,
  // The revision of the rules that the kept answers were made by. One row, or none before the first start.
  `CREATE TABLE guidelines.rules_revision (one boolean PRIMARY KEY DEFAULT true CHECK (one), revision int NOT NULL)`,
  `CREATE TABLE guidelines.agreement (partnership_id text PRIMARY KEY, made jsonb)`,
];
