import type { Fragment } from '../../subgraphs/foundation/feed';
import { Side } from '../../subgraphs/foundation/values/enums';
import { outcomesPart } from '../../subgraphs/outcomes/domain/record';
import { Counted, Direction, MetricKind, ResultLevel } from '../../subgraphs/outcomes/domain/metric';
import { project } from '../../subgraphs/outcomes/store/project';
import { writeMetrics, writeOutcomes } from '../../subgraphs/outcomes/store/write';
import { metric, year } from './metrics';
import { openOutcomes, type OutcomesRegister } from './register';

let register: OutcomesRegister;
const money = {
  derived: true,
  kind: MetricKind.MONEY,
  resultLevel: ResultLevel.INPUT,
  counts: Counted.OTHER,
};

const tell = (source: string, entity: string, id: string, body: unknown): Promise<void> =>
  register.outcomes.database.transaction((manager) =>
    project(manager, [{ source, entity, id, version: 1, body } as Fragment]),
  );

const derived = async (id: string, metricId: string) => {
  const { _entities } = await register.ask<{ _entities: { derivedOutcomes: object[] }[] }>(
    `query ($id: ID!, $metric: ID) { _entities(representations: [{ __typename: "Partnership", id: $id }]) {
       ... on Partnership { derivedOutcomes(metric: $metric) {
         metric { id } value formula reason { code } inputs { value citations { figure } } } } } }`,
    { id, metric: metricId },
  );
  return _entities[0]!.derivedOutcomes;
};

const funding = (amount: string) => ({
  public: { amount, currency: 'SEK' },
  publicMissingReason: null,
  publicPeriod: year(2025),
  civilSociety: null,
  civilSocietyMissingReason: 'NOT_STATED',
  civilSocietyPeriod: null,
  publicPerYear: { amount, currency: 'SEK', basis: 'STATED', period: year(2025), priceYears: [2025] },
  publicPerYearMissingReason: null,
  publicPerYearInPricesOf: { index: 'KPI', amounts: { '2025': amount, '2030': '120.00' } },
  statedTotals: [],
  contributions: [
    {
      side: Side.PUBLIC,
      description: { sv: 'Medel' },
      amount,
      period: year(2025),
      total: amount,
      totalInPricesOf: { index: 'KPI', amounts: {} },
      paysFor: ['beds'],
      citations: [{ source: '000', section: 'Pengar', page: null, figure: '100' }],
    },
  ],
});

beforeAll(async () => {
  register = await openOutcomes();
  await register.outcomes.database.transaction(async (manager) => {
    await writeMetrics(manager, [
      metric('overnight-places', { counts: Counted.PLACES, capacity: true, resultLevel: ResultLevel.INPUT }),
      metric('cost-per-available-bed-night', { ...money, direction: Direction.LOWER, capacity: true }),
      metric('public-funding-per-year', { ...money, direction: Direction.NONE }),
      metric('public-funding-per-inhabitant', { ...money, direction: Direction.NONE }),
    ]);
    const beds = {
      metric: 'overnight-places',
      stage: 'PLANNED',
      key: 'beds',
      value: 1,
      cite: { source: '000', section: 'x' },
    };
    await writeOutcomes(manager, 'shelter', outcomesPart.parse([beds]), year(2025));
  });
});
afterAll(() => register.close());

test('what funding tells is computed with, and no longer once it is deleted', async () => {
  await tell('funding', 'funding', 'shelter', funding('36500.00'));
  expect(await derived('shelter', 'cost-per-available-bed-night')).toMatchObject([
    {
      value: '100.00',
      formula: '36500.00 / (1 × 365)',
      inputs: [{ citations: [{ figure: '100' }] }, {}, {}],
    },
  ]);
  await tell('funding', 'funding', 'shelter', null);
  expect(await derived('shelter', 'cost-per-available-bed-night')).toMatchObject([
    { value: null, reason: { code: 'NO_SUM_FOR_THE_PLACES' } },
  ]);
});

test('a population with its source makes a sum per inhabitant, where one municipality takes part', async () => {
  const population = { count: '1000', year: 2025, citations: [] };
  await tell('funding', 'funding', 'shelter', funding('100.00'));
  await tell('organisations', 'municipality', '1480', { code: '1480', population });
  await tell('partnerships', 'partnership', 'shelter', { targetGroups: [], municipalities: ['1480'] });
  expect(await derived('shelter', 'public-funding-per-inhabitant')).toMatchObject([{ value: '0.10' }]);
  await tell('partnerships', 'partnership', 'shelter', {
    targetGroups: [],
    municipalities: ['1480', '1280'],
  });
  expect(await derived('shelter', 'public-funding-per-inhabitant')).toMatchObject([
    { value: null, reason: { code: 'POPULATION_NOT_IN_RECORDS' } },
  ]);
});

test('sums are moved to the prices of a year that is asked for', async () => {
  await tell('funding', 'funding', 'shelter', funding('100.00'));
  const { outcomeDifference } = await register.ask<{ outcomeDifference: { first: object } }>(
    `{ outcomeDifference(metric: "public-funding-per-year", first: "shelter", second: "shelter", pricesOf: 2030) {
         first { value grade normalised { value formula } reasons { code message(language: EN) } } } }`,
  );
  expect(outcomeDifference.first).toEqual({
    value: '100.00',
    grade: 'B',
    normalised: { value: '120.00', formula: '100.00 × 1.200000' },
    reasons: [{ code: 'PRICES_MOVED', message: 'From the prices of 2025 to those of 2030 by KPI.' }],
  });
});

test('a withheld value is withheld from a comparison too', async () => {
  await register.outcomes.database.transaction(async (manager) => {
    await writeMetrics(manager, [metric('visitors')]);
    const row = {
      metric: 'visitors',
      stage: 'FINAL',
      value: 3,
      cite: { source: '000', section: 'x', figure: '3' },
    };
    await writeOutcomes(manager, 'few', outcomesPart.parse([row]), year(2025));
    await writeOutcomes(manager, 'many', outcomesPart.parse([{ ...row, value: 300 }]), year(2025));
  });
  const { outcomeDifference } = await register.ask<{ outcomeDifference: object }>(
    `{ outcomeDifference(metric: "visitors", first: "many", second: "few") {
         value second { value missingReason interval { low missingReason } grade citations { figure } } } }`,
  );
  expect(outcomeDifference).toEqual({
    value: null,
    second: {
      value: null,
      missingReason: 'WITHHELD',
      interval: { low: null, missingReason: 'WITHHELD' },
      grade: 'D',
      citations: [{ figure: null }],
    },
  });
});

test('two values of one partnership are held against each other by their keys', async () => {
  const share = (key: string, numerator: number, denominator: number, value: number, own: object = {}) => ({
    metric: 'share',
    stage: 'FINAL',
    method: 'REGISTER',
    key,
    value,
    numerator,
    denominator,
    cite: { source: '000', section: 'x' },
    ...own,
  });
  await register.outcomes.database.transaction(async (manager) => {
    await writeMetrics(manager, [metric('share', { kind: MetricKind.PROPORTION, counts: Counted.OTHER })]);
    const earlier = { period: { from: '2024-01-01', to: '2024-12-31', precision: 'DAY' } };
    const women = { shareOf: 'after', group: { sv: 'kvinnor' } };
    const rows = [
      share('before', 48, 80, 60, earlier),
      share('after', 56, 70, 80),
      share('women', 30, 40, 75, women),
    ];
    await writeOutcomes(manager, 'pair', outcomesPart.parse(rows), year(2025));
  });
  const { outcomeDifference } = await register.ask<{ outcomeDifference: object }>(
    `{ outcomeDifference(metric: "share", first: "pair", firstKey: "after", second: "pair", secondKey: "before") {
         value unit(language: EN) interval { low high level method } first { key } } }`,
  );
  expect(outcomeDifference).toEqual({
    value: '20',
    unit: 'percentage points',
    interval: { low: '5.2431', high: '33.3873', level: '0.95', method: 'NEWCOMBE' },
    first: { key: 'after' },
  });
  // Thirty of the fifty-six are women: the two shares are not independent of each other.
  const { outcomeDifference: nested } = await register.ask<{ outcomeDifference: object }>(
    `{ outcomeDifference(metric: "share", first: "pair", firstKey: "after", second: "pair", secondKey: "women") {
         value interval { low missingReason } } }`,
  );
  expect(nested).toEqual({ value: '5', interval: { low: null, missingReason: 'NOT_INDEPENDENT' } });
});
