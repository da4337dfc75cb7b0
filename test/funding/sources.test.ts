import { openSubgraph, type RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { funding } from '../../subgraphs/funding/server';
import { cloneDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let running: RunningSubgraph;

beforeAll(async () => {
  database = await cloneDatabase({ seeded: true });
  running = await openSubgraph(funding, { databaseUrl: database.urls['funding'] ?? database.url });
});
afterAll(async () => {
  await running.close();
  await database.drop();
});

async function fundingOf(id: string) {
  const { data, errors } = await running.execute({
    query: `query ($id: ID!) { _entities(representations: [{ __typename: "Partnership", id: $id }]) { ... on Partnership { funding {
      stated { amount } public { amount } civilSociety { amount } publicPerYear { amount basis period { from to } }
      publicMissingReason publicPerYearMissingReason unvalued
      publicInPricesOf(year: 2024) { amount missingReason }
      contributions { side kind amount { amount } paysFor }
      dataIssues { code values citations { source { id } figure } }
    } } } }`,
    variables: { id },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { _entities: { funding: Record<string, unknown> }[] })._entities[0]?.funding;
}

test('Göteborg and Räddningsmissionen: the parts of source 000 lack one krona of its stated sum', async () => {
  expect(await fundingOf('goteborg-raddningsmissionen-35an-2025')).toMatchObject({
    stated: { amount: '6111825.00' },
    public: { amount: '6111825.00' },
    civilSociety: { amount: '666000.00' },
    publicPerYear: {
      amount: '6111825.00',
      basis: 'WHOLE_YEARS',
      period: { from: '2025-01-01', to: '2025-12-31' },
    },
    publicInPricesOf: { amount: null, missingReason: 'INDEX_YEAR_MISSING' },
    dataIssues: expect.arrayContaining([
      {
        code: 'PARTS_DO_NOT_ADD_UP',
        values: ['6111825.00', '6111824.00'],
        citations: ['6 111 825', '5 686 532', '350 292', '75 000'].map((figure) => ({
          source: { id: '000' },
          figure,
        })),
      },
    ]) as unknown,
  });
});

test('Göteborg and Skyddsvärnet: the parts of source 001 add up, and eleven months are annualised', async () => {
  const answer = await fundingOf('goteborg-skyddsvarnet-skyddsbussen-2025');
  expect(answer).toMatchObject({
    public: { amount: '1275750.00' },
    civilSociety: null,
    publicPerYear: {
      amount: '1394157.93',
      basis: 'ANNUALISED',
      period: { from: '2025-02-01', to: '2025-12-31' },
    },
  });
  expect(JSON.stringify(answer?.dataIssues)).not.toContain('PARTS_DO_NOT_ADD_UP');
});

test('Stockholm: source 002 names money of both sides and no sum, so there is none, and it is not zero', async () => {
  const answer = await fundingOf('stockholm-eu-medborgare-2019');
  expect(answer).toMatchObject({
    stated: null,
    public: null,
    publicMissingReason: 'NOT_VALUED',
    publicPerYear: null,
    publicPerYearMissingReason: 'NOT_VALUED',
  });
  expect(answer?.contributions).toContainEqual({ side: 'PUBLIC', kind: 'CASH', amount: null, paysFor: [] });
});
