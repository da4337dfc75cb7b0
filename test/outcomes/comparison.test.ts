import { Operator, PerYearBasis } from '../../subgraphs/foundation/values/enums';
import { Precision, type Period } from '../../subgraphs/foundation/values/period';
import { Grade } from '../../subgraphs/outcomes/domain/comparability/grade';
import { observedRow, type Row } from '../../subgraphs/outcomes/domain/comparability/row';
import { Verdict } from '../../subgraphs/outcomes/domain/comparability/rule';
import { compare, difference, mostTellingRow } from '../../subgraphs/outcomes/domain/comparison';
import {
  Counted,
  Direction,
  MetricKind,
  OverTime,
  ResultLevel,
} from '../../subgraphs/outcomes/domain/metric';
import { Comparator, Method, Stage, type Observation } from '../../subgraphs/outcomes/domain/observation';
import type { MetricPart } from '../../subgraphs/outcomes/domain/record';
import { metric, observation, year } from './metrics';

const row = (partnershipId: string, own: Partial<Observation & Row> = {}): Row => ({
  ...observedRow(
    observation('m', { partnershipId, method: Method.REGISTER, value: '10', ...own }),
    own.targetGroups ?? [],
    own.priceYears ?? [],
    null,
  ),
  ...own,
});

const group = (code: string) => ({ code, label: { sv: code } });

const days = (from: string, to: string): Period => ({ from, to, precision: Precision.DAY });

/** Grades, and what lowers them, by partnership. */
function grades(own: Partial<MetricPart>, rows: Row[], pricesOf: number | null = null) {
  return compare(metric('m', own), rows, pricesOf).rows.map(({ grade, judgements }) => [
    grade,
    ...judgements
      .filter(({ verdict }) => ![Verdict.COMPARABLE, Verdict.NOT_APPLICABLE].includes(verdict))
      .map(({ code }) => code),
  ]);
}

const events = { counts: Counted.OTHER };
const share = { kind: MetricKind.PROPORTION, resultLevel: ResultLevel.OUTCOME };
const beds = { counts: Counted.PLACES, capacity: true, resultLevel: ResultLevel.INPUT };
const money = { kind: MetricKind.MONEY, counts: Counted.OTHER, derived: true, direction: Direction.LOWER };

test('rows that differ in nothing that matters are comparable as they stand', () => {
  expect(grades(events, [row('a'), row('b', { value: '20' })])).toEqual([[Grade.A], [Grade.A]]);
});

describe('value', () => {
  test('a missing value is not comparable, and does not sway what others are held against', () => {
    const missing = { value: null, stage: Stage.PLANNED };
    expect(grades(events, [row('a', missing), row('b', missing), row('c')])).toEqual([
      [Grade.D, 'VALUE_MISSING', 'STAGE_DIFFERS', 'CAPACITY_AMONG_USE'],
      [Grade.D, 'VALUE_MISSING', 'STAGE_DIFFERS', 'CAPACITY_AMONG_USE'],
      [Grade.A],
    ]);
  });
});

describe('result level', () => {
  test('an impact held against nothing is indicative', () => {
    expect(
      grades({ ...events, resultLevel: ResultLevel.IMPACT }, [
        row('a', { comparator: Comparator.MATCHED }),
        row('b', { comparator: Comparator.MATCHED }),
        row('c'),
        row('d', { comparator: Comparator.BEFORE_AFTER }),
      ]),
    ).toEqual([
      [Grade.A],
      [Grade.A],
      [Grade.C, 'IMPACT_WITHOUT_COMPARATOR'],
      [Grade.C, 'COMPARATOR_DIFFERS'],
    ]);
  });
});

describe('unit and definition', () => {
  test.each([
    ['SHARE_OUT_OF_RANGE', { value: '101' }],
    ['SHARE_OUT_OF_RANGE', { value: '-1' }],
    ['MORE_THAN_ALL', { value: '120', numerator: '12', denominator: '10' }],
    ['DENOMINATOR_ZERO', { value: '0', numerator: '0', denominator: '0' }],
  ])('a share that cannot be one is not comparable: %s', (code, own) => {
    expect(grades(share, [row('a'), row('b'), row('c', own)])[2]).toEqual([Grade.D, code]);
  });

  test('none and all are shares like any other', () => {
    const rows = [row('a', { value: '0', n: 20 }), row('b', { value: '100', n: 20 })];
    expect(grades(share, rows)).toEqual([[Grade.A], [Grade.A]]);
  });

  test('a value that does not follow from its own parts is indicative; rounding is no matter', () => {
    expect(
      grades(share, [
        row('a', { value: '33.3', numerator: '10', denominator: '30' }),
        row('b', { value: '50', numerator: '10', denominator: '30' }),
      ]),
    ).toEqual([[Grade.A], [Grade.C, 'VALUE_NOT_FROM_ITS_PARTS']]);
  });
});

describe('length of the period', () => {
  test('events of periods of different lengths are brought to a year', () => {
    const { rows } = compare(
      metric('m', events),
      [
        row('a', { value: '100' }),
        row('b', { value: '300', period: year(2023, 2025) }),
        row('c', { value: '107', period: days('2025-04-01', '2025-10-31') }),
      ],
      null,
    );
    expect(rows.map(({ grade, normalised }) => [grade, normalised?.value, normalised?.formula])).toEqual([
      [Grade.A, undefined, undefined],
      [Grade.B, '100.00', '300 / 3'],
      [Grade.B, '182.50', '107 × 365 / 214'],
    ]);
  });

  test('a leap year is a year', () => {
    expect(grades(events, [row('a', { period: year(2024) }), row('b', { period: year(2025) })])).toEqual([
      [Grade.A],
      [Grade.A],
    ]);
  });

  test('persons do not add up over time', () => {
    const half = { period: days('2025-01-01', '2025-06-30') };
    expect(grades({}, [row('a'), row('b'), row('c', half)])).toEqual([
      [Grade.A],
      [Grade.A],
      [Grade.C, 'PERSONS_OVER_ANOTHER_TIME'],
    ]);
  });

  test('a share does not grow with time', () => {
    expect(grades(share, [row('a'), row('b', { period: year(2020, 2025) })])).toEqual([[Grade.A], [Grade.A]]);
  });

  test('places for the winter are brought to their average over the year', () => {
    const planned = { stage: Stage.PLANNED };
    const winter = { ...planned, value: '2', season: { from: '11-01', to: '03-31' } };
    const { rows } = compare(
      metric('m', beds),
      [row('a', planned), row('b', planned), row('c', winter)],
      null,
    );
    expect(rows[2]).toMatchObject({
      grade: Grade.B,
      normalised: { value: '0.83', formula: '2 × 151 / 365' },
    });
  });

  test('a rule about how long somebody may stay is no amount', () => {
    const rows = [row('a', { value: '5' }), row('b', { value: '7', period: year(2020, 2025) })];
    expect(grades({ ...events, overTime: OverTime.STANDS }, rows)).toEqual([[Grade.A], [Grade.A]]);
  });

  test('a time that is not known makes what grows with time indicative', () => {
    expect(grades(events, [row('a'), row('b', { period: null })])[1]).toEqual([Grade.C, 'LENGTH_UNKNOWN']);
  });
});

describe('target group', () => {
  const women = { sv: 'kvinnor' };

  test('a count of a part is not comparable, a share in another group indicative', () => {
    expect(grades(events, [row('a'), row('b'), row('c', { group: women })])[2]).toEqual([
      Grade.D,
      'COUNT_OF_ANOTHER_GROUP',
    ]);
    expect(grades(share, [row('a'), row('b'), row('c', { group: women })])[2]).toEqual([
      Grade.C,
      'SHARE_IN_ANOTHER_GROUP',
    ]);
    expect(grades(events, [row('a'), row('b', { shareOf: 'all', group: women })])[1]![1]).toBe(
      'PART_OF_A_WHOLE',
    );
  });

  test('a partnership for others than most is indicative', () => {
    const rows = [['YOUTH'], ['YOUTH', 'WOMEN'], ['OLDER']].map((codes, index) =>
      row(String(index), { targetGroups: codes.map(group) }),
    );
    expect(grades(share, rows)).toEqual([[Grade.A], [Grade.A], [Grade.C, 'PARTNERSHIP_FOR_OTHERS']]);
  });
});

describe('stage', () => {
  test('a target is not a result, and an interim result nearly a final one', () => {
    expect(
      grades(share, [
        row('a'),
        row('b'),
        row('c', { stage: Stage.TARGET }),
        row('d', { stage: Stage.INTERIM }),
      ]),
    ).toEqual([[Grade.A], [Grade.A], [Grade.D, 'STAGE_DIFFERS'], [Grade.C, 'STAGE_NEAR']]);
  });

  test('of one result and one target the result is what is held to', () => {
    const rows = [row('a', { stage: Stage.TARGET }), row('b')];
    expect(grades(share, rows).map(([grade]) => grade)).toEqual([Grade.D, Grade.A]);
  });
});

describe('bounds, method and coverage', () => {
  test('at least, at most and about are indicative among exact values', () => {
    const rows = [row('a'), row('b'), row('c', { operator: Operator.ABOUT })];
    expect(grades(share, rows)[2]).toEqual([Grade.C, 'BOUND']);
  });

  test('targets set in the same way are comparable', () => {
    const target = { stage: Stage.TARGET, operator: Operator.AT_LEAST, method: null };
    expect(grades(share, [row('a', target), row('b', target)])).toEqual([[Grade.A], [Grade.A]]);
  });

  test.each([
    ['INTERVIEW_CLAIM', { method: Method.INTERVIEW_CLAIM }],
    ['METHOD_NOT_STATED', { method: null }],
    ['METHOD_DIFFERS', { method: Method.SURVEY, responseRate: '90' }],
    ['COVERAGE_LOW', { coverage: '79' }],
    ['FEW_ANSWERED', { responseRate: '40' }],
  ])('%s', (code, own) => {
    expect(grades(share, [row('a'), row('b'), row('c', own)])[2]).toEqual([Grade.C, code]);
  });

  test('a survey without a response rate is indicative also among surveys', () => {
    const rows = [
      row('a', { method: Method.SURVEY }),
      row('b', { method: Method.SURVEY, responseRate: '85' }),
    ];
    expect(grades(share, rows)).toEqual([[Grade.C, 'RESPONSE_NOT_KNOWN'], [Grade.A]]);
  });
});

describe('price year', () => {
  const of2024 = { priceYears: [2024], value: '100.00' };
  const of2023 = {
    priceYears: [2023],
    value: '100.00',
    inPricesOf: { index: 'KPI', amounts: { '2024': '102.80' } },
  };

  test('sums in the prices of different years are indicative until they are brought together', () => {
    const rows = [row('a', of2024), row('b', of2024), row('c', of2023)];
    expect(grades(money, rows)[2]).toEqual([Grade.C, 'PRICES_DIFFER']);
    const { rows: moved } = compare(metric('m', money), rows, 2024);
    expect(moved.map(({ grade, normalised }) => [grade, normalised?.value])).toEqual([
      [Grade.A, undefined],
      [Grade.A, undefined],
      [Grade.B, '102.80'],
    ]);
  });

  test('a year that the index does not reach is said, not guessed', () => {
    expect(grades(money, [row('a', of2024), row('b', of2023)], 2030)[0]).toEqual([
      Grade.C,
      'PRICES_NOT_MOVED',
    ]);
  });

  test('nothing is nothing in the prices of any year', () => {
    const nothing = { ...of2023, value: '0.00', inPricesOf: { index: 'KPI', amounts: { '2024': '0.00' } } };
    const [, moved] = compare(metric('m', money), [row('a', of2024), row('b', nothing)], 2024).rows;
    expect(moved).toMatchObject({ grade: Grade.B, normalised: { value: '0.00' } });
  });

  test('a total brought to a year says so, unless it is of one year', () => {
    const whole = { basis: PerYearBasis.WHOLE_YEARS, priceYears: [2025] };
    const rows = [
      row('a', { ...whole, period: year(2025) }),
      row('b', { ...whole, period: year(2024, 2025) }),
    ];
    expect(grades(money, rows)).toEqual([[Grade.A], [Grade.B, 'ALREADY_PER_YEAR']]);
  });
});

test('capacity is not use', () => {
  const planned = { stage: Stage.PLANNED };
  expect(grades(events, [row('a'), row('b'), row('c', planned)])[2]).toEqual([
    Grade.D,
    'STAGE_DIFFERS',
    'CAPACITY_AMONG_USE',
  ]);
});

describe('ranking', () => {
  const refused = (own: Partial<MetricPart>, rows: Row[]) =>
    compare(metric('m', own), rows, null).refusals.map(({ code }) => code);

  test('the best is first, by the metric’s direction, and equal values share a place', () => {
    const planned = { stage: Stage.PLANNED };
    const rows = ['12', '8', '12'].map((value, index) => row(String(index), { ...planned, value }));
    const places = (direction: Direction) =>
      compare(metric('m', { ...beds, direction }), rows, null).ranking.map(({ rank, graded }) => [
        rank,
        graded.row.value,
      ]);
    expect(places(Direction.HIGHER)).toEqual([
      [1, '12'],
      [1, '12'],
      [3, '8'],
    ]);
    expect(places(Direction.LOWER)[0]).toEqual([1, '8']);
  });

  test('is refused where a grade is C or D', () => {
    expect(refused(share, [row('a', { n: 100 }), row('b', { n: 100, value: '90', method: null })])).toEqual([
      'GRADES',
    ]);
  });

  test('is refused without a direction, and with fewer than two partnerships', () => {
    const planned = { stage: Stage.PLANNED };
    expect(refused({ ...beds, direction: Direction.NONE }, [row('a', planned), row('b', planned)])).toEqual([
      'NO_DIRECTION',
    ]);
    expect(refused(beds, [row('a', planned), row('a', planned)])).toEqual(['TOO_FEW']);
    expect(refused(beds, [])).toEqual(['TOO_FEW']);
  });

  test('is refused where intervals overlap so far that it would be noise, and given where they do not', () => {
    const rows = (second: string) => [row('a', { value: '50', n: 100 }), row('b', { value: second, n: 100 })];
    expect(refused(share, rows('55'))).toEqual(['NOISE']);
    expect(refused(share, rows('70'))).toEqual([]);
    // The intervals of 50 and 64 per cent overlap, and that of their difference leaves out zero.
    expect(refused(share, rows('64'))).toEqual([]);
  });

  test('is refused where the uncertainty is not known', () => {
    expect(refused(share, [row('a'), row('b', { value: '90' })])).toEqual(['UNCERTAINTY_UNKNOWN']);
  });
});

describe('the difference of two rows', () => {
  test('has Newcombe’s interval, in percentage points', () => {
    const between = difference(
      metric('m', share),
      row('a', { value: '80', numerator: '56', denominator: '70' }),
      row('b', { value: '60', numerator: '48', denominator: '80' }),
      null,
    );
    expect(between).toMatchObject({ value: '20', grade: Grade.A, unit: { en: 'percentage points' } });
    expect(between.interval.low).toBeCloseTo(5.24, 2);
    expect(between.interval.high).toBeCloseTo(33.39, 2);
  });

  test('is put together from the parts of a share, and not from the share as it was rounded', () => {
    const rounded = difference(
      metric('m', share),
      row('a', { value: '31', numerator: '81', denominator: '263' }),
      row('b', { value: '10', numerator: '15', denominator: '148' }),
      null,
    );
    // By hand: 20.66 ∓ the roots of 5.27² + 5.91² and 5.82² + 3.90²
    expect(rounded.interval.low).toBeCloseTo(12.75, 1);
    expect(rounded.interval.high).toBeCloseTo(27.67, 1);
  });

  test('of a count of none over half a year has the limits of a year', () => {
    const half = { value: '0', period: days('2025-01-01', '2025-06-30') };
    const between = difference(metric('m', events), row('a', { value: '10' }), row('b', half), null);
    // Garwood: 10 has 4.795 to 18.390, none has 0 to 3.689, and 181 days are brought to 365.
    expect(between.interval.low).toBeCloseTo(10 - Math.hypot(10 - 4.795, (3.689 * 365) / 181), 2);
    expect(between.interval.high).toBeCloseTo(18.39, 2);
  });

  test('of two values of which one is in the other has no interval', () => {
    const shareOf = (value: string, own: Partial<Observation>) =>
      row('a', { value, numerator: value, denominator: '100', ...own });
    const all = shareOf('60', { key: 'all' });
    const women = shareOf('40', { group: { sv: 'kvinnor' } });
    const men = shareOf('20', { group: { sv: 'män' } });
    const before = shareOf('50', { period: year(2024) });
    const missing = (one: Row, other: Row) =>
      difference(metric('m', { ...share, resultLevel: ResultLevel.OUTPUT }), one, other, null).interval
        .missingReason;
    expect(missing(all, women)).toBe('NOT_INDEPENDENT');
    expect(missing(all, shareOf('61', { stage: Stage.INTERIM }))).toBe('NOT_INDEPENDENT');
    expect(missing(men, women)).toBeNull();
    expect(missing(all, before)).toBeNull();
    expect(missing(all, { ...women, partnershipId: 'b' })).toBeNull();
  });

  test('is not given where they cannot be compared', () => {
    const between = difference(metric('m', share), row('a'), row('b', { stage: Stage.TARGET }), null);
    expect(between).toMatchObject({
      value: null,
      grade: Grade.D,
      interval: { missingReason: 'NOT_COMPARABLE' },
    });
  });

  test('of exact sums is exact', () => {
    const rows = ['99999999999999999999.10', '0.01'].map((value) =>
      row(value, { value, priceYears: [2025] }),
    );
    expect(difference(metric('m', money), rows[0]!, rows[1]!, null).value).toBe('99999999999999999999.09');
  });

  test('is between the rows that say most', () => {
    const rows = [
      row('a', { stage: Stage.TARGET }),
      row('a', { value: null }),
      row('a', { group: { sv: 'kvinnor' } }),
      row('a', { value: '3' }),
    ];
    expect(mostTellingRow(rows)?.value).toBe('3');
    expect(mostTellingRow([])).toBeNull();
  });
});

test('five thousand rows are compared in a fraction of a second', () => {
  const rows = Array.from({ length: 5000 }, (_, index) =>
    row(`p${index}`, { value: String(index % 101), n: 500, targetGroups: [group(`G${index % 7}`)] }),
  );
  const began = process.cpuUsage();
  compare(metric('m', share), rows, null);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(1);
});
