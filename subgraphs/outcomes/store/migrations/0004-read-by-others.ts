import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cursorMayBeRead } from '../../../foundation/feed';

/** A database that was made before the others were let to see how far this subgraph has read. */
export class ReadByOthers0001700000000004 implements MigrationInterface {
  name = 'ReadByOthers0001700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cursorMayBeRead('outcomes'));
  }

  async down(): Promise<void> {}
}
