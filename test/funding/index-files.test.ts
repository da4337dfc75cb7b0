import { checkSeeds } from '../../seeds/check';
import { SeedsCopy } from '../seeds/spoiled';

let seeds: SeedsCopy;
beforeEach(() => void (seeds = new SeedsCopy()));
afterEach(() => seeds.delete());

const faults = () =>
  checkSeeds(seeds.folder)
    .problems.filter(({ file }) => file.includes('price-indices'))
    .map(({ file, line, field }) => ({ file: file.split(/[\\/]/).at(-1), line, field }));

test('a vintage of an index is one file, and nothing else', () => {
  seeds.write(
    'price-indices/pkv-2025-02.yaml',
    `id: pkv-2025-02
index: PKV
vintage: 2025-02
label: { sv: Prisindex för kommunal verksamhet }
publisher: SKR
measure: CHANGE
values: [{ year: 2026, value: "2.1", standing: FORECAST }]
`,
  );
  const { files, problems } = checkSeeds(seeds.folder);
  expect(problems).toEqual([]);
  expect(files.priceIndices.map(({ value }) => value.id)).toContain('pkv-2025-02');
});

test('a level of nothing, a year twice and an unknown standing are refused, with their lines', () => {
  const line = seeds.replace('price-indices/kpi-2023.yaml', '"303.46"', '"0"');
  expect(faults()).toEqual([{ file: 'kpi-2023.yaml', line, field: 'values.0.value' }]);
  seeds.replace('price-indices/kpi-2023.yaml', '"0", standing: OUTTURN', '"303.46", standing: GUESSED');
  expect(faults()).toEqual([{ file: 'kpi-2023.yaml', line, field: 'values.0.standing' }]);
  seeds.replace('price-indices/kpi-2023.yaml', 'GUESSED', 'OUTTURN');
  seeds.replace('price-indices/kpi-2023.yaml', 'year: 2010', 'year: 2011');
  expect(faults()).toMatchObject([{ field: 'values' }]);
});

test('a vintage that stands in two files is loaded from neither', () => {
  seeds.replace('price-indices/kpi-2024-11.yaml', 'vintage: 2024-11', 'vintage: "2023"');
  expect(faults().map(({ file, field }) => [file, field])).toEqual([
    ['kpi-2023.yaml', 'vintage'],
    ['kpi-2024-11.yaml', 'vintage'],
  ]);
});

test('an index is called what its file is called', () => {
  seeds.replace('price-indices/kpi-2024-11.yaml', 'id: kpi-2024-11', 'id: kpi-2024');
  expect(faults()).toEqual([{ file: 'kpi-2024-11.yaml', line: 1, field: 'id' }]);
});
