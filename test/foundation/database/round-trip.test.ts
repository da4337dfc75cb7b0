import { Client, Connection, Pool, types } from 'pg';
import { ask, askTogether } from '../../../subgraphs/foundation/database/round-trip';
import { emptyDatabase, type TestDatabase } from '../../support/database';

let clone: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  clone = await emptyDatabase();
  pool = new Pool({ connectionString: clone.url, max: 1 });
  await pool.query('CREATE TABLE count (name text PRIMARY KEY, people int, counted_on date, note jsonb)');
  await pool.query(`INSERT INTO count VALUES ('a', 3, '2024-02-29', '{"sv": "Å"}'), ('b', NULL, NULL, NULL)`);
});
afterAll(async () => {
  await pool.end();
  await clone.drop();
});

const byName = (name: string) => ({
  name: 'by-name',
  text: 'SELECT name, people, counted_on, note FROM count WHERE name = ANY ($1) ORDER BY name',
  values: [[name]],
});
const broken = { name: 'broken', text: 'SELECT 1 / $1::int AS one', values: [0] };

async function tripsOf<Result>(work: () => Promise<Result>): Promise<{ trips: number; result: Result }> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const result = await work();
    return { trips: sent.mock.calls.length, result };
  } finally {
    sent.mockRestore();
  }
}

test('values come as their types, a day as a string, and what is missing as null', async () => {
  const { columns, rows } = await ask(pool, { ...byName('a'), values: [['a', 'b', '"}']] });
  expect(columns.map(({ name }) => name)).toEqual(['name', 'people', 'counted_on', 'note']);
  expect(rows).toEqual([
    ['a', 3, '2024-02-29', { sv: 'Å' }],
    ['b', null, null, null],
  ]);
});

test('a second time it is neither parsed nor described again, and comes just so', async () => {
  const first = await ask(pool, byName('a'));
  const sent = (['parse', 'describe', 'bind'] as const).map((message) =>
    jest.spyOn(Connection.prototype, message),
  );
  expect(await ask(pool, byName('a'))).toEqual(first);
  expect(sent.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 1]);
  sent.forEach((message) => message.mockRestore());
  const { rows } = await pool.query(
    `SELECT count(*)::int FROM pg_prepared_statements WHERE name = 'by-name'`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test('those of one turn travel together, each with its own answer; the next turn travels by itself', async () => {
  const together = await tripsOf(() =>
    Promise.all([
      askTogether(pool, byName('a')),
      askTogether(pool, { name: '', text: 'SELECT $1::int * 2 AS twice', values: [21] }),
      askTogether(pool, { name: 'none', text: 'SELECT name FROM count WHERE false' }),
      askTogether(pool, byName('b')),
    ]),
  );
  expect(together.trips).toBe(1);
  expect(together.result.map(({ rows }) => rows)).toEqual([
    [['a', 3, '2024-02-29', { sv: 'Å' }]],
    [[42]],
    [],
    [['b', null, null, null]],
  ]);
  const apart = await tripsOf(async () => {
    await askTogether(pool, byName('a'));
    await askTogether(pool, byName('b'));
  });
  expect(apart.trips).toBe(2);
});

test('one that fails does so alone, and the connection that it failed on is not used again', async () => {
  const pidOf = async (): Promise<unknown> => (await pool.query('SELECT pg_backend_pid() AS pid')).rows[0];
  const before = await pidOf();
  const [a, fault, unread, b] = await Promise.allSettled([
    askTogether(pool, byName('a')),
    askTogether(pool, broken),
    askTogether(pool, { name: 'no-such', text: 'SELECT nothing FROM count' }),
    askTogether(pool, byName('b')),
  ]);
  expect(a).toMatchObject({ status: 'fulfilled', value: { rows: [['a', 3, '2024-02-29', { sv: 'Å' }]] } });
  expect(b).toMatchObject({ status: 'fulfilled', value: { rows: [['b', null, null, null]] } });
  expect(String((fault as PromiseRejectedResult).reason)).toContain('division by zero');
  expect(String((unread as PromiseRejectedResult).reason)).toContain('"nothing" does not exist');
  expect(await pidOf()).not.toEqual(before);
  await expect(ask(pool, { ...broken, values: [1] })).resolves.toMatchObject({ rows: [[1]] });
});

test('a connection that is ended under way fails what travels on it, and the next one is whole', async () => {
  const other = new Client({ connectionString: clone.url });
  await other.connect();
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const slow = ask(pool, { name: 'slow', text: 'SELECT pg_sleep(20)' });
  const failed = expect(slow).rejects.toThrow(/terminat/);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await other.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await failed;
  await other.end();
  expect((await ask(pool, byName('a'))).rows).toHaveLength(1);
});

test('a name that is another statement’s is refused', async () => {
  await ask(pool, byName('a'));
  await expect(ask(pool, { name: 'by-name', text: 'SELECT 1' })).rejects.toThrow(
    'The name "by-name" is another statement’s',
  );
});

test('a value that cannot be read fails the question, and nothing else', async () => {
  const json = types.builtins.JSONB as number;
  const known: unknown = types.getTypeParser(json);
  types.setTypeParser(json, () => {
    throw new Error('no JSON');
  });
  try {
    await expect(ask(pool, { ...byName('a'), name: 'unreadable' })).rejects.toThrow('no JSON');
  } finally {
    types.setTypeParser(json, known as never);
  }
  expect((await ask(pool, byName('a'))).rows).toHaveLength(1);
});

test('one plan serves all values where the statement says so, and others are planned as before', async () => {
  const statement = { name: 'planned-once', text: 'SELECT name FROM count WHERE name = ANY ($1)' };
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    await ask(pool, { ...statement, values: [[name]], plannedOnce: true });
  const { rows } = await pool.query(
    `SELECT generic_plans::int AS generic, custom_plans::int AS custom, current_setting('plan_cache_mode') AS mode
     FROM pg_prepared_statements WHERE name = 'planned-once'`,
  );
  expect(rows).toEqual([{ generic: 7, custom: 0, mode: 'auto' }]);
});
