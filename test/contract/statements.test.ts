import { Client } from 'pg';
import { contractOperation, startRegister, type TestRegister } from '../support/register';

/** How many SQL statements an operation takes must not depend on how many entries it shows. */
let register: TestRegister;
beforeAll(async () => (register = await startRegister()));
afterAll(() => register.close());

async function statementsOf(operation: string, variables: object): Promise<{ count: number; shown: string }> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const { data, errors } = await register.query(operation, variables as Record<string, unknown>);
    expect(errors).toBeUndefined();
    return { count: sent.mock.calls.length, shown: JSON.stringify(data) };
  } finally {
    sent.mockRestore();
  }
}

const lists: readonly [
  name: string,
  operation: string,
  variables: (first: number) => object,
  atMost: number,
][] = [
  ['the find page', contractOperation('find-partnerships'), (first) => ({ first }), 12],
  [
    'the find page of a search',
    contractOperation('find-partnerships'),
    (first) => ({ first, search: 'avtal' }),
    16,
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
    8,
  ],
  [
    'an organisation, its partnerships, and their parties',
    `query ($first: Int) { organisation(id: "goteborgs-stad") {
      name partnerships(first: $first) { edges { node { title parties { organisation { name } } } } }
    } }`,
    (first) => ({ first }),
    6,
  ],
];

test.each(lists)(
  '%s takes as many statements for 2 as for 30',
  async (_name, operation, variables, atMost) => {
    await statementsOf(operation, variables(1));
    const few = await statementsOf(operation, variables(2));
    const many = await statementsOf(operation, variables(30));
    expect(many.shown.length).toBeGreaterThan(few.shown.length * 2);
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(atMost);
    expect(many.count).toBeGreaterThan(1);
  },
);

test('one partnership in full takes about as many statements whatever its record holds', async () => {
  const { data } = await register.query<{ partnerships: { edges: { node: { id: string } }[] } }>(
    '{ partnerships(first: 50) { edges { node { id } } } }',
  );
  const counts: number[] = [];
  for (const { node } of data.partnerships.edges) {
    const { count, shown } = await statementsOf(contractOperation('partnership-in-full'), { id: node.id });
    expect(shown).toContain(node.id);
    counts.push(count);
  }
  expect(counts.length).toBeGreaterThan(30);
  // What only some have (a predecessor, a follower) is asked for where it is there.
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4);
  expect(Math.max(...counts)).toBeLessThanOrEqual(26);
});
