import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cursorMayBeRead } from '../../../foundation/feed';

/** A database that was made before the others were let to see how far this subgraph has read. */
export class ReadByOthers0001700000000002 implements MigrationInterface {
  name = 'ReadByOthers0001700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cursorMayBeRead('guidelines'));
  }

  async down(): Promise<void> {}
}
