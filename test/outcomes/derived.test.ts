import { MoneyMissingReason, Operator, PerYearBasis, Side } from '../../subgraphs/foundation/values/enums';
import { Precision } from '../../subgraphs/foundation/values/period';
import { derivedMetrics } from '../../subgraphs/outcomes/domain/derived';
import type { Evidence, FundingFacts } from '../../subgraphs/outcomes/domain/derived/derived';
import { Stage } from '../../subgraphs/outcomes/domain/observation';
import { observation, year } from './metrics';

const derive = (id: string, evidence: Partial<Evidence>) =>
  derivedMetrics
    .find((metric) => metric.id === id)!
    .derive({ observations: [], funding: null, population: null, ...evidence });

type Contribution = FundingFacts['contributions'][number];

const contribution = (own: Partial<Contribution>): Contribution => ({
  side: Side.PUBLIC,
  description: { sv: 'Medel' },
  amount: own.total ?? null,
  period: year(2025),
  total: null,
  totalInPricesOf: { index: 'KPI', amounts: {} },
  paysFor: [],
  citations: [{ source: 'made-up', section: 'Pengar', page: null, figure: own.total ?? null }],
  ...own,
});

const funding = (own: Partial<FundingFacts>): FundingFacts => ({
  public: null,
  publicMissingReason: MoneyMissingReason.NOT_STATED,
  publicPeriod: year(2025),
  civilSociety: null,
  civilSocietyMissingReason: MoneyMissingReason.NOT_STATED,
  civilSocietyPeriod: year(2025),
  publicPerYear: null,
  publicPerYearMissingReason: MoneyMissingReason.NOT_STATED,
  publicPerYearInPricesOf: { index: 'KPI', amounts: {} },
  statedTotals: [],
  contributions: [],
  ...own,
});

describe('cost per available bed-night', () => {
  const cost = (evidence: Partial<Evidence>) => derive('cost-per-available-bed-night', evidence);
  const beds = (value: string, own = {}) =>
    observation('overnight-places', { key: 'beds', value, stage: Stage.PLANNED, ...own });
  const paid = (total: string | null, own = {}) =>
    funding({ contributions: [contribution({ total, amount: total, paysFor: ['beds'], ...own })] });

  test('twelve beds all year and two in winter are two prices, each with the sum that pays for just those', () => {
    const values = cost({
      observations: [
        beds('12'),
        beds('2', { key: 'winter', season: { from: '11-01', to: '03-31' }, group: { sv: 'vinter' } }),
      ],
      funding: funding({
        contributions: [
          contribution({ total: '5686532.00', paysFor: ['beds'] }),
          contribution({ total: '350292.00', paysFor: ['winter'] }),
          contribution({ total: '75000.00' }),
        ],
      }),
    });
    expect(values.map(({ value, denominator, formula }) => [value, denominator, formula])).toEqual([
      ['1298.29', '4380', '5686532.00 / (12 × 365)'],
      ['1159.91', '302', '350292.00 / (2 × 151)'],
    ]);
    expect(values[0]!.inputs.map(({ value }) => value)).toEqual(['5686532.00', '12', '365']);
  });

  test('one sum for two kinds of place is one price for both', () => {
    const [value, ...others] = cost({
      observations: [beds('10'), beds('2', { key: 'winter', season: { from: '11-01', to: '03-31' } })],
      funding: funding({
        contributions: [contribution({ total: '1000000.00', paysFor: ['beds', 'winter'] })],
      }),
    });
    expect(others).toEqual([]);
    expect(value).toMatchObject({ denominator: '3952', value: '253.04' });
  });

  test('beds that are some of others are counted once', () => {
    const observations = [beds('12'), beds('4', { key: 'women', shareOf: 'beds', group: { sv: 'kvinnor' } })];
    const together = contribution({ total: '4380.00', paysFor: ['beds', 'women'] });
    const apart = [
      contribution({ total: '4000.00', paysFor: ['beds'] }),
      contribution({ total: '380.00', paysFor: ['women'] }),
    ];
    for (const contributions of [[together], apart])
      expect(cost({ observations, funding: funding({ contributions }) })).toMatchObject([
        { value: '1.00', denominator: '4380' },
      ]);
    const onlyWomens = [contribution({ total: '1460.00', paysFor: ['women'] })];
    expect(cost({ observations, funding: funding({ contributions: onlyWomens }) })).toMatchObject([
      { value: '1.00', denominator: '1460' },
      { reason: { code: 'NO_SUM_FOR_THE_PLACES' } },
    ]);
  });

  test('two sums for one kind of place are added', () => {
    const [value] = cost({
      observations: [beds('1')],
      funding: funding({
        contributions: [
          contribution({ total: '365.10', paysFor: ['beds'] }),
          contribution({ total: '364.90', paysFor: ['beds'] }),
        ],
      }),
    });
    expect(value).toMatchObject({ value: '2.00', formula: '(365.10 + 364.90) / (1 × 365)' });
  });

  test('a leap year has a night more', () => {
    const leap = { period: year(2024) };
    expect(cost({ observations: [beds('1', leap)], funding: paid('366.00', leap) })[0]?.value).toBe('1.00');
  });

  test('nights are those on which the places are both open and paid for', () => {
    const from = (day: string, to: string) => ({ from: day, to, precision: Precision.DAY });
    const [value] = cost({
      observations: [beds('10', { period: from('2025-01-01', '2025-06-30') })],
      funding: paid('61000.00', { period: from('2025-05-01', '2025-12-31') }),
    });
    expect(value).toMatchObject({ denominator: '610', value: '100.00' });
  });

  test('at most so many beds cost at least so much each', () => {
    const [value] = cost({
      observations: [beds('8', { operator: Operator.AT_MOST })],
      funding: paid('2920.00'),
    });
    expect(value).toMatchObject({ value: '1.00', operator: Operator.AT_LEAST });
  });

  test.each([
    ['NO_CAPACITY_STATED', { observations: [] }],
    ['NO_SUM_FOR_THE_PLACES', { observations: [beds('8')], funding: funding({}) }],
    ['NO_SUM_FOR_THE_PLACES', { observations: [beds('8')] }],
    ['ZERO_DENOMINATOR', { observations: [beds('0')], funding: paid('100.00') }],
    ['PAYMENT_NOT_VALUED', { observations: [beds('8')], funding: paid(null, { amount: '5.00' }) }],
    ['NOT_STATED', { observations: [beds('8')], funding: paid(null) }],
    [
      'NIGHTS_NOT_KNOWN',
      { observations: [beds('8', { period: null })], funding: paid('100.00', { period: null }) },
    ],
  ])('without what it takes there is a reason: %s', (code, evidence) => {
    expect(cost(evidence)[0]).toMatchObject({ value: null, reason: { code } });
  });
});

describe('full-time equivalents', () => {
  const heads = (value: string, group: string, own = {}) =>
    observation('staff-headcount', { value, group: { sv: group }, stage: Stage.PLANNED, ...own });
  const extent = (value: string, group: string, own = {}) =>
    observation('employment-share', { value, group: { sv: group }, stage: Stage.PLANNED, ...own });

  test('seven at 35 per cent and one at 40 are 2.85', () => {
    const observations = [heads('7', 'a'), extent('35', 'a'), heads('1', 'b'), extent('40', 'b')];
    expect(derive('full-time-equivalents', { observations })).toMatchObject([
      { value: '2.85', formula: '7 × 35 % + 1 × 40 %', stage: Stage.PLANNED },
    ]);
  });

  test('a group whose extent is not stated leaves the whole without a sum', () => {
    const observations = [heads('7', 'a'), extent('35', 'a'), heads('1', 'b')];
    expect(derive('full-time-equivalents', { observations })[0]?.reason?.code).toBe('EXTENT_NOT_STATED');
  });

  test('a total of the groups is not counted beside them', () => {
    const observations = [
      heads('8', 'all', { key: 'all' }),
      heads('7', 'a', { shareOf: 'all' }),
      extent('50', 'a'),
    ];
    expect(derive('full-time-equivalents', { observations })[0]?.value).toBe('3.5');
  });
});

describe('civil society’s share', () => {
  test('is of what has a value, and at least that when civil society brings more without one', () => {
    const facts = funding({
      public: { amount: '6111825.00' },
      civilSociety: { amount: '666000.00' },
      contributions: [contribution({ side: Side.CIVIL_SOCIETY })],
    });
    expect(derive('civil-society-share', { funding: facts })[0]).toMatchObject({
      value: '9.83',
      operator: Operator.AT_LEAST,
      formula: '666000.00 / (6111825.00 + 666000.00) × 100',
    });
  });

  test('an unvalued contribution is not zero', () => {
    const facts = funding({ public: { amount: '100.00' } });
    expect(derive('civil-society-share', { funding: facts })[0]?.reason?.code).toBe(
      'CIVIL_SOCIETY_NOT_VALUED',
    );
  });

  test('a negative sum has no share: it would be below none of the whole, or above all of it', () => {
    const facts = funding({ public: { amount: '300.00' }, civilSociety: { amount: '-100.00' } });
    expect(derive('civil-society-share', { funding: facts })[0]?.reason?.code).toBe('NEGATIVE_SUM');
    const other = funding({ public: { amount: '-100.00' }, civilSociety: { amount: '300.00' } });
    expect(derive('civil-society-share', { funding: other })[0]?.reason?.code).toBe('NEGATIVE_SUM');
  });

  test('sums that cancel out have no share', () => {
    const facts = funding({ public: { amount: '-100.00' }, civilSociety: { amount: '100.00' } });
    expect(derive('civil-society-share', { funding: facts })[0]?.reason?.code).toBe('ZERO_DENOMINATOR');
  });
});

describe('public funding', () => {
  const perYear = funding({
    public: { amount: '1275750.00' },
    publicPerYear: {
      amount: '1394157.93',
      basis: PerYearBasis.ANNUALISED,
      period: { from: '2025-02-01', to: '2025-12-31', precision: Precision.DAY },
      priceYears: [2025],
    },
  });

  test('per year is funding’s own figure with its basis', () => {
    expect(derive('public-funding-per-year', { funding: perYear })[0]).toMatchObject({
      value: '1394157.93',
      basis: PerYearBasis.ANNUALISED,
      formula: '1275750.00 × 365 / 334',
    });
  });

  test('per inhabitant needs a sourced population, and there is none', () => {
    const [value] = derive('public-funding-per-inhabitant', { funding: perYear });
    expect(value?.reason).toMatchObject({ code: 'POPULATION_NOT_IN_RECORDS' });
  });

  test('per inhabitant with a population made for the test', () => {
    const population = { count: '600000', year: 2025, citations: [] };
    const [value] = derive('public-funding-per-inhabitant', { funding: perYear, population });
    expect(value?.value).toBe('2.32');
  });

  test('nothing stated is a reason and not zero', () => {
    expect(derive('public-funding-per-year', {})[0]).toMatchObject({
      value: null,
      reason: { code: 'NOT_STATED' },
    });
  });
});
