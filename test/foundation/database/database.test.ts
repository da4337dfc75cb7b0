import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { openDatabase, sql } from '../../../subgraphs/foundation/database/database';
import { provision } from '../../../subgraphs/foundation/database/provision';
import { emptyDatabase, type TestDatabase } from '../../support/database';

@Entity('agreement')
class AgreementRow {
  @PrimaryColumn('text')
  id: string;

  @Column('date')
  signedOn: string;
}

class MakeAgreement1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE agreement (id text PRIMARY KEY, "signedOn" date NOT NULL)');
    await runner.query('SELECT pg_sleep(0.2)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement');
  }
}

class FailHalfWay1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half (id text)');
    await runner.query('CREATE TABLE agreement (id text)');
  }

  async down(): Promise<void> {}
}

describe("a subgraph's database", () => {
  let clone: TestDatabase;
  let url: string;
  beforeAll(async () => {
    clone = await emptyDatabase();
    const { urls } = await provision({ url: clone.url, schemas: ['partnerships'], log: () => {} });
    url = urls['partnerships'] ?? '';
  });
  afterAll(() => clone.drop());

  const open = (migrations: Function[] = [MakeAgreement1700000000000]) =>
    openDatabase({ url, schema: 'partnerships', entities: [AgreementRow], migrations });

  it('is migrated once when several processes open it at the same time', async () => {
    const opened = await Promise.all([open(), open(), open()]);
    const [first] = opened;
    const run = await first?.query('SELECT name FROM partnerships.migrations');
    expect(run).toEqual([{ name: 'MakeAgreement1700000000000' }]);
    await Promise.all(opened.map((database) => database.destroy()));
  });

  it('is left as it was by a migration that fails, and the failure is told', async () => {
    await expect(open([MakeAgreement1700000000000, FailHalfWay1700000000001])).rejects.toThrow(
      'already exists',
    );
    const database = await open();
    expect(await database.query(`SELECT to_regclass('partnerships.half') AS half`)).toEqual([{ half: null }]);
    await database.destroy();
  });

  it('answers prepared statements with typed rows, and keeps a day a day', async () => {
    const database = await open();
    await database.getRepository(AgreementRow).save({ id: 'a', signedOn: '2025-02-01' });
    const statement = {
      name: 'agreement-by-id',
      text: 'SELECT id, "signedOn" FROM agreement WHERE id = $1',
      values: ['a'],
    };
    const rows = await sql<{ id: string; signedOn: string }>(database, statement);
    expect(rows).toEqual([{ id: 'a', signedOn: '2025-02-01' }]);
    expect(await database.getRepository(AgreementRow).find()).toEqual(rows);
    expect(await database.query('SELECT count(*)::int AS prepared FROM pg_prepared_statements')).toEqual([
      { prepared: 1 },
    ]);
    await database.destroy();
  });

  it('runs a prepared statement within a transaction', async () => {
    const database = await open();
    const count = { name: 'count-agreements', text: 'SELECT count(*)::int AS agreements FROM agreement' };
    await expect(
      database.transaction(async (manager) => {
        await sql(manager, {
          name: 'add',
          text: `INSERT INTO agreement VALUES ($1, '2025-01-01')`,
          values: ['b'],
        });
        expect(await sql(manager, count)).toEqual([{ agreements: 2 }]);
        expect(await sql(database, count)).toEqual([{ agreements: 1 }]);
        throw new Error('on second thoughts');
      }),
    ).rejects.toThrow('on second thoughts');
    expect(await sql(database, count)).toEqual([{ agreements: 1 }]);
    await database.destroy();
  });
});
