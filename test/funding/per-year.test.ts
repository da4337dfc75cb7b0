import { MoneyMissingReason, Side } from '../../subgraphs/foundation/values/enums';
import type { Period } from '../../subgraphs/foundation/values/period';
import { Span, type FundingFacts } from '../../subgraphs/funding/domain/contribution';
import { figuresOf } from '../../subgraphs/funding/domain/figures';
import { days, money, part, total, year } from './record';

const publicSide = (facts: Partial<FundingFacts>) => figuresOf(money(facts)).sides.PUBLIC;
const perYear = (facts: Partial<FundingFacts>) => publicSide(facts).perYear;
const ofTotal = (amount: string, term: Period | null) => {
  const yearly = perYear({ totals: [total(amount)], term });
  return yearly && [yearly.amount, yearly.basis];
};

describe('a stated total comes to a year', () => {
  it.each([
    ['1 January to 31 December is one year', '6111825', year(2025), '6111825.00', 'WHOLE_YEARS'],
    ['a leap year is one year', '366000', year(2024), '366000.00', 'WHOLE_YEARS'],
    ['a year may begin on any day', '120000', days('2019-05-01', '2020-04-30'), '120000.00', 'WHOLE_YEARS'],
    [
      '24 months from any day are two years',
      '1000000',
      days('2023-02-15', '2025-02-14'),
      '500000.00',
      'WHOLE_YEARS',
    ],
    ['a year may end on a leap day', '100', days('2023-03-01', '2024-02-29'), '100.00', 'WHOLE_YEARS'],
    [
      'four years from a leap day are four years',
      '400',
      days('2024-02-29', '2028-02-28'),
      '100.00',
      'WHOLE_YEARS',
    ],
    [
      'a year from a leap day ends on the last of February',
      '366',
      days('2024-02-29', '2025-02-28'),
      '366.00',
      'WHOLE_YEARS',
    ],
    // A day less, of a year of 366 days
    ['and not the day before', '365', days('2024-02-29', '2025-02-27'), '366.00', 'ANNUALISED'],
    // 1 275 750 × 365 / 334 = 465 648 750 / 334
    ['eleven months are annualised', '1275750', days('2025-02-01', '2025-12-31'), '1394157.93', 'ANNUALISED'],
    // 60 of the 366 days that begin on 1 January 2024
    ['days of a leap year are parts of 366', '60', days('2024-01-01', '2024-02-29'), '366.00', 'ANNUALISED'],
    // 547 days: 366 of 2024 and 181 of 2025
    ['eighteen months are annualised', '547', days('2024-01-01', '2025-06-30'), '366.00', 'ANNUALISED'],
    ['one day is a 365th', '1', days('2025-06-06', '2025-06-06'), '365.00', 'ANNUALISED'],
    ['a day short of a year is not a year', '364', days('2025-01-01', '2025-12-30'), '365.00', 'ANNUALISED'],
    ['a third is rounded at the end, half up', '0.05', year(2020, 2021), '0.03', 'WHOLE_YEARS'],
    ['öre are kept', '100.01', year(2025), '100.01', 'WHOLE_YEARS'],
    ['a negative sum stays negative', '-1000', year(2020, 2022), '-333.33', 'WHOLE_YEARS'],
    [
      'a huge sum stays exact',
      '12345678901234567890123.45',
      year(2025),
      '12345678901234567890123.45',
      'WHOLE_YEARS',
    ],
  ])('%s', (_, amount, term, expected, basis) => {
    expect(ofTotal(amount, term)).toEqual([expected, basis]);
  });

  it.each([
    ['without a term', null],
    ['without a last day', days('2025-01-01', null)],
    ['without a first day', days(null, '2025-12-31')],
  ])('not %s, and says why', (_, term) => {
    const side = publicSide({ totals: [total('1000')], term });
    expect(side).toMatchObject({
      total: '1000.00',
      perYear: null,
      perYearMissing: MoneyMissingReason.TERM_NOT_STATED,
    });
  });
});

describe('what is stated per year', () => {
  it('is that, over any term, and over whole years it is also a total', () => {
    const totals = [total('500000', { per: Span.YEAR })];
    expect(publicSide({ totals, term: year(2024, 2026) })).toMatchObject({
      total: '1500000.00',
      perYear: { amount: '500000.00', basis: 'STATED' },
    });
    expect(publicSide({ totals, term: days('2025-02-01', '2025-12-31') })).toMatchObject({
      total: null,
      totalMissing: MoneyMissingReason.TERM_NOT_WHOLE_YEARS,
      perYear: { amount: '500000.00', basis: 'STATED' },
    });
    expect(publicSide({ totals, term: null })).toMatchObject({
      total: null,
      totalMissing: MoneyMissingReason.TERM_NOT_STATED,
      perYear: { amount: '500000.00', basis: 'STATED', period: null },
    });
  });

  it('is added where it is paid in the same years only', () => {
    const together = [part('100', { per: Span.YEAR }), part('20', { per: Span.YEAR })];
    expect(perYear({ contributions: together })).toMatchObject({ amount: '120.00', basis: 'STATED' });
    const oneAfterAnother = [
      part('100000', { per: Span.YEAR, period: year(2022, 2023) }),
      part('120000', { per: Span.YEAR, period: year(2024) }),
    ];
    // 2 × 100 000 + 120 000 over three years
    expect(publicSide({ contributions: oneAfterAnother, term: year(2022, 2024) })).toMatchObject({
      total: '320000.00',
      perYear: { amount: '106666.67', basis: 'WHOLE_YEARS' },
    });
  });

  it('is added to totals over the whole term, never to a total as it stands', () => {
    const period = year(2024, 2026);
    const contributions = [part('100000', { per: Span.YEAR, period }), part('50000', { period })];
    expect(publicSide({ contributions, term: period })).toMatchObject({
      total: '350000.00',
      perYear: { amount: '116666.67', basis: 'WHOLE_YEARS' },
    });
    const elevenMonths = days('2025-02-01', '2025-12-31');
    const mixed = [
      part('100000', { per: Span.YEAR, period: elevenMonths }),
      part('50000', { period: elevenMonths }),
    ];
    expect(publicSide({ contributions: mixed, term: elevenMonths })).toMatchObject({
      total: null,
      perYear: null,
      perYearMissing: MoneyMissingReason.TERM_NOT_WHOLE_YEARS,
    });
  });
});

describe('the sum of a side', () => {
  it('is the stated total, also where the parts come to something else', () => {
    const contributions = [part('5686532'), part('350292'), part('75000')];
    expect(publicSide({ contributions }).total).toBe('6111824.00');
    expect(publicSide({ contributions, totals: [total('6111825')] }).total).toBe('6111825.00');
  });

  it('leaves out what nobody has put a value on, and counts it', () => {
    const figures = figuresOf(money({ contributions: [part('666000'), part(null), part(null)] }));
    expect(figures.sides.PUBLIC.total).toBe('666000.00');
    expect(figures.unvalued).toBe(2);
  });

  it('is missing, not zero, where nothing is valued or nothing stated', () => {
    expect(publicSide({ contributions: [part(null)] })).toMatchObject({
      total: null,
      totalMissing: MoneyMissingReason.NOT_VALUED,
    });
    expect(publicSide({ contributions: [part('1', { side: Side.CIVIL_SOCIETY })] })).toMatchObject({
      total: null,
      totalMissing: MoneyMissingReason.NOT_STATED,
      perYearMissing: MoneyMissingReason.NOT_STATED,
    });
  });

  it('is for the time of its parts where they have times of their own', () => {
    const contributions = [
      part('300000', { period: year(2022) }),
      part('320000', { period: year(2023) }),
      part('340000', { period: year(2024) }),
    ];
    expect(publicSide({ contributions, term: year(2022, 2024) })).toMatchObject({
      total: '960000.00',
      perYear: { amount: '320000.00', basis: 'WHOLE_YEARS' },
      period: year(2022, 2024),
    });
    // Only one year of a three-year agreement has a sum: it is that year's, not a third of it each year.
    expect(perYear({ contributions: contributions.slice(0, 1), term: year(2022, 2024) })).toMatchObject({
      amount: '300000.00',
      period: year(2022),
    });
  });
});
