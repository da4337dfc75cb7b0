import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { parse } from 'yaml';
import { openSubgraph, type RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import type { Period } from '../../subgraphs/foundation/values/period';
import { fundingPart, priceIndexPart, type PriceIndexPart } from '../../subgraphs/funding/domain/record';
import { funding } from '../../subgraphs/funding/server';
import type { FundingFacts } from '../../subgraphs/funding/store/facts';
import { deleteFunding, writeFunding, writePriceIndices } from '../../subgraphs/funding/store/write';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { year } from './record';

let database: TestDatabase;
let running: RunningSubgraph;

const seeds = join(__dirname, '../../seeds/price-indices');
const indices = readdirSync(seeds).map((file) =>
  priceIndexPart.parse(parse(readFileSync(join(seeds, file), 'utf8'))),
);

const writeIndices = (manager: EntityManager, list: readonly PriceIndexPart[]) =>
  writePriceIndices(manager, list, new Set(list.map(({ id }) => id)));

beforeAll(async () => {
  database = await cloneDatabase();
  running = await openSubgraph(funding, { databaseUrl: database.urls['funding'] ?? database.url });
  await running.database.transaction((manager) => writeIndices(manager, indices));
});
afterAll(async () => {
  await running.close();
  await database.drop();
});

const cite = (figure?: string) => ({ source: '000', section: 'Ekonomi', figure });
const cash = (amount: number | string, change: object = {}) => ({
  side: 'PUBLIC',
  organisation: 'goteborgs-stad',
  kind: 'CASH',
  description: { sv: 'Pengar.', en: 'Money.' },
  amount,
  cite: cite(String(amount)),
  ...change,
});

const write = (id: string, part: object, term: Period | null = year(2025)) =>
  running.database.transaction((manager) => writeFunding(manager, id, fundingPart.parse(part), term));

const told = async (id: string, entity = 'funding') => {
  const [row] = (await running.database.query(
    'SELECT body, version::int FROM funding.outbox WHERE entity = $1 AND id = $2',
    [entity, id],
  )) as { body: FundingFacts | null; version: number }[];
  return row;
};

/** The money part of PartnershipInFull, word for word, and then what it does not ask for. */
const inFull = `query ($id: ID!, $pricesOf: Int, $index: String) {
  _entities(representations: [{ __typename: "Partnership", id: $id }]) { ... on Partnership { funding {
    stated { amount currency citation { source { id } section figure } }
    public { amount currency }
    civilSociety { amount currency }
    publicPerYear { amount currency basis }
    publicInPricesOf(year: $pricesOf) { amount currency index vintage missingReason }
    contributions {
      side kind description amount { amount currency } period { from to precision }
      priceBasis { index vintage percent } organisation { id } citation { source { id } section page figure }
      inEnglish: description(language: EN) costCategory per form paysFor
    }
    dataIssues { code severity message }
    statedTotals { side amount currency per citation { figure } }
    unvalued publicMissingReason civilSocietyMissingReason publicPerYearMissingReason
    publicPerYearInPricesOf(year: $pricesOf, index: $index) {
      amount basis index vintage standing priceYears missingReason nearestYear
    }
  } } }
}`;

const execute = (query: string, variables: Record<string, unknown> = {}) =>
  running.execute({ query, variables });

async function fundingOf(id: string, variables: object = {}) {
  const { data, errors } = await execute(inFull, { id, ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { _entities: { funding: Record<string, unknown> }[] })._entities[0]!.funding;
}

const section = 'Insatser och resurser: Socialförvaltningen Sydväst';
const shelter = {
  totals: [
    { side: 'PUBLIC', amount: 6111825, per: 'TERM', cite: { source: '000', section, figure: '6 111 825' } },
  ],
  contributions: [
    cash(5686532, {
      priceBasis: { index: 'PKV', vintage: '2024-08', percent: '0.2', cite: cite('0,2%') },
      costCategory: { sv: 'Löner', en: 'Wages' },
      paysFor: ['places-all-year'],
    }),
    cash(350292, { paysFor: ['places-winter'] }),
    cash(75000),
    cash(666000, { side: 'CIVIL_SOCIETY', organisation: 'raddningsmissionen', kind: 'FUNDRAISED' }),
    cash('0', { kind: 'TRAINING', amount: null, cite: cite() }),
  ],
};

test('an agreement answers with its stated sum, its parts, and the difference between them', async () => {
  await write('shelter', shelter);
  expect(await fundingOf('shelter')).toEqual({
    stated: {
      amount: '6111825.00',
      currency: 'SEK',
      citation: { source: { id: '000' }, section, figure: '6 111 825' },
    },
    statedTotals: [
      {
        side: 'PUBLIC',
        amount: '6111825.00',
        currency: 'SEK',
        per: 'TERM',
        citation: { figure: '6 111 825' },
      },
    ],
    public: { amount: '6111825.00', currency: 'SEK' },
    publicMissingReason: null,
    civilSociety: { amount: '666000.00', currency: 'SEK' },
    civilSocietyMissingReason: null,
    publicPerYear: { amount: '6111825.00', currency: 'SEK', basis: 'WHOLE_YEARS' },
    publicPerYearMissingReason: null,
    publicInPricesOf: null,
    publicPerYearInPricesOf: null,
    unvalued: 1,
    contributions: expect.anything(),
    dataIssues: [
      {
        code: 'PARTS_DO_NOT_ADD_UP',
        severity: 'WARNING',
        message: expect.stringContaining('6\u00a0111\u00a0825\u00a0kronor') as string,
      },
      { code: 'UNVALUED_CONTRIBUTION', severity: 'INFO', message: expect.any(String) as string },
    ],
  });
  const { contributions } = (await fundingOf('shelter')) as { contributions: object[] };
  expect(contributions).toHaveLength(5);
  expect(contributions[0]).toEqual({
    side: 'PUBLIC',
    kind: 'CASH',
    description: 'Pengar.',
    inEnglish: 'Money.',
    amount: { amount: '5686532.00', currency: 'SEK' },
    period: year(2025),
    priceBasis: { index: 'PKV', vintage: '2024-08', percent: '0.2' },
    organisation: { id: 'goteborgs-stad' },
    citation: { source: { id: '000' }, section: 'Ekonomi', page: null, figure: '5686532' },
    costCategory: 'Löner',
    per: 'TERM',
    form: null,
    paysFor: ['places-all-year'],
  });
  expect(contributions[4]).toMatchObject({ kind: 'TRAINING', amount: null });
});

test('a sum of 2025 cannot be moved by the consumer price index, and says why', async () => {
  await write('shelter', shelter);
  expect((await fundingOf('shelter', { pricesOf: 2024 })).publicInPricesOf).toEqual({
    amount: null,
    currency: 'SEK',
    index: null,
    vintage: null,
    missingReason: 'INDEX_YEAR_MISSING',
  });
  expect((await fundingOf('shelter', { pricesOf: 2025 })).publicInPricesOf).toMatchObject({
    amount: '6111825.00',
    index: null,
    missingReason: null,
  });
});

test('a sum answers in the prices of a year by the index asked for', async () => {
  await write('older', { contributions: [cash('1000000', { amount: '1000000.00' })] }, year(2015));
  const { publicInPricesOf, publicPerYearInPricesOf } = await fundingOf('older', { pricesOf: 2018 });
  expect(publicInPricesOf).toEqual({
    amount: '1048029.36',
    currency: 'SEK',
    index: 'KPI',
    vintage: '2023',
    missingReason: null,
  });
  expect(publicPerYearInPricesOf).toEqual({
    amount: '1048029.36',
    basis: 'WHOLE_YEARS',
    index: 'KPI',
    vintage: '2023',
    standing: 'OUTTURN',
    priceYears: [2015],
    missingReason: null,
    nearestYear: null,
  });
  expect((await fundingOf('older', { pricesOf: 2030 })).publicPerYearInPricesOf).toMatchObject({
    amount: null,
    missingReason: 'INDEX_YEAR_MISSING',
    nearestYear: 2024,
  });
  expect((await fundingOf('older', { pricesOf: 2024 })).publicPerYearInPricesOf).toMatchObject({
    vintage: '2023, 2024-11',
    standing: 'PARTIAL_OUTTURN',
  });
  await write('shelter', shelter);
  // 6 111 825 / 1.002
  expect(
    (await fundingOf('shelter', { pricesOf: 2024, index: 'PKV' })).publicPerYearInPricesOf,
  ).toMatchObject({
    amount: '6099625.75',
    index: 'PKV',
    standing: 'FORECAST',
  });
});

test('an index that nobody keeps is refused with those that are kept', async () => {
  const { errors } = await execute(inFull, { id: 'shelter', pricesOf: 2018, index: 'BNP' });
  expect(errors?.[0]).toMatchObject({
    path: ['_entities', 0, 'funding', 'publicPerYearInPricesOf'],
    extensions: { code: 'BAD_USER_INPUT', field: 'index', remedy: 'Ask for one of KPI, PKV.' },
  });
});

test('a partnership whose money nobody has stated answers with nothing stated, not with an error', async () => {
  expect(await fundingOf('unheard-of', { pricesOf: 2018 })).toMatchObject({
    stated: null,
    public: null,
    publicMissingReason: 'NOT_STATED',
    publicPerYear: null,
    publicPerYearMissingReason: 'NOT_STATED',
    publicInPricesOf: { amount: null, missingReason: 'NOT_STATED' },
    contributions: [],
    dataIssues: [],
    unvalued: 0,
  });
});

test('writing again replaces, says nothing new when nothing is, and a deletion leaves nothing', async () => {
  await write('again', { contributions: [cash(100), cash(50)] });
  await write('again', { contributions: [cash(100), cash(50)] });
  expect((await told('again'))?.version).toBe(1);
  await write('again', { contributions: [cash(100)] });
  expect(await told('again')).toMatchObject({ version: 2, body: { public: { amount: '100.00' } } });
  expect(await fundingOf('again')).toMatchObject({ public: { amount: '100.00' } });
  await running.database.transaction((manager) => deleteFunding(manager, ['again']));
  expect(await told('again')).toEqual({ version: 3, body: null });
  expect(await fundingOf('again')).toMatchObject({ public: null, contributions: [] });
});

test('the others are told each sum with its basis, and in the prices of the years that are known', async () => {
  await write('older', { contributions: [cash('1000000', { paysFor: ['beds'] })] }, year(2015));
  const body = (await told('older'))?.body;
  expect(body).toMatchObject({
    partnership: 'older',
    public: { amount: '1000000.00', currency: 'SEK' },
    publicPerYear: {
      amount: '1000000.00',
      currency: 'SEK',
      basis: 'WHOLE_YEARS',
      period: year(2015),
      priceYears: [2015],
    },
    publicPerYearInPricesOf: { index: 'KPI', otherwise: 'INDEX_YEAR_MISSING' },
    civilSociety: null,
    civilSocietyMissingReason: 'NOT_STATED',
  });
  expect(body?.publicPerYearInPricesOf.amounts).toMatchObject({ 2015: '1000000.00', 2018: '1048029.36' });
  expect(Object.keys(body?.publicPerYearInPricesOf.amounts ?? {})).toHaveLength(15);
  expect(body?.contributions[0]).toMatchObject({
    organisation: 'goteborgs-stad',
    amount: '1000000.00',
    per: 'TERM',
    total: '1000000.00',
    period: year(2015),
    paysFor: ['beds'],
    citations: [{ source: '000', section: 'Ekonomi', page: null, figure: '1000000' }],
    totalInPricesOf: { amounts: { 2018: '1048029.36' } },
  });
  await write('shelter', shelter);
  expect((await told('shelter'))?.body?.publicPerYearInPricesOf).toEqual({
    index: 'KPI',
    amounts: { 2025: '6111825.00' },
    otherwise: 'INDEX_YEAR_MISSING',
  });
  await write('nothing', {}, null);
  expect((await told('nothing'))?.body).toMatchObject({
    publicPerYear: null,
    publicPerYearMissingReason: 'NOT_STATED',
    publicPerYearInPricesOf: { amounts: {}, otherwise: 'NOT_STATED' },
  });
});

test('a new year in the index table moves what was told before, and nothing that was written', async () => {
  await write('older', { contributions: [cash(1000)] }, year(2023));
  const added = priceIndexPart.parse({
    id: 'kpi-2025',
    index: 'KPI',
    vintage: '2025',
    label: { sv: 'Konsumentprisindex' },
    publisher: 'SCB',
    measure: 'LEVEL',
    base: '1980 = 100',
    values: [{ year: 2025, value: '807.40', standing: 'OUTTURN' }],
  });
  await running.database.transaction((manager) => writeIndices(manager, [...indices, added]));
  expect((await told('older'))?.body?.publicPerYearInPricesOf.amounts).toMatchObject({ 2025: '2000.00' });
  expect((await fundingOf('older', { pricesOf: 2025 })).publicInPricesOf).toMatchObject({
    amount: '2000.00',
  });
  await running.database.transaction((manager) => writeIndices(manager, indices));
  expect((await told('older'))?.body?.publicPerYearInPricesOf.amounts).not.toHaveProperty('2025');
  expect(await told('kpi-2025', 'price-index')).toEqual({ version: 2, body: null });
});

test('a price index whose file was refused is left as it was', async () => {
  await running.database.transaction((manager) =>
    writePriceIndices(manager, [], new Set(indices.map(({ id }) => id))),
  );
  await write('older', { contributions: [cash(1000)] }, year(2015));
  expect((await told('older'))?.body?.publicPerYearInPricesOf.amounts).toHaveProperty('2018');
});

test('every vintage of every index can be read, with how well founded each value is', async () => {
  const { data } = await execute(
    `{ priceIndices { id index vintage label(language: EN) publisher measure base note values { year value standing }
       citations { source { id } figure } } }`,
  );
  const { priceIndices } = data as { priceIndices: { id: string; values: object[] }[] };
  expect(priceIndices.map(({ id }) => id)).toEqual(['kpi-2023', 'kpi-2024-11', 'pkv-2024-08']);
  expect(priceIndices[0]).toMatchObject({
    measure: 'LEVEL',
    base: '1980 = 100',
    label: 'Consumer price index',
  });
  expect(priceIndices[0]?.values).toContainEqual({ year: 2022, value: '371.91', standing: 'OUTTURN' });
  expect(priceIndices[1]?.values).toEqual([{ year: 2024, value: '415.01', standing: 'PARTIAL_OUTTURN' }]);
  expect(priceIndices[2]).toMatchObject({
    measure: 'CHANGE',
    base: null,
    values: [{ year: 2025, value: '0.2', standing: 'FORECAST' }],
    citations: [{ source: { id: '000' }, figure: 'augusti 2024' }, { figure: '0,2%' }],
  });
});

test('a record says which of its amounts cannot be read', () => {
  const faults = (part: object) =>
    fundingPart.safeParse(part).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  expect(faults({ contributions: [cash('1.005')] })).toEqual([
    ['contributions.0.amount', 'must have at most two decimals (öre)'],
  ]);
  expect(faults({ contributions: [cash('1 000')] })?.[0]?.[0]).toBe('contributions.0.amount');
  // YAML has read 12345678901234567 as 12345678901234568 by now.
  expect(faults({ contributions: [cash(12345678901234568)] })?.[0]?.[0]).toBe('contributions.0.amount');
  expect(priceIndexPart.safeParse({ ...indices[0], base: undefined, values: [] }).success).toBe(false);
});
