import { provision, type Provisioned } from '../../../subgraphs/foundation/database/provision';
import { emptyDatabase, type TestDatabase } from '../../support/database';
import { asOwner, testServer } from '../../support/test-server';

const schemas = ['partnerships', 'funding'];
const silent = (): void => {};

describe('a subgraph in the database', () => {
  let database: TestDatabase;
  let provisioned: Provisioned;

  const as = <Row extends object>(schema: string, statement: string): Promise<Row[]> =>
    asOwner(provisioned.urls[schema] ?? '', async (client) => (await client.query<Row>(statement)).rows);

  beforeAll(async () => {
    database = await emptyDatabase();
    provisioned = await provision({ url: database.url, schemas, log: silent });
    await as('partnerships', 'CREATE TABLE partnership (id text); CREATE TABLE outbox (id text)');
    await as('partnerships', 'GRANT SELECT ON outbox TO iop_feed');
  });
  afterAll(() => database.drop());

  it('connects as its own role and finds its own schema first', async () => {
    expect(await as('funding', 'SELECT current_user AS role, current_schema() AS schema')).toEqual([
      { role: 'iop_funding', schema: 'funding' },
    ]);
  });

  it('may not read the tables of another', async () => {
    await expect(as('funding', 'SELECT * FROM partnerships.partnership')).rejects.toMatchObject({
      code: '42501',
      message: 'permission denied for table partnership',
    });
  });

  it('may read the outbox of another, and not write it', async () => {
    expect(await as('funding', 'SELECT * FROM partnerships.outbox')).toEqual([]);
    await expect(as('funding', `INSERT INTO partnerships.outbox VALUES ('x')`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('may not make tables in the schema of another, nor in the public one', async () => {
    await expect(as('funding', 'CREATE TABLE partnerships.mine (id text)')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(as('funding', 'CREATE TABLE public.mine (id text)')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('may not become another', async () => {
    await expect(as('funding', 'SET ROLE iop_partnerships')).rejects.toMatchObject({ code: '42501' });
  });

  it('is written for by the owner in its name', async () => {
    const roles = await asOwner(database.url, async (owner) => {
      await owner.query('BEGIN');
      await owner.query('SET LOCAL ROLE iop_funding');
      const during = await owner.query<{ role: string }>('SELECT current_user AS role');
      const forbidden = await owner
        .query('SELECT * FROM partnerships.partnership')
        .catch((error: unknown) => error);
      await owner.query('ROLLBACK');
      return [during.rows[0]?.role, (forbidden as { code?: string }).code];
    });
    expect(roles).toEqual(['iop_funding', '42501']);
  });

  it('is provided for again without change, by several processes at once', async () => {
    const again = await Promise.all(
      [1, 2, 3, 4].map(() => provision({ url: database.url, schemas, log: silent })),
    );
    expect(again).toEqual([provisioned, provisioned, provisioned, provisioned]);
    expect(
      await as(
        'partnerships',
        'SELECT count(*)::int AS tables FROM pg_tables WHERE tableowner = current_user',
      ),
    ).toEqual([{ tables: 2 }]);
  });

  it('is kept apart in two databases of one cluster that are provided for at once', async () => {
    const others = await Promise.all([emptyDatabase(), emptyDatabase()]);
    await Promise.all(others.map(({ url }) => provision({ url, schemas, log: silent })));
    await Promise.all(others.map((other) => other.drop()));
  });
});

describe('a database user who may not make roles', () => {
  it('gets schemas that the subgraphs share, and is told so', async () => {
    const database = await emptyDatabase();
    const name = `iop_plain_${process.pid}`;
    const url = new URL(database.url);
    await asOwner(database.url, async (owner) => {
      await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'plain'`);
      await owner.query(`GRANT CREATE, CONNECT ON DATABASE ${url.pathname.slice(1)} TO ${name}`);
    });
    url.username = name;
    url.password = 'plain';
    const lines: string[] = [];
    const { urls, rolesEnforced } = await provision({
      url: url.toString(),
      schemas,
      log: (line) => lines.push(line),
    });
    await provision({ url: url.toString(), schemas, log: silent });

    expect(rolesEnforced).toBe(false);
    expect(lines).toEqual([
      `The database user ${name} may not make roles: the subgraphs share it, and separate schemas keep them apart`,
    ]);
    const found = await asOwner(urls['funding'] ?? '', async (client) => {
      const { rows } = await client.query('SELECT current_user AS role, current_schema() AS schema');
      return rows;
    });
    expect(found).toEqual([{ role: name, schema: 'funding' }]);

    await database.drop();
    await asOwner(testServer().url, (owner) => owner.query(`DROP ROLE ${name}`));
  });
});

describe('a database that cannot be used', () => {
  it('is named without its password', async () => {
    const attempt = provision({
      url: 'postgres://someone:secret@127.0.0.1:1/register',
      schemas,
      log: silent,
    });
    await expect(attempt).rejects.toThrow(
      /No connection to the database at 127\.0\.0\.1:1\/register: .*ECONNREFUSED/,
    );
    await expect(attempt).rejects.not.toThrow(/secret/);
  });
});
