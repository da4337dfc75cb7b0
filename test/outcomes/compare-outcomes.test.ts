import { contractOperation, startRegister, type TestRegister } from '../support/register';

let register: TestRegister;
beforeAll(async () => {
  register = await startRegister();
});
afterAll(() => register.close());

interface Row {
  partnership: { id: string; title: string; municipality: { name: string } };
  value: string | null;
  stage: string;
  grade: string;
  reasons: { code: string; message: string }[];
  interval: Record<string, string | null>;
}

const compare = async (metric: string, filter: object = {}, pricesOf: number | null = null) => {
  const { data, errors } = await register.query<{
    selection: { count: number; comparison: { rows: Row[]; rankingRefusedBecause: string | null } | null };
  }>(contractOperation('compare-outcomes'), { metric, filter, pricesOf });
  expect(errors).toBeUndefined();
  return data.selection;
};

test('a comparison of the sourced register names the partnership, the grade and the source', async () => {
  const { comparison } = await compare('overnight-places', { municipality: ['0180'] });
  expect(comparison?.rows[0]).toMatchObject({
    value: '115',
    partnership: { id: 'stockholm-eu-medborgare-2019', municipality: { name: 'Stockholm' } },
    citation: { source: { id: '002' } },
  });
});

test('full-time equivalents come from headcount and extent', async () => {
  const { comparison } = await compare('full-time-equivalents');
  expect(comparison?.rows).toMatchObject([
    { value: '2.85', grade: 'A', partnership: { id: 'goteborg-skyddsvarnet-skyddsbussen-2025' } },
  ]);
});

test('sums of 2025 cannot be moved to the prices of 2024, and say so', async () => {
  const { comparison } = await compare('public-funding-per-year', {}, 2024);
  expect(comparison?.rows.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain(
    'PRICES_NOT_MOVED',
  );
});

test('an unknown metric has no comparison, and an empty selection an empty one', async () => {
  expect(await compare('nothing')).toMatchObject({ comparison: null });
  expect(await compare('visitors', { ids: ['nobody'] })).toMatchObject({
    count: 0,
    comparison: { rows: [], ranking: [] },
  });
});

test('every metric of the register can be compared and refuses a ranking or gives one', async () => {
  const { data } = await register.query<{ metrics: { id: string }[] }>(contractOperation('metrics'));
  for (const { id } of data.metrics) {
    const { comparison } = await compare(id);
    expect([id, comparison !== null]).toEqual([id, true]);
  }
});

test('every metric knows how many observations it has, and a computed one how many values', async () => {
  const { data } = await register.query<{ metrics: { id: string; observationCount: number }[] }>(
    contractOperation('metrics'),
  );
  const count = Object.fromEntries(data.metrics.map(({ id, observationCount }) => [id, observationCount]));
  expect(count).toMatchObject({
    'employment-rate': 2,
    'cost-per-available-bed-night': 2,
    'full-time-equivalents': 1,
    'public-funding-per-inhabitant': 0,
  });
});
