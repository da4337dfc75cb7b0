import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outboxMigration } from '../../../foundation/outbox';

export class Organisations0001700000000001 implements MigrationInterface {
  name = 'Organisations0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...outboxMigration('organisations')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE organisations.organisation, organisations.municipality, organisations.county, organisations.outbox',
    );
  }
}

const tables = [
  `CREATE TABLE organisations.county (code text PRIMARY KEY, name text NOT NULL)`,
  `CREATE TABLE organisations.municipality (
     code text PRIMARY KEY, name text NOT NULL, county_code text NOT NULL REFERENCES organisations.county,
     latitude float8 NOT NULL, longitude float8 NOT NULL
   )`,
  // part_of_id has no foreign key: a part may stand before its whole in the file. The loader refuses an unknown one.
  `CREATE TABLE organisations.organisation (
     id text PRIMARY KEY, name text NOT NULL, spellings jsonb NOT NULL,
     registration_number text UNIQUE, registration_number_citations jsonb NOT NULL, legal_form text, sector text NOT NULL,
     municipality_code text REFERENCES organisations.municipality, part_of_id text
   )`,
  `CREATE INDEX organisation_part_of ON organisations.organisation (part_of_id)`,
];
