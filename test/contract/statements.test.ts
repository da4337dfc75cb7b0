import { Client, Connection } from 'pg';
import { contractOperation, startRegister, type TestRegister } from '../support/register';

/** How many SQL statements an operation takes must not depend on how many entries it shows. */
let register: TestRegister;
beforeAll(async () => (register = await startRegister()));
afterAll(() => register.close());

interface Sent {
  statements: number;
  /** Statements of one turn go together. */
  roundTrips: number;
  shown: string;
}

async function sentFor(operation: string, variables: object): Promise<Sent> {
  const roundTrips = jest.spyOn(Client.prototype, 'query');
  const prepared = jest.spyOn(Connection.prototype, 'bind');
  const simple = jest.spyOn(Connection.prototype, 'query');
  try {
    const { data, errors } = await register.query(operation, variables as Record<string, unknown>);
    expect(errors).toBeUndefined();
    return {
      statements: prepared.mock.calls.length + simple.mock.calls.length,
      roundTrips: roundTrips.mock.calls.length,
      shown: JSON.stringify(data),
    };
  } finally {
    for (const spy of [roundTrips, prepared, simple]) spy.mockRestore();
  }
}

const lists: readonly [
  name: string,
  operation: string,
  variables: (first: number) => object,
  atMost: { statements: number; roundTrips: number },
][] = [
  [
    'the find page',
    contractOperation('find-partnerships'),
    (first) => ({ first }),
    { statements: 9, roundTrips: 6 },
  ],
  [
    'the find page of a search',
    contractOperation('find-partnerships'),
    (first) => ({ first, search: 'avtal' }),
    { statements: 12, roundTrips: 9 },
  ],
  [
    'a list with parties, contributions and observations',
    `query ($first: Int) { partnerships(first: $first) { edges { node {
      id title
      parties { side organisation { id name } }
      funding { contributions { kind amount { amount currency } } }
      outcomes { metric { id } stage value }
    } } } }`,
    (first) => ({ first }),
    { statements: 6, roundTrips: 5 },
  ],
  [
    'an organisation, its partnerships, and their parties',
    `query ($first: Int) { organisation(id: "goteborgs-stad") {
      name partnerships(first: $first) { edges { node { title parties { organisation { name } } } } }
    } }`,
    (first) => ({ first }),
    { statements: 7, roundTrips: 4 },
  ],
];

test.each(lists)(
  '%s takes as many statements for 2 as for 30',
  async (_name, operation, variables, atMost) => {
    await sentFor(operation, variables(1));
    const few = await sentFor(operation, variables(2));
    const many = await sentFor(operation, variables(30));
    expect(many.shown.length).toBeGreaterThan(few.shown.length * 2);
    expect(many).toEqual({ ...few, shown: many.shown });
    expect(many.statements).toBeLessThanOrEqual(atMost.statements);
    expect(many.roundTrips).toBeLessThanOrEqual(atMost.roundTrips);
    expect(many.roundTrips).toBeGreaterThan(1);
  },
);

test('one partnership in full takes about as many statements whatever its record holds', async () => {
  const { data } = await register.query<{ partnerships: { edges: { node: { id: string } }[] } }>(
    '{ partnerships(first: 50) { edges { node { id } } } }',
  );
  const counts: number[] = [];
  const trips: number[] = [];
  for (const { node } of data.partnerships.edges) {
    const sent = await sentFor(contractOperation('partnership-in-full'), { id: node.id });
    expect(sent.shown).toContain(node.id);
    counts.push(sent.statements);
    trips.push(sent.roundTrips);
  }
  expect(counts.length).toBeGreaterThan(30);
  // What only some have (a predecessor, a follower) is asked for where it is there.
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4);
  expect(Math.max(...counts)).toBeLessThanOrEqual(26);
  expect(Math.max(...trips)).toBeLessThanOrEqual(14);
});
