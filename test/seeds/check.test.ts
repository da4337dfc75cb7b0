import { cpSync } from 'node:fs';
import { checkSeeds } from '../../seeds/check';
import { seedsFolder, SeedsCopy } from './spoiled';

const shelter = 'goteborg/goteborg-raddningsmissionen-35an-2025.yaml';
const bus = 'goteborg/goteborg-skyddsvarnet-skyddsbussen-2025.yaml';

describe('the seed files', () => {
  let seeds: SeedsCopy;
  beforeEach(() => {
    seeds = new SeedsCopy();
  });
  afterEach(() => seeds.delete());

  const problems = () => checkSeeds(seeds.folder).problems;
  const records = () => checkSeeds(seeds.folder).files.records.map(({ value }) => value.id);

  it('that are committed have no problem', () => expect(checkSeeds(seedsFolder).problems).toEqual([]));

  it('name the line of YAML that cannot be read, and leave that record out alone', () => {
    const before = records();
    const line = seeds.replace(shelter, 'paper:', 'paper: [');
    expect(problems()).toContainEqual(
      expect.objectContaining({ file: shelter, message: expect.stringContaining('not YAML') }),
    );
    expect(Math.abs((problems()[0]?.line ?? 0) - line)).toBeLessThan(400);
    expect(records()).toEqual(before.filter((id) => !shelter.includes(id)));
  });

  it.each([
    ['an unknown municipality', shelter, '"1480"', '"1481x"', 'municipalities.0', /four-digit/],
    [
      'a municipality that does not exist',
      shelter,
      '"1480"',
      '"9999"',
      'municipalities.0',
      /no municipality 9999/,
    ],
    [
      'an unknown organisation',
      bus,
      'organisation: skyddsvarnet',
      'organisation: skyddsvaernet',
      /^parties\.\d+\.organisation/,
      /no organisation skyddsvaernet/,
    ],
    ['an unknown theme', shelter, 'HOMELESSNESS', 'HOMELESNESS', 'themes.0', /not in seeds\/themes.yaml/],
    [
      'an unknown metric',
      shelter,
      'metric: overnight-places',
      'metric: beds',
      /^outcomes\.\d+\.metric/,
      /no metric beds/,
    ],
    [
      'an end before the start',
      shelter,
      'to: 2025-12-31',
      'to: 2024-12-31',
      'term.values.0.to',
      /end is before the start/,
    ],
    [
      'a day that does not exist',
      shelter,
      'from: 2025-01-01',
      'from: 2025-02-30',
      'term.values.0.from',
      /calendar day/,
    ],
    [
      'a code outside its list',
      shelter,
      'kind: UNSIGNED_COPY',
      'kind: COPY',
      'paper.kind',
      /expected one of/,
    ],
    ['a field that does not exist', shelter, 'summary:', 'sumary:', 'sumary', /not a field/],
    ['an unknown source', shelter, 'source: "000"', 'source: "009"', /cite/, /no source 009/],
    [
      'a personal identity number',
      shelter,
      'samsjuklighet',
      'samsjuklighet 811228-9874',
      /^keywords/,
      /personal identity number/,
    ],
    [
      'an id that is not the name of the file',
      shelter,
      'id: goteborg-raddningsmissionen-35an-2025',
      'id: another',
      'id',
      /file is called/,
    ],
  ])('refuse %s, with file, line, field and remedy', (_, file, from, to, field, message) => {
    const line = seeds.replace(file, from, to);
    const found = problems().filter((problem) => problem.file === file);
    expect(found).toContainEqual(
      expect.objectContaining({
        line,
        field: typeof field === 'string' ? field : expect.stringMatching(field),
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(/\w+ .*\.$/),
      }),
    );
    expect(records().some((id) => file.includes(id))).toBe(false);
  });

  it('refuse an organisation with a wrong checksum, and every record that names it', () => {
    const line = seeds.replace('organisations.yaml', 'value: 857201-5728', 'value: 857201-5729');
    expect(problems()).toContainEqual(
      expect.objectContaining({
        file: 'organisations.yaml',
        line,
        message: expect.stringMatching(/check digit/),
      }),
    );
    expect(problems()).toContainEqual(
      expect.objectContaining({ file: bus, message: expect.stringMatching(/no organisation/) }),
    );
    expect(records().some((id) => bus.includes(id))).toBe(false);
  });

  it('refuse a personal identity number in place of an organisation number, without repeating it', () => {
    seeds.replace('organisations.yaml', 'value: 857201-5728', 'value: 811228-9874');
    const found = problems().filter(({ file }) => file === 'organisations.yaml');
    expect(found[0]?.message).toMatch(/personal identity number/i);
    expect(JSON.stringify(found)).not.toContain('811228');
  });

  it('refuse both files that claim one id', () => {
    cpSync(seeds.path(shelter), seeds.path('malmo/goteborg-raddningsmissionen-35an-2025.yaml'));
    const found = problems().filter(({ message }) => /stands 2 times/.test(message));
    expect(found.map(({ file }) => file).sort()).toEqual([
      shelter,
      'malmo/goteborg-raddningsmissionen-35an-2025.yaml',
    ]);
  });

  it('tell of all errors of all files in one go', () => {
    seeds.replace(shelter, '"1480"', '"9999"');
    seeds.replace(shelter, 'HOMELESSNESS', 'NOTHING');
    seeds.replace(bus, 'to: 2025-12-31', 'to: 2020-12-31');
    const found = problems();
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set([shelter, bus]));
    expect(found).toHaveLength(3);
  });
});
