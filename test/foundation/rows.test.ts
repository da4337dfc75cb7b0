import { buildSchema, graphql } from 'graphql';
import { Client, Connection } from 'pg';
import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import { connect } from '../../subgraphs/foundation/database/database';
import { selectionAsked, type Asked, type FieldNeeds } from '../../subgraphs/foundation/needs';
import { rowBy, rowsBy } from '../../subgraphs/foundation/rows';
import { emptyDatabase, type TestDatabase } from '../support/database';

@Entity('agreement')
class AgreementRow {
  @PrimaryColumn('text') id: string;
  @Column('jsonb') title: { sv: string };
  @Column('date', { name: 'signed_on' }) signedOn: string;
  @Column('text', { name: 'predecessor_id', nullable: true }) predecessorId: string | null;
}

const schema = buildSchema(`
  type Query { agreement: Agreement }
  interface Signed { signedOn: String }
  type Agreement implements Signed {
    title: String signedOn: String years: Int old: Agreement followers: [Agreement] whatever: String
  }
`);
const fields = (
  schema.getType('Agreement') as never as { getFields(): Record<string, { extensions: FieldNeeds }> }
).getFields();
const needs: Record<string, readonly string[] | null> = {
  title: ['title'],
  signedOn: ['signedOn'],
  years: ['signedOn'],
  old: ['predecessorId'],
  followers: ['id'],
  whatever: null,
};
for (const [name, field] of Object.entries(fields)) field.extensions = { needs: needs[name] };

/** What a resolver of `agreement` is told of the selection that it answers. */
async function askedBy(selection: string): Promise<Asked> {
  let asked: Asked | undefined;
  const rootValue = { agreement: (_args: object, _context: unknown, info: Asked) => void (asked = info) };
  const { errors } = await graphql({ schema, source: `{ agreement { ${selection} } }`, rootValue });
  if (errors) throw errors[0]!;
  return asked!;
}

let clone: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  clone = await emptyDatabase();
  database = await connect({ url: clone.url, schema: 'public', entities: [AgreementRow], poolSize: 1 });
  await database.query(
    'CREATE TABLE agreement (id text PRIMARY KEY, title jsonb, signed_on date, predecessor_id text)',
  );
  await database.query(
    `INSERT INTO agreement VALUES ('a', '{"sv": "A"}', '2024-02-29', NULL), ('b', '{"sv": "B"}', '2025-01-01', 'a'),
     ('c', '{"sv": "C"}', '2025-06-01', 'a')`,
  );
});
afterAll(async () => {
  await database.destroy();
  await clone.drop();
});

const keysOf = async (selection: string): Promise<string[]> =>
  Object.keys((await rowBy(database, AgreementRow, 'id').load('a', await askedBy(selection))) ?? {});

test('a row is read with its key and what the fields asked for need', async () => {
  expect(await keysOf('title')).toEqual(['id', 'title']);
  expect(await keysOf('years')).toEqual(['id', 'signedOn']);
  expect(await keysOf('old { title }')).toEqual(['id', 'predecessorId']);
  expect(await keysOf('__typename')).toEqual(['id']);
});

test('what stands in fragments is asked for too, and what is for another type is not', async () => {
  expect(await keysOf('... on Signed { signedOn } ... { title }')).toEqual(['id', 'title', 'signedOn']);
});

test('a field that does not say what it needs gets the whole row', async () => {
  const whole = { id: 'a', title: { sv: 'A' }, signedOn: '2024-02-29', predecessorId: null };
  expect({
    ...(await rowBy(database, AgreementRow, 'id').load('a', await askedBy('title whatever'))),
  }).toEqual(whole);
  expect({ ...(await rowBy(database, AgreementRow, 'id').load('a')) }).toEqual(whole);
});

test('to look at what was not read throws, and says what to do', async () => {
  const row = await rowBy(database, AgreementRow, 'id').load('a', await askedBy('title'));
  expect(() => row?.signedOn).toThrow('AgreementRow.signedOn was not read: declare it with @Needs');
  expect(row?.title.sv).toBe('A');
});

test('keys asked for in one turn are one statement, and one that is not there is null', async () => {
  const asked = await askedBy('title signedOn old { title }');
  const byId = rowBy(database, AgreementRow, 'id');
  const [b, none, again] = await Promise.all([
    byId.load('b', asked),
    byId.load('nobody', asked),
    byId.load('b', asked),
  ]);
  expect([b?.title.sv, none, again === b]).toEqual(['B', null, true]);
});

test('lists come in order, and an empty one is a list', async () => {
  const followers = rowsBy(database, AgreementRow, 'predecessorId', { order: 'signedOn' });
  const [ofA, ofB] = await Promise.all([followers.load('a'), followers.load('b')]);
  expect([ofA?.map(({ id }) => id), ofB]).toEqual([['b', 'c'], []]);
});

test('a condition that all share is part of the statement', async () => {
  const ofB = rowBy(database, AgreementRow, 'id', { where: { predecessorId: 'a' } });
  expect([(await ofB.load('b'))?.id, await ofB.load('a')]).toEqual(['b', null]);
});

describe('what fields look up by the key of their row', () => {
  const lookups = () => {
    const followers = rowsBy(database, AgreementRow, 'predecessorId', { order: 'signedOn' });
    return { followers, byId: rowBy(database, AgreementRow, 'id', { alongside: { followers } }) };
  };

  test('travels with the row where such a field is asked for, by whatever name, and is asked once', async () => {
    const trips = jest.spyOn(Client.prototype, 'query');
    const statements = jest.spyOn(Connection.prototype, 'bind');
    const { byId, followers } = lookups();
    const asked = await askedBy(
      'title followers { title } ... on Agreement { ... { late: followers { signedOn } } }',
    );
    const row = await byId.load('a', asked);
    const { ofField } = selectionAsked(asked);
    const [early, late] = await Promise.all(ofField('followers').map((each) => followers.load('a', each)));
    expect([trips.mock.calls.length, statements.mock.calls.length]).toEqual([1, 3]);
    expect(Object.keys(row ?? {})).toEqual(['id', 'title']);
    expect(early?.map(({ title }) => title.sv)).toEqual(['B', 'C']);
    expect(late?.map(({ signedOn }) => signedOn)).toEqual(['2025-01-01', '2025-06-01']);
    trips.mockClear();
    await byId.load('b', await askedBy('title old { followers { title } }'));
    expect([trips.mock.calls.length, statements.mock.calls.length]).toEqual([1, 4]);
    trips.mockRestore();
    statements.mockRestore();
  });

  test('fails only for the field', async () => {
    const missing = {
      load: () => Promise.reject(new Error('gone')),
      loadMany: () => Promise.reject(new Error('gone')),
    };
    const byId = rowBy(database, AgreementRow, 'id', { alongside: { followers: missing } });
    expect((await byId.load('a', await askedBy('title followers { title }')))?.title.sv).toBe('A');
  });
});

test('ever new selections do not make ever more prepared statements', async () => {
  const all = ['id', 'title', 'signedOn', 'predecessorId'] as const;
  const subsets = all.flatMap((one, index) => all.slice(index).map((other) => [one, other]));
  for (const always of subsets)
    for (const order of all) {
      const lookup = rowsBy(database, AgreementRow, 'id', { always, order });
      expect(await lookup.load('a', await askedBy('__typename'))).toHaveLength(1);
    }
  const [{ count } = { count: NaN }] = (await database.query(
    'SELECT count(*)::int FROM pg_prepared_statements',
  )) as { count: number }[];
  expect(count).toBeLessThanOrEqual(64 + 8);
});
