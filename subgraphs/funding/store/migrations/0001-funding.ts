import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outboxMigration } from '../../../foundation/outbox';

export class Funding0001700000000001 implements MigrationInterface {
  name = 'Funding0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...outboxMigration('funding')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE funding.contribution, funding.funding, funding.price_index, funding.outbox',
    );
  }
}

const tables = [
  `CREATE TABLE funding.funding (
     partnership_id text PRIMARY KEY, term jsonb, totals jsonb NOT NULL, figures jsonb NOT NULL,
     data_issues jsonb NOT NULL
   )`,
  `CREATE TABLE funding.contribution (
     partnership_id text NOT NULL REFERENCES funding.funding ON DELETE CASCADE, position int NOT NULL,
     side text NOT NULL, organisation_id text NOT NULL, kind text NOT NULL, description jsonb NOT NULL,
     cost_category jsonb, amount numeric, per text NOT NULL, period jsonb, form text, price_basis jsonb,
     pays_for text[] NOT NULL, citations jsonb NOT NULL,
     PRIMARY KEY (partnership_id, position)
   )`,
  `CREATE TABLE funding.price_index (
     id text PRIMARY KEY, index text NOT NULL, vintage text NOT NULL, label jsonb NOT NULL, publisher text NOT NULL,
     measure text NOT NULL, base text, note jsonb, values jsonb NOT NULL, citations jsonb NOT NULL
   )`,
];
