import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followerMigration } from '../../../foundation/feed';
import { readModel } from '../read-model';

export class Search0001700000000001 implements MigrationInterface {
  name = 'Search0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...followerMigration('search'), ...tables, ...readModel('')]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE search.document, search.document_text, search.lexeme, search.word, search.suggestion, search.value_list,
       search.label, search.unfound, search.built, search.fragment, search.feed_cursor, search.parked_event`,
    );
  }
}

const tables = [
  // Partnerships share their lists of themes, parties and so on: a document holds the list's number, which is small to
  // count by, and a filter becomes a set of numbers.
  `CREATE TABLE search.value_list (
     number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, field text NOT NULL, "values" text[] NOT NULL,
     UNIQUE (field, "values")
   )`,
  `CREATE INDEX value_list_values ON search.value_list USING gin ("values")`,
  `CREATE TABLE search.label (field text NOT NULL, value text NOT NULL, label jsonb NOT NULL, PRIMARY KEY (field, value))`,
  `CREATE TABLE search.suggestion (
     key text COLLATE "C" NOT NULL, kind text NOT NULL, id text NOT NULL, text text NOT NULL,
     PRIMARY KEY (key, kind, id)
   )`,
  `CREATE INDEX suggestion_of ON search.suggestion (kind, id)`,
  // The words alone: nothing says who asked, or when in the day.
  `CREATE TABLE search.unfound (words text PRIMARY KEY, times int NOT NULL, last_on date NOT NULL)`,
  // By what analyser and vocabulary the read model was built. When that changes it is built anew.
  `CREATE TABLE search.built (one boolean PRIMARY KEY DEFAULT true CHECK (one), by text NOT NULL)`,
];
