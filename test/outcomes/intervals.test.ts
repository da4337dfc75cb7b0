import { countLimits } from '../../subgraphs/outcomes/domain/intervals/garwood';
import { IntervalMethod } from '../../subgraphs/outcomes/domain/intervals/interval';
import { differenceLimits } from '../../subgraphs/outcomes/domain/intervals/newcombe';
import { intervalOf, nForTarget } from '../../subgraphs/outcomes/domain/intervals/of-observation';
import { nToClear, wilson } from '../../subgraphs/outcomes/domain/intervals/wilson';
import { Operator } from '../../subgraphs/foundation/values/enums';
import { Counted, MetricKind, ResultLevel } from '../../subgraphs/outcomes/domain/metric';
import { Stage } from '../../subgraphs/outcomes/domain/observation';
import { metric, observation, year } from './metrics';

describe('Wilson’s interval, Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (count, n, low, high) => {
    const limits = wilson(count / n, n);
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
  });

  test('none and all reach exactly to 0 and to 1, and one of one is little to go by', () => {
    expect(wilson(0, 7).low).toBe(0);
    expect(wilson(1, 7).high).toBe(1);
    expect(wilson(1, 1).low).toBeCloseTo(0.2065, 4);
  });
});

describe('the difference of two proportions, Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10', () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i against %i of %i', (a, m, b, n, low, high) => {
    const limits = differenceLimits(
      { value: a / m, ...wilson(a / m, m) },
      { value: b / n, ...wilson(b / n, n) },
    );
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
  });
});

describe('exact limits of a count', () => {
  // Garwood, Biometrika 28 (1936), and the table that has been made from it ever since.
  test.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.242, 7.225],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [100, 81.364, 121.627],
  ])('%i', (count, low, high) => {
    const limits = countLimits(count);
    expect(limits.low).toBeCloseTo(low, 3);
    expect(limits.high).toBeCloseTo(high, 3);
    expect(limits.method).toBe(IntervalMethod.GARWOOD);
  });

  test.each([1, 3, 205, 1000, 20_000])(
    'are, for %i, the means under which so many or more, and so many or fewer, have a chance of 2.5 per cent',
    (count) => {
      const { low, high } = countLimits(count);
      expect(1 - chanceOfAtMost(count - 1, low)).toBeCloseTo(0.025, 8);
      expect(chanceOfAtMost(count, high)).toBeCloseTo(0.025, 8);
    },
  );

  test('a huge count takes the normal limits', () => {
    const { low, high, method } = countLimits(1e12);
    expect(method).toBe(IntervalMethod.NORMAL);
    expect(high - low).toBeCloseTo(2 * 1.959963984540054e6, 3);
  });
});

/** The Poisson distribution by its definition, summed from the largest term down. */
function chanceOfAtMost(count: number, mean: number): number {
  let logTerm = -mean;
  for (let k = 1; k <= count; k += 1) logTerm += Math.log(mean / k);
  let sum = 0;
  for (let k = count; k >= 0; k -= 1) {
    sum += Math.exp(logTerm);
    logTerm -= Math.log(mean / k);
  }
  return sum;
}

describe('what is needed for a target to be clear', () => {
  test('63.5 per cent against a target of 50 must rest on 53 participants', () => {
    expect(nToClear(0.635, 0.5)).toBe(53);
    expect(wilson(0.635, 53).low).toBeGreaterThan(0.5);
    expect(wilson(0.635, 52).low).toBeLessThan(0.5);
  });

  test('a share below its target is clear of it from below', () => {
    const n = nToClear(0.4, 0.5)!;
    expect(wilson(0.4, n).high).toBeLessThan(0.5);
    expect(wilson(0.4, n - 1).high).toBeGreaterThan(0.5);
  });

  test('a share that is its target is never clear of it', () => {
    expect(nToClear(0.5, 0.5)).toBeNull();
  });

  test('the target is that of the same metric and group', () => {
    const result = observation('rate', { value: '63.5' });
    const target = observation('rate', { value: '50', stage: Stage.TARGET });
    expect(nForTarget(result, [result, target])).toEqual({ n: 53, target: '50' });
    expect(nForTarget({ ...result, group: { sv: 'män' } }, [result, target])).toBeNull();
  });

  test('the target is one that was aimed at when the share was measured', () => {
    const aimedAt = (value: string, first: number, last = first) =>
      observation('rate', { value, stage: Stage.TARGET, period: year(first, last) });
    const result = observation('rate', { value: '63.5', period: year(2025) });
    const [wholeTerm, sameYear, nextYear] = [
      aimedAt('50', 2024, 2026),
      aimedAt('60', 2025),
      aimedAt('70', 2026),
    ];
    expect(nForTarget(result, [nextYear])).toBeNull();
    expect(nForTarget(result, [nextYear, wholeTerm])?.target).toBe('50');
    expect(nForTarget(result, [nextYear, wholeTerm, sameYear])?.target).toBe('60');
    expect(nForTarget({ ...result, season: { from: '11-01', to: '03-31' } }, [sameYear])).toBeNull();
  });
});

describe('an observation', () => {
  const rate = metric('rate', { kind: MetricKind.PROPORTION });
  const visits = metric('visits', { counts: Counted.OTHER });

  test.each([
    ['N_UNKNOWN', { value: '63.5' }],
    ['ZERO_DENOMINATOR', { value: '0', numerator: '0', denominator: '0' }],
    ['VALUE_ABOVE_DENOMINATOR', { value: '120', numerator: '12', denominator: '10' }],
    ['OUT_OF_RANGE', { value: '120', n: 10 }],
    ['OUT_OF_RANGE', { value: '-5', n: 10 }],
    ['NOT_MEASURED', { value: '50', stage: Stage.TARGET, n: 10 }],
    ['VALUE_MISSING', {}],
    ['BOUND_ONLY', { value: '50', n: 10, operator: Operator.AT_LEAST }],
  ])('of a share has no interval: %s', (reason, own) => {
    expect(intervalOf(observation('rate', own), rate)).toMatchObject({ low: null, missingReason: reason });
  });

  test('of a share has one in per cent, from its parts rather than its rounded value', () => {
    const interval = intervalOf(
      observation('rate', { value: '31', numerator: '81', denominator: '263' }),
      rate,
    );
    expect(interval.low).toBeCloseTo(25.53, 2);
    expect(interval.high).toBeCloseTo(36.62, 2);
  });

  test('of a share with n alone has one', () => {
    expect(intervalOf(observation('rate', { value: '0', n: 20 }), rate).high).toBeCloseTo(16.11, 2);
  });

  test('of a count that varies has exact limits; a number of beds or a target has none', () => {
    expect(intervalOf(observation('visits', { value: '205' }), visits).low).toBeCloseTo(177.896, 3);
    const beds = metric('beds', { resultLevel: ResultLevel.INPUT, counts: Counted.PLACES, capacity: true });
    expect(intervalOf(observation('beds', { value: '12' }), beds).missingReason).toBe('NOT_SAMPLED');
    expect(intervalOf(observation('visits', { value: '-1' }), visits).missingReason).toBe('OUT_OF_RANGE');
  });

  test('of a rate stated per 1 000 has limits per 1 000', () => {
    const perThousand = metric('per-1000', { kind: MetricKind.RATE, counts: Counted.OTHER });
    const row = observation('per-1000', { value: '5', numerator: '10', denominator: '2000' });
    expect(intervalOf(row, perThousand).low).toBeCloseTo(4.795 / 2, 3);
    // Nothing in it tells whether it is per 1 or per 1 000, and the upper limit would be a thousand times as large.
    const none = observation('per-1000', { value: '0', numerator: '0', denominator: '2000' });
    expect(intervalOf(none, perThousand)).toMatchObject({ high: null, missingReason: 'SCALE_UNKNOWN' });
    const bare = observation('per-1000', { value: '3' });
    expect(intervalOf(bare, perThousand).missingReason).toBe('PARTS_UNKNOWN');
  });
});
