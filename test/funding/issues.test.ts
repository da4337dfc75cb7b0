import { ContributionKind, Side } from '../../subgraphs/foundation/values/enums';
import { Precision } from '../../subgraphs/foundation/values/period';
import { Span, type FundingFacts } from '../../subgraphs/funding/domain/contribution';
import { issuesOf } from '../../subgraphs/funding/domain/issues';
import { days, money, part, total, year } from './record';

/** The messages with their no-break spaces made visible. */
const found = (facts: Partial<FundingFacts>) =>
  issuesOf(money(facts)).map((issue) => ({
    ...issue,
    message: {
      sv: issue.message.sv.replaceAll('\u00a0', '_'),
      en: issue.message.en?.replaceAll('\u00a0', '_'),
    },
  }));
const codes = (facts: Partial<FundingFacts>) => found(facts).map((issue) => issue.code);

describe('parts that do not add up', () => {
  const contributions = [part('5686532'), part('350292'), part('75000')];

  it('are told with both sums and where they stand', () => {
    const [issue, ...others] = found({ totals: [total('6111825')], contributions });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'PARTS_DO_NOT_ADD_UP', values: ['6111825.00', '6111824.00'] });
    expect(issue?.citations.map(({ figure }) => figure)).toEqual(['6111825', '5686532', '350292', '75000']);
    expect(issue?.message).toEqual({
      sv: 'För den offentliga sidan anges 6_111_825_kronor, men delarna blir tillsammans 6_111_824_kronor: det skiljer 1_krona. Den angivna summan gäller.',
      en: 'For the public side 6,111,825_kronor are stated, but the parts come to 6,111,824_kronor: 1_krona apart. The stated sum is used.',
    });
  });

  it('are not told where they agree, to the öre', () => {
    expect(codes({ totals: [total('6111824')], contributions })).toEqual([]);
    expect(codes({ totals: [total('6111824.01')], contributions })).toEqual(['PARTS_DO_NOT_ADD_UP']);
  });

  it('are held against the stated sum of their own side', () => {
    const raised = part('666000', { side: Side.CIVIL_SOCIETY, kind: ContributionKind.FUNDRAISED });
    expect(codes({ totals: [total('6111824')], contributions: [...contributions, raised] })).toEqual([]);
  });

  it('may count what is given in kind, or not', () => {
    const rooms = part('50', { kind: ContributionKind.PREMISES });
    expect(codes({ totals: [total('100')], contributions: [part('100'), rooms] })).toEqual([]);
    expect(codes({ totals: [total('150')], contributions: [part('100'), rooms] })).toEqual([]);
    expect(codes({ totals: [total('120')], contributions: [part('100'), rooms] })).toEqual([
      'PARTS_DO_NOT_ADD_UP',
    ]);
  });

  it('are compared per year where that is how both are stated', () => {
    const term = days('2025-02-01', '2025-12-31');
    const contributions = [part('100', { per: Span.YEAR, period: term })];
    const totals = [total('110', { per: Span.YEAR })];
    expect(found({ term, totals, contributions })[0]).toMatchObject({ values: ['110.00', '100.00'] });
    // What is stated per year and what is stated in total cannot be held against each other over eleven months.
    expect(codes({ term, totals: [total('110')], contributions })).toEqual([]);
  });

  it('are compared over the term where one is stated per year', () => {
    const period = year(2024, 2025);
    const contributions = [part('50', { per: Span.YEAR, period })];
    expect(codes({ term: period, totals: [total('100')], contributions })).toEqual([]);
    expect(codes({ term: period, totals: [total('101')], contributions })).toEqual(['PARTS_DO_NOT_ADD_UP']);
  });
});

test('stated totals that differ are told, and those that agree over the term are not', () => {
  const [issue] = found({ totals: [total('100'), total('110')] });
  expect(issue).toMatchObject({ code: 'STATED_TOTALS_DIFFER', values: ['100.00', '110.00'] });
  expect(issue?.citations).toHaveLength(2);
  const perYear = total('50', { per: Span.YEAR });
  expect(codes({ term: year(2024, 2025), totals: [total('100'), perYear] })).toEqual([]);
  expect(codes({ term: year(2024, 2025), totals: [total('90'), perYear] })).toEqual(['STATED_TOTALS_DIFFER']);
  expect(codes({ totals: [total('100'), total('110', { side: Side.CIVIL_SOCIETY })] })).toEqual([]);
});

test('sums in the messages are written as people write them, with öre where there are any', () => {
  const messages = (facts: Partial<FundingFacts>) => found(facts).map(({ message }) => message);
  expect(messages({ contributions: [part('2000'), part('-1234.50')] })).toEqual([
    {
      sv: 'Beloppet −1_234,50_kronor är negativt och dras av från summan.',
      en: 'The amount -1,234.50_kronor is negative and is taken off the sum.',
    },
  ]);
  expect(messages({ contributions: [part('1000', { per: Span.YEAR }), part('2500000')] })[0]).toEqual({
    sv: 'För den offentliga sidan är delar angivna per år och andra för hela tiden: 1_000_kronor per år, 2_500_000_kronor. De räknas samman över hela tiden.',
    en: 'For the public side some parts are stated per year and others for the whole time: 1,000_kronor a year, 2,500,000_kronor. They are added over the whole time.',
  });
  expect(messages({ totals: [total('100000'), total('110000.5')] })[0]).toEqual({
    sv: 'För den offentliga sidan anges olika summor: 100_000_kronor, 110_000,50_kronor. Den första visas.',
    en: 'Different sums are stated for the public side: 100,000_kronor, 110,000.50_kronor. The first is shown.',
  });
});

test('a sum without a first or last day cannot be brought to a year', () => {
  expect(codes({ term: null, totals: [total('100')] })).toEqual(['AMOUNT_WITHOUT_TERM']);
  expect(codes({ term: null, contributions: [part('100', { period: null })] })).toEqual([
    'AMOUNT_WITHOUT_TERM',
  ]);
  expect(codes({ term: null, totals: [total('100', { per: Span.YEAR })] })).toEqual(['AMOUNT_WITHOUT_TERM']);
  expect(codes({ term: null, contributions: [part(null, { period: null })] })).toEqual([
    'UNVALUED_CONTRIBUTION',
  ]);
});

test('a part for a time outside the term is told with both times', () => {
  const [issue] = found({ contributions: [part('1', { period: year(2024, 2025) })] });
  expect(issue).toMatchObject({
    code: 'PART_OUTSIDE_TERM',
    values: ['2024-01-01–2025-12-31', '2025-01-01–2025-12-31'],
  });
});

test('days between the parts that none is for are told', () => {
  const of = (first: number, last = first) => part('300', { period: year(first, last) });
  const term = year(2022, 2024);
  const [issue, ...others] = found({ term, contributions: [of(2024), of(2022)] });
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    code: 'PARTS_LEAVE_A_GAP',
    values: ['2022-12-31–2024-01-01'],
    message: {
      en: 'For the public side no sum is stated for the time between 2022-12-31 and 2024-01-01. The sum per year is reckoned over the whole time, that included.',
    },
  });
  expect(codes({ term, contributions: [of(2022), of(2023), of(2024)] })).toEqual([]);
  expect(codes({ term, contributions: [of(2022, 2024), of(2022), of(2024)] })).toEqual([]);
  expect(codes({ term, contributions: [of(2022)] })).toEqual([]);
});

test('amounts of zero and less are told', () => {
  expect(codes({ contributions: [part('100'), part('-10')] })).toEqual(['NEGATIVE_AMOUNT']);
  expect(codes({ contributions: [part('0')] })).toEqual(['ZERO_AMOUNT']);
});

test('parts per year beside parts in total are told, unless a stated total settles it', () => {
  const contributions = [part('1', { per: Span.YEAR }), part('2')];
  expect(codes({ contributions })).toEqual(['SPANS_MIXED']);
  expect(codes({ contributions, totals: [total('3')] })).toEqual([]);
});

test('a yearly sum over a time known by its years only says so', () => {
  const term = days('2022-01-01', '2022-12-31', Precision.YEAR);
  expect(codes({ term, totals: [total('1')] })).toEqual(['TERM_KNOWN_BY_YEAR_ONLY']);
});

test('contributions without a value are counted for each side', () => {
  const unvalued = found({
    contributions: [
      part(null, { kind: ContributionKind.PREMISES }),
      part(null, { kind: ContributionKind.TRAINING }),
      part(null, { kind: ContributionKind.STAFF, side: Side.CIVIL_SOCIETY }),
    ],
  });
  expect(unvalued.map(({ code, severity, values }) => ({ code, severity, values }))).toEqual([
    { code: 'UNVALUED_CONTRIBUTION', severity: 'INFO', values: ['PREMISES', 'TRAINING'] },
    { code: 'UNVALUED_CONTRIBUTION', severity: 'INFO', values: ['STAFF'] },
  ]);
});
