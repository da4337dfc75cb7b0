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

const part = (value: string, group: string, own: Partial<Observation> = {}) =>
  observation('visitors', { value, group: { sv: group }, ...own });
const during = (from: string, to: string) => ({
  period: { from: `2025-${from}`, to: `2025-${to}`, precision: year(2025).precision },
});
const [firstHalf, secondHalf] = [during('01-01', '06-30'), during('07-01', '12-31')];

test('three groups of which one is small: the total is withheld, and what is shown does not add up to it', () => {
  expect(
    shown([observation('visitors', { value: '60' }), part('20', 'a'), part('37', 'b'), part('3', 'c')]),
  ).toEqual([null, '20', '37', null]);
});

test('two groups that leave a small remainder are found among others that divide the whole otherwise', () => {
  const rows = [
    observation('visitors', { value: '43' }),
    part('20', 'kvinnor'),
    part('21', 'män'),
    part('15', 'unga'),
  ];
  expect(shown(rows)).toEqual([null, '20', '21', '15']);
});

test('groups of another kind do not tell the total that is withheld', () => {
  const rows = [
    observation('visitors', { value: '60' }),
    part('20', 'kvinnor'),
    part('37', 'män'),
    part('3', 'andra'),
    part('25', 'unga'),
    part('35', 'äldre'),
  ];
  expect(shown(rows)).toEqual([null, '20', '37', null, null, null]);
});

test('halves of the year do not tell a total that is withheld, recorded or not', () => {
  const halves = [
    observation('visitors', { value: '30', ...firstHalf }),
    observation('visitors', { value: '30', ...secondHalf }),
  ];
  const groups = [part('20', 'a'), part('37', 'b'), part('3', 'c')];
  expect(shown([observation('visitors', { value: '60' }), ...halves, ...groups])).toEqual([
    ...[null, null, null],
    ...['20', '37', null],
  ]);
  expect(shown([...halves, ...groups])).toEqual([null, null, '20', '37', null]);
});

test('a small half is not told by the groups of the year and the other half', () => {
  const rows = [
    observation('visitors', { value: '40', ...firstHalf }),
    observation('visitors', { value: '3', ...secondHalf }),
    part('20', 'a'),
    part('23', 'b'),
  ];
  expect(shown(rows)).toEqual(['40', null, null, null]);
});

test('a part of a part that is small withholds both that it is in', () => {
  const rows = [
    observation('visitors', { value: '100', key: 'all' }),
    part('50', 'unga', { key: 'young', shareOf: 'all' }),
    part('4', 'unga kvinnor', { shareOf: 'young' }),
    part('46', 'unga män', { shareOf: 'young' }),
    part('50', 'äldre', { shareOf: 'all' }),
  ];
  // The other 50 of a hundred would tell the 50, and those the 4.
  expect(shown(rows)).toEqual([null, null, null, '46', '50']);
});

test('a part of a row of another metric leaves a remainder too', () => {
  const known = new Map([...metrics, ['jobs', metric('jobs')]]);
  const withheld = (...rows: Observation[]) => {
    const positions = withheldPositions(rows, known);
    return rows.map(({ position }) => positions.has(position));
  };
  const all = observation('visitors', { value: '30', key: 'all' });
  expect(withheld(all, observation('jobs', { value: '27', shareOf: 'all' }))).toEqual([true, false]);
  expect(withheld(all, observation('jobs', { value: '20', shareOf: 'all' }))).toEqual([false, false]);
});

test.each<[string, Partial<Observation>]>([
  ['a share and its numerator give those of whom it is not true', { value: '90', numerator: '27' }],
  ['a share and its denominator give the numerator', { value: '10', denominator: '30' }],
  ['a share and the number that it rests on give the numerator', { value: '10', n: 30 }],
])('%s', (_, own) => {
  expect(shown([observation('employed', own)])).toEqual([null]);
});

test('shares of a group and of all leave a remainder, however their numbers are stated', () => {
  const rows = [
    observation('employed', { value: '50', numerator: '30', denominator: '60' }),
    observation('employed', { value: '50', n: 58, group: women }),
  ];
  expect(shown(rows)).toEqual([null, '50']);
});

test('a ratio and one of its numbers give the other', () => {
  const ratio = new Map([['growth', metric('growth', { kind: MetricKind.RATE })]]);
  const isWithheld = (own: Partial<Observation>) =>
    withheldPositions([observation('growth', own)], ratio).size === 1;
  expect(isWithheld({ value: '3', numerator: '9' })).toBe(true);
  expect(isWithheld({ value: '0.1', denominator: '30' })).toBe(true);
  expect(isWithheld({ value: '3', numerator: '30' })).toBe(false);
  expect(isWithheld({ value: '3' })).toBe(false);
});

test('a small count from which something began is a count too', () => {
  expect(shown([observation('visitors', { value: '20', baseline: '3' })])).toEqual([null]);
  expect(shown([observation('visitors', { value: '20', baseline: '0' })])).toEqual(['20']);
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
