import { Counted, MetricKind } from '../../subgraphs/outcomes/domain/metric';
import { Stage, type Observation } from '../../subgraphs/outcomes/domain/observation';
import { masked, withheldPositions } from '../../subgraphs/outcomes/domain/suppression';
import { metric, observation, year } from './metrics';

const metrics = new Map(
  [
    metric('visitors'),
    metric('beds', { counts: Counted.PLACES }),
    metric('nurses', { counts: Counted.STAFF }),
    metric('employed', { kind: MetricKind.PROPORTION }),
  ].map((one) => [one.id, one]),
);

const shown = (rows: Observation[]): (string | null)[] => {
  const withheld = withheldPositions(rows, metrics);
  return rows.map((row) => (withheld.has(row.position) ? null : row.value));
};

const men = { sv: 'män' };
const women = { sv: 'kvinnor' };

test.each([
  ['0', '0'],
  ['1', null],
  ['4', null],
  ['5', '5'],
  ['-3', '-3'],
])('of %s visitors, %s are shown', (value, expected) => {
  expect(shown([observation('visitors', { value })])).toEqual([expected]);
});

test('staff and places are not persons in this sense', () => {
  expect(shown([observation('beds', { value: '2' }), observation('nurses', { value: '1' })])).toEqual([
    '2',
    '1',
  ]);
});

test('a share is withheld when its numerator is small', () => {
  const row = observation('employed', { value: '10', numerator: '3', denominator: '30' });
  expect(shown([row])).toEqual([null]);
});

test('a share is withheld when those of whom it is not true are few', () => {
  const row = observation('employed', { value: '90', numerator: '27', denominator: '30' });
  expect(shown([row])).toEqual([null]);
});

test('none and all are shown: nobody is picked out', () => {
  const rows = [
    observation('employed', { value: '0', numerator: '0', denominator: '30' }),
    observation('employed', { value: '100', numerator: '30', denominator: '30', group: women }),
  ];
  expect(shown(rows)).toEqual(['0', '100']);
});

test('a share without a numerator is withheld when the number beside it gives the numerator', () => {
  expect(shown([observation('employed', { value: '10', n: 30 })])).toEqual([null]);
  expect(shown([observation('employed', { value: '15' }), observation('visitors', { value: '20' })])).toEqual(
    [null, '20'],
  );
});

test('a share without any number beside it is no count', () => {
  expect(shown([observation('employed', { value: '2' })])).toEqual(['2']);
});

test('a small group cannot be worked out from the total: what contains it is withheld too', () => {
  const rows = [
    observation('visitors', { value: '20' }),
    observation('visitors', { value: '17', group: women }),
    observation('visitors', { value: '3', group: men }),
  ];
  expect(shown(rows)).toEqual([null, '17', null]);
});

test('a total and all groups but one give the last one away, also when it is not recorded', () => {
  const rows = [
    observation('visitors', { value: '20' }),
    observation('visitors', { value: '17', group: women }),
  ];
  expect(shown(rows)).toEqual([null, '17']);
});

test('a year and its first half give the second half away', () => {
  const half = { from: '2025-01-01', to: '2025-06-30', precision: year(2025).precision };
  const rows = [
    observation('visitors', { value: '43' }),
    observation('visitors', { value: '40', period: half }),
  ];
  expect(shown(rows)).toEqual([null, '40']);
});

test('several groups that leave a small remainder are not all shown', () => {
  const rows = [
    observation('visitors', { value: '43' }),
    observation('visitors', { value: '20', group: women }),
    observation('visitors', { value: '21', group: men }),
  ];
  expect(shown(rows)).toEqual([null, '20', '21']);
});

test('a row that says what it is a part of is held against that row', () => {
  const rows = [
    observation('visitors', { value: '30', key: 'young', group: { sv: 'unga' } }),
    observation('visitors', { value: '2', shareOf: 'young', group: { sv: 'unga i Majorna' } }),
    observation('visitors', { value: '200', group: { sv: 'äldre' } }),
  ];
  expect(shown(rows)).toEqual([null, null, '200']);
});

test('a target does not contain a result', () => {
  const rows = [
    observation('visitors', { value: '3' }),
    observation('visitors', { value: '50', stage: Stage.TARGET }),
  ];
  expect(shown(rows)).toEqual([null, '50']);
});

test('a withheld row keeps nothing that tells the number: neither its figure as printed nor its note', () => {
  const row = observation('visitors', { value: '3', n: 3, note: { sv: 'Tre personer.' }, baseline: '2' });
  expect(JSON.stringify(masked({ ...row, position: 0 }))).not.toMatch(/"3"|:3\b|Tre|"2"/);
});
