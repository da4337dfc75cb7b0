import { checkSeeds } from '../../seeds/check';
import { SeedsCopy } from '../seeds/spoiled';

const vgr = 'guidelines/vgr.yaml';
const reading = 'readings/goteborg-skyddsvarnet-skyddsbussen-2025.yaml';

let seeds: SeedsCopy;
beforeEach(() => {
  seeds = new SeedsCopy();
});
afterEach(() => seeds.delete());

const guidelines = (): string[] => checkSeeds(seeds.folder).files.guidelines.map(({ value }) => value.id);

test.each([
  [
    'an issuer that is not known',
    vgr,
    'vastra-gotalandsregionen',
    'nobody',
    'issuer',
    /no organisation nobody/,
  ],
  [
    'a criterion that is not in the common list',
    vgr,
    '- K3',
    '- K99',
    'versions.0.criteria.1',
    /K99 is not in/,
  ],
  ['a criterion that stands twice', vgr, '- K3', '- K6', 'versions.0.criteria.2', /stands twice/],
  ['a version that another guideline has', vgr, 'id: vgr-2021', 'id: skr-2017', 'versions.0.id', /also in/],
  ['an id that is not the name of the file', vgr, 'id: vgr', 'id: region', 'id', /file is called vgr/],
  ['a day that is no day', vgr, '2021-01-01', '2021-02-30', 'versions.0.validFrom', /calendar day/],
  ['a finding without a place in the text', reading, /cite:[^\n]*\n/, '\n', /\.cite$/, /needs a place/],
  ['a section that is not in the source', reading, 'section: Syfte', 'section: Sifte', /cite$/, /no section/],
  ['a finding on nothing', reading, 'criterion: K1\n', 'criterion: K0\n', /criterion$/, /K0 is not in/],
])('a file with %s is refused, with its line and a remedy', (_, file, from, to, field, message) => {
  const text = typeof from === 'string' ? from : (from.exec(seeds.read(file))?.[0] ?? '');
  seeds.replace(file, text, to);
  const problems = checkSeeds(seeds.folder).problems.filter((problem) => problem.file === file);
  expect(problems).toContainEqual({
    file,
    line: expect.any(Number) as number,
    field: typeof field === 'string' ? field : (expect.stringMatching(field) as string),
    message: expect.stringMatching(message) as string,
    remedy: expect.stringMatching(/./) as string,
  });
});

test('a guideline that is refused leaves the others', () => {
  const before = guidelines();
  seeds.replace(vgr, 'vastra-gotalandsregionen', 'nobody');
  expect(guidelines()).toEqual(before.filter((id) => id !== 'vgr'));
});

test('a reading of an agreement whose record was taken away waits for it, and is no fault', () => {
  seeds.remove('goteborg/goteborg-skyddsvarnet-skyddsbussen-2025.yaml');
  expect(checkSeeds(seeds.folder).problems).toEqual([]);
});
