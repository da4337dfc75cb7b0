import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fed by the feed. What was already read is read once more from the start, so that these tables are whole. */
export class WhatOthersTell0001700000000003 implements MigrationInterface {
  name = 'WhatOthersTell0001700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE outcomes.about_partnership (
         id text PRIMARY KEY, target_groups text[] NOT NULL, municipalities text[] NOT NULL
       )`,
    );
    await runner.query(
      'CREATE TABLE outcomes.about_funding (id text PRIMARY KEY, facts jsonb NOT NULL, prices jsonb NOT NULL)',
    );
    await runner.query('CREATE TABLE outcomes.target_group (code text PRIMARY KEY, label jsonb NOT NULL)');
    await runner.query(
      'CREATE TABLE outcomes.population (municipality text PRIMARY KEY, facts jsonb NOT NULL)',
    );
    await runner.query('TRUNCATE outcomes.fragment, outcomes.feed_cursor, outcomes.parked_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE outcomes.about_partnership, outcomes.about_funding, outcomes.target_group, outcomes.population',
    );
  }
}
