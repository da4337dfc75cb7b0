import { Operator } from '../../subgraphs/foundation/values/enums';
import { Counted, MetricKind } from '../../subgraphs/outcomes/domain/metric';
import { outcomesPart } from '../../subgraphs/outcomes/domain/record';
import { deleteOutcomes, writeMetrics, writeOutcomes } from '../../subgraphs/outcomes/store/write';
import { metric, year } from './metrics';
import { openOutcomes, type OutcomesRegister } from './register';

let register: OutcomesRegister;
const cite = { source: '004', section: 'Test', figure: '3' };
const beds = metric('overnight-places', { counts: Counted.PLACES, capacity: true });
const visitors = metric('visitors');
const employed = metric('employment-rate', { kind: MetricKind.PROPORTION });

const write = (id: string, rows: object[]) =>
  register.outcomes.database.transaction((manager) =>
    writeOutcomes(manager, id, outcomesPart.parse(rows), year(2025)),
  );

const inOutbox = async (entity: string, id: string) => {
  const [row] = (await register.outcomes.database.query(
    'SELECT body, version::int FROM outcomes.outbox WHERE entity = $1 AND id = $2',
    [entity, id],
  )) as { body: Record<string, unknown> | null; version: number }[];
  return row;
};

const ofPartnership = `query ($id: ID!) { _entities(representations: [{ __typename: "Partnership", id: $id }]) {
  ... on Partnership {
    outcomes {
      metric { id label unit resultLevel } stage operator period { from to precision }
      season { fromMonthDay toMonthDay } group value numerator denominator n missingReason method note
      citation { source { id } section page figure }
    }
    outcomeDataIssues { code severity message values }
  }
} }`;

interface Answer {
  _entities: { outcomes: Record<string, unknown>[]; outcomeDataIssues: { code: string }[] }[];
}
const ask = async (id: string) => (await register.ask<Answer>(ofPartnership, { id }))._entities[0]!;

beforeAll(async () => {
  register = await openOutcomes();
  await register.outcomes.database.transaction((manager) =>
    writeMetrics(manager, [beds, visitors, employed]),
  );
});
afterAll(() => register.close());

test('capacity is shown with its operator, its season and the term when it has no period of its own', async () => {
  await write('shelter', [
    {
      metric: 'overnight-places',
      stage: 'PLANNED',
      operator: 'AT_MOST',
      season: { from: '11-01', to: '03-31' },
      group: { sv: 'kvinnor', en: 'women' },
      value: 2,
      cite,
    },
  ]);
  expect((await ask('shelter')).outcomes).toEqual([
    {
      metric: {
        id: 'overnight-places',
        label: 'Mått overnight-places',
        unit: 'personer',
        resultLevel: 'OUTPUT',
      },
      stage: 'PLANNED',
      operator: Operator.AT_MOST,
      period: year(2025),
      season: { fromMonthDay: '11-01', toMonthDay: '03-31' },
      group: 'kvinnor',
      value: '2',
      numerator: null,
      denominator: null,
      n: null,
      missingReason: null,
      method: null,
      note: null,
      citation: { source: { id: '004' }, section: 'Test', page: null, figure: '3' },
    },
  ]);
});

test('three visitors are withheld from the answer and from what other subgraphs are told', async () => {
  await write('few', [{ metric: 'visitors', stage: 'FINAL', value: 3, note: { sv: 'Bara 3.' }, cite }]);
  const [row] = (await ask('few')).outcomes;
  expect(row).toMatchObject({ value: null, missingReason: 'WITHHELD', note: null });
  expect(row).toMatchObject({ citation: { section: 'Test', figure: null } });
  const told = await inOutbox('outcomes', 'few');
  expect(told?.body).toMatchObject({ id: 'few', metrics: ['visitors'], hasResults: true });
  expect(JSON.stringify(told?.body)).not.toMatch(/"3"|:3\b|Bara/);
});

test('a target and a result of which only the share is known say what a reader must know', async () => {
  await write('work', [
    { metric: 'employment-rate', stage: 'TARGET', operator: 'AT_LEAST', value: 50, cite },
    { metric: 'employment-rate', stage: 'FINAL', value: 63.5, method: 'INTERVIEW_CLAIM', cite },
    { metric: 'visitors', stage: 'TARGET', value: 100, cite },
  ]);
  expect((await ask('work')).outcomeDataIssues.map(({ code }) => code)).toEqual([
    'BARE_CLAIM',
    'RESULT_WITHOUT_N',
    'TARGET_WITHOUT_RESULT',
  ]);
});

test('a partnership without observations has an empty list', async () => {
  expect(await ask('unheard-of')).toEqual({ outcomes: [], outcomeDataIssues: [] });
});

test('loading the same again tells nobody anything', async () => {
  const rows = [{ metric: 'visitors', stage: 'FINAL', value: 205, cite }];
  await write('again', rows);
  const before = await inOutbox('outcomes', 'again');
  await write('again', rows);
  expect(await inOutbox('outcomes', 'again')).toEqual(before);
});

test('a definition that turns out to count persons withholds what was shown', async () => {
  await write('reread', [{ metric: 'overnight-places', stage: 'FINAL', value: 4, cite }]);
  expect((await ask('reread')).outcomes[0]).toMatchObject({ value: '4' });
  const list = [{ ...beds, counts: Counted.PERSONS }, visitors, employed];
  await register.outcomes.database.transaction((manager) => writeMetrics(manager, list));
  expect((await ask('reread')).outcomes[0]).toMatchObject({ value: null, missingReason: 'WITHHELD' });
  await register.outcomes.database.transaction((manager) =>
    writeMetrics(manager, [beds, visitors, employed]),
  );
  expect((await ask('reread')).outcomes[0]).toMatchObject({ value: '4' });
});

test('a deleted record leaves a tombstone', async () => {
  await write('gone', [{ metric: 'visitors', stage: 'FINAL', value: 205, cite }]);
  await register.outcomes.database.transaction((manager) => deleteOutcomes(manager, ['gone']));
  expect((await ask('gone')).outcomes).toEqual([]);
  expect((await inOutbox('outcomes', 'gone'))?.body).toBeNull();
});

test('metrics are listed in the register’s order, and an unknown one is null', async () => {
  const { metrics, metric: unknown } = await register.ask<{ metrics: { id: string }[]; metric: null }>(
    `{ metrics { id label(language: EN) kind direction definition numerator observationCount links { sdg } }
       metric(id: "nothing") { id } }`,
  );
  expect(metrics.map(({ id }) => id)).toEqual(['overnight-places', 'visitors', 'employment-rate']);
  expect(metrics[0]).toMatchObject({ label: 'Metric overnight-places', kind: 'COUNT' });
  expect(unknown).toBeNull();
});

test('a selection that the register has not issued is bad input with a remedy', async () => {
  const { errors } = await register.outcomes.execute({
    query: `{ _entities(representations: [{ __typename: "Selection", id: "made-up" }]) {
      ... on Selection { comparison(metric: "visitors") { rows { value } } } } }`,
  });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    remedy: expect.any(String) as string,
  });
});

test('a metric’s observations come page by page', async () => {
  const page = `query ($after: String) { metric(id: "visitors") { observations(first: 1, after: $after) {
    edges { node { partnership { id } value } } pageInfo { hasNextPage endCursor } } } }`;
  interface Page {
    metric: {
      observations: {
        edges: { node: { partnership: { id: string } } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  }
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { metric: found }: Page = await register.ask<Page>(page, { after });
    seen.push(...found.observations.edges.map(({ node }) => node.partnership.id));
    ({ hasNextPage: more, endCursor: after } = found.observations.pageInfo);
  }
  expect(seen).toEqual(['again', 'few', 'work']);
});

test.each([
  ['a key used twice', [{ key: 'a' }, { key: 'a' }], 'used twice'],
  ['a share of no row', [{ shareOf: 'b' }], 'no other row'],
  ['a share of itself', [{ key: 'a', shareOf: 'a' }], 'no other row'],
  ['a day that no year has', [{ season: { from: '02-30', to: '03-31' } }], 'MM-DD'],
])('%s is refused', (_, rows, reason) => {
  const written = rows.map((row) => ({ metric: 'visitors', stage: 'FINAL', value: 10, cite, ...row }));
  expect(outcomesPart.safeParse(written).error?.issues[0]?.message).toContain(reason);
});
