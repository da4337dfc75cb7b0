import Big from 'big.js';
import { MoneyMissingReason, Side } from '../../subgraphs/foundation/values/enums';
import { Span, type FundingFacts, type PriceBasis } from '../../subgraphs/funding/domain/contribution';
import { IndexStanding, priceRatio, weakest } from '../../subgraphs/funding/domain/price-index';
import { priceYears, totalInPricesOf, yearlyInPricesOf } from '../../subgraphs/funding/domain/prices';
import { sideSum } from '../../subgraphs/funding/domain/side-sum';
import { days, kpi, kpiOf2024, money, part, pkv, total, year } from './record';

const indices = [kpi, kpiOf2024, pkv];
const prices = (index: string) => ({ indices, index });
const side = (facts: Partial<FundingFacts>) => sideSum(money(facts), Side.PUBLIC);
const moved = (facts: Partial<FundingFacts>, to: number, index = 'KPI') => {
  const { amount, missing } = totalInPricesOf(side(facts), to, prices(index));
  return amount?.toFixed(2) ?? missing;
};
const movedPerYear = (facts: Partial<FundingFacts>, to: number) => {
  const { amount, missing } = yearlyInPricesOf(side(facts), to, prices('KPI'));
  return amount?.toFixed(2) ?? missing;
};
const of = (amount: string, first: number, last = first) => ({
  term: year(first, last),
  totals: [total(amount)],
});

describe('a sum of one year in the prices of another', () => {
  it('is moved by the levels of both years', () => {
    // 1 000 000 × 328.40 / 313.35 and back
    expect(moved(of('1000000', 2015), 2018)).toBe('1048029.36');
    expect(moved(of('1048029.36', 2018), 2015)).toBe('1000000.00');
    // 1 000 000 × 403.70 / 313.49: the first and the last year of the table
    expect(moved(of('1000000', 2014), 2023)).toBe('1287760.38');
  });

  it('is the same to the öre in its own prices, for which no index is needed', () => {
    expect(moved(of('1275750.01', 2025), 2025)).toBe('1275750.01');
    expect(moved(of('-0.05', 1999), 1999)).toBe('-0.05');
  });

  it('is missing, with the reason, where either year is not in the table', () => {
    expect(moved(of('6111825', 2025), 2024)).toBe(MoneyMissingReason.INDEX_YEAR_MISSING);
    expect(moved(of('1', 2023), 2025)).toBe(MoneyMissingReason.INDEX_YEAR_MISSING);
    expect(moved(of('1', 2013), 2014)).toBe(MoneyMissingReason.INDEX_YEAR_MISSING);
    // Years beside those that are known are not guessed from their neighbours.
    expect(moved(of('1', 2018), 2019)).toBe(MoneyMissingReason.INDEX_YEAR_MISSING);
  });

  it('keeps sums below zero and huge sums exact', () => {
    expect(moved(of('-313.35', 2015), 2018)).toBe('-328.40');
    expect(moved(of('31335000000000000000000.00', 2015), 2018)).toBe('32840000000000000000000.00');
  });

  it('uses what is known of a year that is not over, and says that it did', () => {
    const { amount, used } = totalInPricesOf(side(of('403.70', 2023)), 2024, prices('KPI'));
    expect(amount?.toFixed(2)).toBe('415.01');
    expect(used.map(({ vintage }) => vintage)).toEqual(['2023', '2024-11']);
    expect(weakest(used)).toBe(IndexStanding.PARTIAL_OUTTURN);
  });

  it('is moved by rates of change where the index has those', () => {
    expect(moved(of('1000', 2024), 2025, 'PKV')).toBe('1002.00');
    expect(moved(of('1002', 2025), 2024, 'PKV')).toBe('1000.00');
    expect(moved(of('1000', 2023), 2025, 'PKV')).toBe(MoneyMissingReason.INDEX_YEAR_MISSING);
  });
});

describe('a sum of several years', () => {
  it('is spread over them by days, and each share moved by its own year', () => {
    const sum = of('1461', 2015, 2018);
    expect(priceYears(side(sum).pieces)).toEqual([2015, 2016, 2017, 2018]);
    // 365 × 328.40/313.35 + 366 × 328.40/316.43 + 365 × 328.40/322.11 + 365 = 1 499.50…
    const byHand = new Big(365)
      .times('328.40')
      .div('313.35')
      .plus(new Big(366).times('328.40').div('316.43'))
      .plus(new Big(365).times('328.40').div('322.11'))
      .plus(365);
    expect(byHand.toFixed(2)).toBe('1499.50');
    expect(moved(sum, 2018)).toBe('1499.50');
    expect(movedPerYear(sum, 2018)).toBe('374.88');
  });

  it('begins and ends within years', () => {
    // 31 days of 2015 and 31 of 2016
    const winter = { term: days('2015-12-01', '2016-01-31'), totals: [total('62')] };
    expect(moved(winter, 2016)).toBe(new Big(31).times('316.43').div('313.35').plus(31).toFixed(2));
  });

  it('is missing where one of its years is', () => {
    expect(moved(of('4', 2015, 2025), 2018)).toBe(MoneyMissingReason.INDEX_YEAR_MISSING);
  });

  it('moves parts by their own years', () => {
    const contributions = [part('313.35', { period: year(2015) }), part('328.40', { period: year(2018) })];
    expect(moved({ contributions, term: year(2015, 2018) }, 2018)).toBe('656.80');
  });
});

describe('a yearly sum in the prices of a year', () => {
  it('keeps its basis', () => {
    const perYear = [total('313.35', { per: Span.YEAR })];
    expect(movedPerYear({ term: year(2015), totals: perYear }, 2018)).toBe('328.40');
    // Stated per year over eleven months: no total follows, and the yearly sum is moved all the same.
    const elevenMonths = days('2015-02-01', '2015-12-31');
    expect(movedPerYear({ term: elevenMonths, totals: perYear }, 2018)).toBe('328.40');
    expect(moved({ term: elevenMonths, totals: perYear }, 2018)).toBe(
      MoneyMissingReason.TERM_NOT_WHOLE_YEARS,
    );
    // 334 kronor over 334 days are 365 a year, and then × 328.40 / 313.35
    expect(movedPerYear({ term: elevenMonths, totals: [total('334')] }, 2018)).toBe('382.53');
  });

  it('is missing where its years are not known', () => {
    const perYear = [total('100', { per: Span.YEAR })];
    expect(movedPerYear({ term: days('2015-01-01', null), totals: perYear }, 2018)).toBe(
      MoneyMissingReason.PRICE_YEAR_UNKNOWN,
    );
    expect(moved({ term: null, totals: [total('100')] }, 2018)).toBe(MoneyMissingReason.PRICE_YEAR_UNKNOWN);
    expect(movedPerYear({}, 2018)).toBe(MoneyMissingReason.NOT_STATED);
  });
});

describe('a sum that is stated in the prices of a year', () => {
  const inPricesOf = (stated: number | null): PriceBasis => ({
    index: 'KPI',
    vintage: null,
    percent: null,
    year: stated,
    citations: [],
  });

  it('is moved from that year, and not from those in which it is paid', () => {
    const contributions = [part('313.35', { period: year(2018), priceBasis: inPricesOf(2015) })];
    expect(moved({ contributions, term: year(2018) }, 2018)).toBe('328.40');
    expect(moved({ contributions, term: year(2018), totals: [total('313.35')] }, 2018)).toBe('328.40');
  });

  it('is not moved as a stated total of parts in the prices of different years', () => {
    const contributions = [
      part('50', { period: year(2018), priceBasis: inPricesOf(2015) }),
      part('50', { period: year(2018) }),
    ];
    const facts = { contributions, term: year(2018), totals: [total('100')] };
    expect(moved(facts, 2018)).toBe(MoneyMissingReason.SEVERAL_PRICE_YEARS);
  });
});

describe('the index table', () => {
  it('prefers an outturn to a part of one, that to a forecast, and then the latest vintage', () => {
    const later = { ...kpi, id: 'kpi-2025', vintage: '2025', values: [{ ...kpi.values[0]!, value: '300' }] };
    const forecast = {
      ...later,
      id: 'kpi-2026',
      vintage: '2026',
      values: [{ year: 2014, value: '1', standing: IndexStanding.FORECAST }],
    };
    const ratio = priceRatio([kpi, forecast, later], 'KPI', 2014, 2015);
    expect(ratio?.denominator.toString()).toBe('300');
  });

  it('takes the vintage of a year for later than those of its months', () => {
    const vintage = (known: string, value: string) => ({
      ...kpi,
      id: `kpi-${known}`,
      vintage: known,
      values: [{ ...kpi.values[0]!, value }],
    });
    const ratio = priceRatio(
      [vintage('2024-06', '1'), vintage('2024', '2'), vintage('2024-11', '3'), kpi],
      'KPI',
      2014,
      2015,
    );
    expect(ratio?.denominator.toString()).toBe('2');
  });

  it('never holds levels of different bases against each other', () => {
    const rebased = {
      ...kpi,
      vintage: '2026',
      base: '2020 = 100',
      values: [{ ...kpi.values[0]!, year: 2026 }],
    };
    expect(priceRatio([kpi, rebased], 'KPI', 2015, 2026)).toBeNull();
  });
});
