import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Definitions are written anew at every load, so the default stands only until then. */
export class OverTime0001700000000002 implements MigrationInterface {
  name = 'OverTime0001700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outcomes.metric ADD over_time text NOT NULL DEFAULT 'STANDS'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outcomes.metric DROP over_time');
  }
}
