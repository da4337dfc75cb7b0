import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outboxMigration } from '../../../foundation/outbox';

export class Partnerships0001700000000001 implements MigrationInterface {
  name = 'Partnerships0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...outboxMigration('partnerships')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE partnerships.commitment, partnerships.party, partnerships.partnership, partnerships.concept, partnerships.source, partnerships.outbox',
    );
  }
}

const tables = [
  `CREATE TABLE partnerships.source (
     id text PRIMARY KEY, title jsonb NOT NULL, publisher text, published_on date, note jsonb, as_of date,
     active_sections text, url text, request_from text, sha256 text, checked_on date
   )`,
  `CREATE TABLE partnerships.concept (
     scheme text NOT NULL, code text NOT NULL, position int NOT NULL, label jsonb NOT NULL, definition jsonb NOT NULL,
     broader text, exact_match text, close_match text,
     PRIMARY KEY (scheme, code)
   )`,
  `CREATE TABLE partnerships.partnership (
     id text PRIMARY KEY, label_status text NOT NULL, paper jsonb NOT NULL,
     title jsonb NOT NULL, summary jsonb NOT NULL, purpose jsonb, goals jsonb NOT NULL, keywords text[] NOT NULL,
     municipalities text[] NOT NULL, themes text[] NOT NULL, target_groups text[] NOT NULL,
     stated_terms jsonb NOT NULL, condition jsonb, extension jsonb, amendments jsonb NOT NULL,
     history jsonb NOT NULL,
     decisions jsonb NOT NULL, annexes jsonb NOT NULL, terms jsonb NOT NULL, forums jsonb NOT NULL,
     follow_up jsonb NOT NULL, predecessor_id text, related_plans jsonb NOT NULL, agreement jsonb,
     checked_on date NOT NULL, data_issues jsonb NOT NULL, source_ids text[] NOT NULL
   )`,
  // No foreign key: a predecessor may be loaded after its successor. The loader refuses one that is in no file.
  `CREATE INDEX partnership_predecessor ON partnerships.partnership (predecessor_id)`,
  `CREATE TABLE partnerships.party (
     partnership_id text NOT NULL REFERENCES partnerships.partnership ON DELETE CASCADE, position int NOT NULL,
     organisation_id text NOT NULL, side text NOT NULL, role jsonb, acting_unit text, joined_on date, left_on date,
     citations jsonb NOT NULL,
     PRIMARY KEY (partnership_id, position)
   )`,
  `CREATE TABLE partnerships.commitment (
     partnership_id text NOT NULL REFERENCES partnerships.partnership ON DELETE CASCADE, position int NOT NULL,
     organisation_id text NOT NULL, side text NOT NULL, kind text NOT NULL, description jsonb NOT NULL,
     operator text NOT NULL, quantity numeric, unit jsonb, period jsonb, citations jsonb NOT NULL,
     PRIMARY KEY (partnership_id, position)
   )`,
];
