import { loadSeeds } from '../../seeds/load';
import { catchUp, closeSubgraphs, openSubgraphs } from '../../scripts/running/register';
import { SeedsCopy } from '../seeds/spoiled';
import { startRegister, type TestRegister } from '../support/register';

/** Made-up records at the edges, from the file to the answer. What is expected was reckoned by hand. */

const cite = '{ source: "004", section: "Aktiva IOP, Malmö: Stiftelsen Botildenborg" }';

const record = (id: string, from: string, to: string, rest: string) => `id: ${id}
labelStatus: BY_THIRD_PARTY
paper: { kind: LISTING, cite: ${cite} }
title: { sv: Påhittad }
summary: { sv: Påhittad för ett test. }
keywords: []
municipalities: ["1280"]
themes: [EMPLOYMENT]
targetGroups: [UNEMPLOYED]
term: { values: [{ from: ${from}, to: ${to}, precision: DAY, cite: ${cite} }] }
parties:
  - { organisation: malmo-stad, side: PUBLIC, cite: ${cite} }
  - { organisation: stiftelsen-botildenborg, side: CIVIL_SOCIETY, cite: ${cite} }
agreement: { requestFrom: Malmö stad }
checkedOn: 2026-11-22
${rest}`;

const total = (side: string, amount: string) =>
  `    - { side: ${side}, amount: "${amount}", per: TERM, cite: ${cite} }`;
const part = (side: string, amount: string, paysFor = '') =>
  `    - { side: ${side}, organisation: malmo-stad, kind: CASH, description: { sv: Pengar }, amount: "${amount}", paysFor: [${paysFor}], cite: ${cite} }`;
const observed = (metric: string, own: string) =>
  `  - { metric: ${metric}, method: REGISTER, cite: ${cite}, ${own} }`;

const fromALeapDay = record(
  'malmo-from-a-leap-day',
  '2024-02-29',
  '2025-02-28',
  `funding:
  totals:
${total('PUBLIC', '366000.50')}
${total('CIVIL_SOCIETY', '1000000000000000.01')}
  contributions:
${part('PUBLIC', '366000.50', 'beds, winter')}
outcomes:
${observed('overnight-places', 'stage: PLANNED, key: beds, value: 10')}
${observed('overnight-places', 'stage: PLANNED, key: winter, value: 2, season: { from: "11-01", to: "03-31" }')}
${observed('employment-rate', 'stage: FINAL, key: one, value: 0, n: 1, group: { sv: a }')}
${observed('employment-rate', 'stage: FINAL, key: all, value: 100, n: 7, group: { sv: b }')}
${observed('employment-rate', 'stage: FINAL, key: over, value: 120, numerator: 12, denominator: 10, group: { sv: c }')}
${observed('employment-rate', 'stage: FINAL, key: nothing, value: 0, numerator: 0, denominator: 0, group: { sv: d }')}
${observed('employment-rate', 'stage: FINAL, key: newcombe, value: 31, numerator: 81, denominator: 263, group: { sv: e }')}
${observed('visitors', 'stage: FINAL, key: many, value: "1000000000000000"')}`,
);

const oneWinter = record(
  'malmo-one-winter',
  '2023-11-01',
  '2024-03-31',
  `funding:
  contributions:
${part('PUBLIC', '152000', 'beds')}
${part('PUBLIC', '-0.05')}
${part('CIVIL_SOCIETY', '-100')}
outcomes:
${observed('overnight-places', 'stage: PLANNED, key: beds, value: 10, season: { from: "11-01", to: "03-31" }')}
${observed('visitors', 'stage: FINAL, key: all, value: 43')}
${observed('visitors', 'stage: FINAL, key: women, value: 20, group: { sv: kvinnor }')}
${observed('visitors', 'stage: FINAL, key: men, value: 21, group: { sv: män }')}`,
);

interface Answered {
  funding: Record<string, unknown>;
  outcomes: { key: string; value: string | null; missingReason: string | null; interval: object }[];
  derivedOutcomes: {
    metric: { id: string };
    value: string | null;
    formula: string | null;
    reason: unknown;
  }[];
}

let register: TestRegister;
let seeds: SeedsCopy;

beforeAll(async () => {
  register = await startRegister();
  seeds = new SeedsCopy();
  seeds.write('malmo/malmo-from-a-leap-day.yaml', fromALeapDay);
  seeds.write('malmo/malmo-one-winter.yaml', oneWinter);
  const { problems } = await loadSeeds({ ...register.database, folder: seeds.folder, log: () => undefined });
  expect(problems).toEqual([]);
  const running = await openSubgraphs(register.database, { log: () => undefined });
  await catchUp(running);
  await closeSubgraphs(running);
}, 60_000);
afterAll(async () => {
  seeds.delete();
  await register.close();
});

async function answered(id: string): Promise<Answered> {
  const { data, errors } = await register.query<{ partnership: Answered }>(
    `query ($id: ID!) { partnership(id: $id) {
       funding { public { amount } civilSociety { amount } publicPerYear { amount basis }
         publicInPricesOf(year: 2024) { amount missingReason } dataIssues { code } }
       outcomes { key value missingReason interval { low high method missingReason } }
       derivedOutcomes { metric { id } value formula reason { code } } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.partnership;
}

const derived = ({ derivedOutcomes }: Answered, id: string) =>
  derivedOutcomes
    .filter(({ metric }) => metric.id === id)
    .map(({ value, formula, reason }) => ({ value, formula, reason }));

test('a year from a leap day is one year of 366 nights, and its sums are exact to the öre', async () => {
  const answer = await answered('malmo-from-a-leap-day');
  expect(answer.funding).toEqual({
    public: { amount: '366000.50' },
    civilSociety: { amount: '1000000000000000.01' },
    publicPerYear: { amount: '366000.50', basis: 'WHOLE_YEARS' },
    publicInPricesOf: { amount: null, missingReason: 'INDEX_YEAR_MISSING' },
    dataIssues: [],
  });
  // Winter nights: 29 February and March 2024 are 32, November 2024 to February 2025 are 120.
  expect(derived(answer, 'cost-per-available-bed-night')).toEqual([
    { value: '92.33', formula: '366000.50 / (10 × 366 + 2 × 152)', reason: null },
  ]);
});

test('shares of none, of all and of what they cannot be have the interval or the reason that is theirs', async () => {
  const { outcomes } = await answered('malmo-from-a-leap-day');
  const [one, all, over, nothing, newcombe, many] = [
    ...['one', 'all', 'over', 'nothing', 'newcombe', 'many'].map((key) =>
      outcomes.find((row) => row.key === key),
    ),
  ];
  // It rests on one person, who is not to be singled out.
  expect(one).toMatchObject({ value: null, missingReason: 'WITHHELD' });
  // 7 / (7 + 1.96²)
  expect(all).toMatchObject({ value: '100', interval: { low: '64.567', high: '100', method: 'WILSON' } });
  expect(over).toMatchObject({ interval: { low: null, missingReason: 'VALUE_ABOVE_DENOMINATOR' } });
  expect(nothing).toMatchObject({ interval: { low: null, missingReason: 'ZERO_DENOMINATOR' } });
  // Newcombe (1998), 857–872, table I, method 3: 0.2553 to 0.3662
  expect(newcombe).toMatchObject({ interval: { low: '25.5289', high: '36.621' } });
  // 10¹⁵ ∓ 1.959964 × √10¹⁵
  expect(many).toMatchObject({
    interval: { low: '999999938020496.8', high: '1000000061979503.2', method: 'NORMAL' },
  });
});

test('a winter over new year in a leap year has 152 nights, of a year of 366 days', async () => {
  const answer = await answered('malmo-one-winter');
  expect(derived(answer, 'cost-per-available-bed-night')).toEqual([
    { value: '100.00', formula: '152000.00 / (10 × 152)', reason: null },
  ]);
  // 151 999.95 × 366 / 152; in the prices of 2024: 61 of the days × 415.01 / 403.70, and 91 as they are
  expect(answer.funding).toMatchObject({
    public: { amount: '151999.95' },
    publicPerYear: { amount: '365999.88', basis: 'ANNUALISED' },
    publicInPricesOf: { amount: '153708.92', missingReason: null },
    dataIssues: [{ code: 'NEGATIVE_AMOUNT' }, { code: 'NEGATIVE_AMOUNT' }],
  });
  expect(derived(answer, 'civil-society-share')).toMatchObject([
    { value: null, reason: { code: 'NEGATIVE_SUM' } },
  ]);
});

test('two groups that leave two persons of the whole do not tell of them', async () => {
  const { outcomes } = await answered('malmo-one-winter');
  const shown = outcomes.filter(({ key }) => ['all', 'women', 'men'].includes(key)).map(({ value }) => value);
  expect(shown).toEqual([null, '20', '21']);
});
