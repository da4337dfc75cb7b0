import { MissingReason } from '../../subgraphs/foundation/values/enums';
import { Precision } from '../../subgraphs/foundation/values/period';
import { issueRules } from '../../subgraphs/outcomes/domain/issues';
import { Counted, MetricKind } from '../../subgraphs/outcomes/domain/metric';
import { Method, Stage, type Observation } from '../../subgraphs/outcomes/domain/observation';
import { metric, observation, year } from './metrics';

const metrics = new Map(
  [metric('events', { counts: Counted.OTHER }), metric('share', { kind: MetricKind.PROPORTION })].map(
    (one) => [one.id, one],
  ),
);

const found = (observations: Observation[], term = year(2025)) =>
  issueRules.flatMap((rule) => rule({ observations, metrics, term })).map(({ code }) => code);

const counted = { numerator: '30', denominator: '60', value: '50' };

test('a whole record of results has nothing to remark on', () => {
  const rows = [
    observation('share', { ...counted, method: Method.REGISTER }),
    observation('events', { value: '12', method: Method.ADMINISTRATIVE_COUNT }),
  ];
  expect(found(rows)).toEqual([]);
});

test.each<[string, Partial<Observation>[]]>([
  ['VALUES_DIFFER', [{ value: '10' }, { value: '12' }]],
  ['NEGATIVE_COUNT', [{ value: '-1' }]],
  [
    'PERIODS_OVERLAP',
    [
      { value: '1', period: { from: '2025-01-01', to: '2025-06-30', precision: Precision.DAY } },
      { value: '2', period: { from: '2025-06-01', to: '2025-12-31', precision: Precision.DAY } },
    ],
  ],
  [
    'SHARE_ABOVE_WHOLE',
    [
      { key: 'all', value: '10' },
      { shareOf: 'all', value: '11', group: { sv: 'kvinnor' } },
    ],
  ],
  ['OBSERVATION_OUTSIDE_TERM', [{ value: '10', period: year(2024) }]],
  ['TARGET_WITHOUT_RESULT', [{ value: '10', stage: Stage.TARGET }]],
  ['BARE_CLAIM', [{ value: '10', method: Method.INTERVIEW_CLAIM }]],
  ['VALUE_ABOVE_DENOMINATOR', [{ value: '10', denominator: '9' }]],
])('%s is found', (code, rows) => {
  expect(found(rows.map((own) => observation('events', own)))).toEqual([code]);
});

test.each<[string, Partial<Observation>]>([
  ['PROPORTION_OUT_OF_RANGE', { value: '101', n: 10 }],
  ['PROPORTION_OUT_OF_RANGE', { value: '-1', n: 10 }],
  ['ZERO_DENOMINATOR', { value: '0', numerator: '0', denominator: '0' }],
  ['VALUE_DIFFERS_FROM_PARTS', { ...counted, value: '51' }],
  ['RESULT_WITHOUT_N', { value: '50' }],
])('of a share %s is found', (code, own) => {
  expect(found([observation('share', own)])).toEqual([code]);
});

test('a share above all has both its faults', () => {
  expect(found([observation('share', { value: '120', numerator: '12', denominator: '10' })])).toEqual([
    'PROPORTION_OUT_OF_RANGE',
    'VALUE_ABOVE_DENOMINATOR',
  ]);
});

test('numbers in the messages are written as people write them', () => {
  const messages = (id: string, ...rows: Partial<Observation>[]) =>
    issueRules
      .flatMap((rule) =>
        rule({ observations: rows.map((own) => observation(id, own)), metrics, term: year(2025) }),
      )
      .map(({ message }) =>
        [message.sv, message.en].map((text) => text?.replaceAll('\u00a0', '_').replace(/^.*?: /, '')),
      );
  expect(messages('events', { value: '10500' }, { value: '1200.5' })).toEqual([
    [
      'källorna anger olika värden: 10_500 och 1_200,5.',
      'the sources state different values: 10,500 and 1,200.5.',
    ],
  ]);
  expect(messages('events', { value: '10500', denominator: '9000' })).toEqual([
    ['10_500 av 9_000 är fler än alla.', '10,500 of 9,000 is more than all of them.'],
  ]);
  expect(
    messages(
      'events',
      { key: 'all', value: '1000' },
      { shareOf: 'all', value: '1100', group: { sv: 'kvinnor' } },
    ),
  ).toEqual([
    ['delen 1_100 är större än helheten 1_000.', 'the part, 1,100, is larger than the whole, 1,000.'],
  ]);
  expect(messages('share', { value: '100.5', n: 10 })).toEqual([
    ['100,5 procent ligger utanför 0 till 100.', '100.5 per cent is outside 0 to 100.'],
  ]);
  expect(messages('share', { value: '33.0', numerator: '1000', denominator: '3000' })).toEqual([
    [
      'värdet är 33,0 procent, men 1_000 av 3_000 är 33,33 procent.',
      'the value is 33.0 per cent, but 1,000 of 3,000 is 33.33 per cent.',
    ],
  ]);
});

test('rounding as printed is no difference, and 0 and 100 per cent are within range', () => {
  expect(found([observation('share', { value: '33.3', numerator: '10', denominator: '30' })])).toEqual([]);
  expect(found([observation('share', { value: '0', n: 10 })])).toEqual([]);
  expect(found([observation('share', { value: '100', n: 10 })])).toEqual([]);
});

test('a baseline lies before the term, and a half within a year does not overlap it', () => {
  expect(found([observation('events', { value: '10', stage: Stage.BASELINE, period: year(2024) })])).toEqual(
    [],
  );
  const half = { from: '2025-01-01', to: '2025-06-30', precision: Precision.DAY };
  expect(
    found([observation('events', { value: '10' }), observation('events', { value: '4', period: half })]),
  ).toEqual([]);
});

test('a result of another group or of before the target is no result of it', () => {
  const target = observation('events', { value: '10', stage: Stage.TARGET, period: year(2025) });
  const result = (own: Partial<Observation>) => observation('events', { value: '12', ...own });
  const term = year(2024, 2026);
  expect(found([target, result({ period: year(2024) })], term)).toEqual(['TARGET_WITHOUT_RESULT']);
  expect(found([target, result({ group: { sv: 'kvinnor' } })], term)).toEqual(['TARGET_WITHOUT_RESULT']);
  expect(found([target, result({})], term)).toEqual([]);
  const half = { from: '2025-01-01', to: '2025-06-30', precision: Precision.DAY };
  expect(found([target, result({ period: half, stage: Stage.INTERIM })], term)).toEqual([]);
});

test('a target whose result is withheld has a result', () => {
  const result = observation('events', { missingReason: MissingReason.WITHHELD });
  expect(found([observation('events', { value: '10', stage: Stage.TARGET }), result])).toEqual([]);
});
