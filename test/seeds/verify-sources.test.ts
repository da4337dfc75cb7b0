import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSeeds } from '../../seeds/check';
import { cutIntoSections } from '../../seeds/document-sections';
import { valuesOf } from '../../seeds/figure-values';
import type { SeedFiles } from '../../seeds/files';
import { readYaml } from '../../seeds/read';
import { verifySources, type DocumentText } from '../../seeds/verify-sources';
import { seedsFolder } from './spoiled';

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

const text = `
Avtal om nattplatser
mellan kommunen och föreningen

Uppföljning och ekonomi i korthet
Uppföljning
Parterna träffas var åttonde vecka, styrgruppen minst varannan
månad. Besök: 205 under april-
oktober 2019.
Ekonomi
Kommunen betalar 1 275 750 kronor, varav 40 000 kr
för minst tolv platser. Andelen var 63,5 %.
Period
1 maj 2019 till den 30 april 2020. Förlängning ett år i taget. Dessförinnan 2017–2018.
`;

const organisations = `
- id: foreningen
  name: Föreningen
  sector: CIVIL_SOCIETY
  alternativeNames:
    - { name: föreningen, cite: { source: a, section: Titel } }
`;

const record = `id: a-night-place
keywords: [nattplatser]
term:
  values:
    - from: 2019-05-01
      to: 2020-04-30
      precision: DAY
      cite: [{ source: a, section: Period, figure: 1 maj 2019 }, { source: a, section: Period, figure: 30 april 2020 }]
forums:
  - interval: P8W
    cite: { source: a, section: Uppföljning, figure: var åttonde vecka }
  - interval: P2M
    atLeast: true
    cite: { source: a, section: Uppföljning, figure: minst varannan månad }
funding:
  totals:
    - amount: 1275750
      cite: { source: a, section: Ekonomi, figure: 1 275 750 }
outcomes:
  - value: 205
    period: { from: 2019-04-01, to: 2019-10-31, precision: MONTH }
    cite: [{ source: a, section: Uppföljning, figure: "205" }, { source: a, section: Uppföljning, figure: april-oktober 2019 }]
  - value: 12
    operator: AT_LEAST
    cite: { source: a, section: Ekonomi, figure: minst tolv }
  - value: "63.5"
    cite: { source: a, section: Ekonomi, figure: "63,5 %" }
`;

describe('the check of figures against their documents', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'iop-sources-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function verify(
    written = record,
    documents: ReadonlyMap<string, DocumentText> = new Map([['a.txt', { text, sha256: sum(text) }]]),
  ) {
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return readYaml(folder, join(folder, name));
    };
    const source = {
      id: 'a',
      file: 'a.txt',
      sha256: sum(text),
      sections: [
        { name: 'Titel', begins: 'Avtal om nattplatser mellan kommunen och föreningen' },
        { name: 'Uppföljning', begins: 'Uppföljning' },
        { name: 'Ekonomi', begins: 'Ekonomi' },
        { name: 'Period', begins: 'Period' },
      ],
    };
    const seeds = {
      sources: [{ value: source, yaml: file('sources.yaml', '- id: a\n  file: a.txt\n'), at: [0] }],
      organisations: [{ value: {}, yaml: file('organisations.yaml', organisations), at: [0] }],
      priceIndices: [],
      records: [{ value: {}, yaml: file('a-night-place.yaml', written), at: [] }],
    } as unknown as SeedFiles;
    return verifySources(seeds, documents);
  }

  const spoiled = (from: string, to: string) => {
    expect(record).toContain(from);
    return verify(record.replace(from, to)).problems;
  };

  it('finds what stands there, over broken lines', () => {
    const result = verify();
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ lookedUp: 11, found: 11, outOfReach: 0 });
  });

  it('names file, line, field, figure and section of what it does not find', () => {
    expect(spoiled('figure: 1 275 750', 'figure: 1 275 570')).toEqual([
      expect.objectContaining({
        file: 'a-night-place.yaml',
        line: 18,
        field: 'funding.totals.0.cite.figure',
        message: '"1 275 570" does not stand in the section "Ekonomi" of source a.',
      }),
      expect.objectContaining({ field: 'funding.totals.0.amount' }),
    ]);
  });

  it.each([
    ['a sum other than its figure', 'amount: 1275750', 'amount: 1275705', 'funding.totals.0.amount'],
    ['a share other than its figure', '"63.5"', '"65.3"', 'outcomes.2.value'],
    ['a count other than its number word', 'value: 12', 'value: 13', 'outcomes.1.value'],
    ['a number word taken as exact', '    operator: AT_LEAST\n', '', 'outcomes.1.value'],
    ['a last day other than its figure', 'to: 2020-04-30', 'to: 2020-04-29', 'term.values.0.to'],
    ['a month other than its figure', 'to: 2019-10-31', 'to: 2019-11-30', 'outcomes.0.period.to'],
    ['an interval other than its figure', 'P8W', 'P1M', 'forums.0.interval'],
    ['an interval that is a least one', '    atLeast: true\n', '', 'forums.1.interval'],
    [
      'a figure of another section',
      'section: Ekonomi, figure: "63',
      'section: Period, figure: "63',
      'outcomes.2.cite.figure',
    ],
    [
      'a section that is not there',
      'section: Ekonomi, figure: "63',
      'section: Pengar, figure: "63',
      'outcomes.2.cite.section',
    ],
    [
      'a source that is not there',
      '{ source: a, section: Ekonomi, figure: "63',
      '{ source: b, section: Ekonomi, figure: "63',
      'outcomes.2.cite.source',
    ],
    ['a part of a number', 'figure: 1 275 750', 'figure: 275 750', 'funding.totals.0.cite.figure'],
    ['a value without a figure', ', figure: "63,5 %"', '', 'outcomes.2.value'],
    ['a keyword that is not printed', '[nattplatser]', '[dagplatser]', 'keywords.0'],
  ])('reports %s', (_, from, to, field) => {
    expect(spoiled(from, to).map((problem) => problem.field)).toContain(field);
  });

  it('reports a day that the source tells only by its year', () => {
    const written = record.replace(
      /from: 2019-05-01[\s\S]*?}]/,
      'from: 2017-01-01\n      to: 2018-12-31\n      precision: DAY\n      cite: { source: a, section: Period, figure: 2017–2018 }',
    );
    expect(verify(written).problems.map(({ field }) => field)).toEqual([
      'term.values.0.from',
      'term.values.0.to',
    ]);
    expect(verify(written.replace('precision: DAY', 'precision: YEAR')).problems).toEqual([]);
  });

  it('reports a sentence in the place of a figure', () => {
    const sentence = 'Parterna träffas var åttonde vecka, styrgruppen minst varannan månad.';
    const [problem] = spoiled('figure: var åttonde vecka', `figure: ${JSON.stringify(sentence)}`);
    expect(problem?.message).toContain('too long to be a figure');
  });

  it('reports a document that is not there, and one that has changed', () => {
    expect(verify(record, new Map()).problems[0]).toMatchObject({
      file: 'sources.yaml',
      line: 2,
      field: '0.file',
    });
    const changed = `${text} `;
    const { problems } = verify(record, new Map([['a.txt', { text: changed, sha256: sum(changed) }]]));
    expect(problems.map(({ field }) => field)).toEqual(['0.sha256']);
  });
});

describe('a document is cut at its headings', () => {
  it('which stand on lines of their own, each after the one before', () => {
    const { textOf, missing, startsLate } = cutIntoSections(text, [
      { name: 'one', begins: 'Uppföljning' },
      { name: 'two', begins: 'Summering' },
      { name: 'three', begins: 'Period' },
    ]);
    expect(textOf.get('one')).toMatch(/^Uppföljning\nParterna/);
    expect(textOf.get('three')).toMatch(/^Period\n1 maj/);
    expect(missing.map(({ name }) => name)).toEqual(['two']);
    expect(startsLate).toBe(true);
  });

  it('and a first section without a heading begins where the text does', () => {
    const { textOf, startsLate } = cutIntoSections(text, [
      { name: 'title' },
      { name: 'money', begins: 'Ekonomi' },
    ]);
    expect(textOf.get('title')).toContain('Avtal om nattplatser');
    expect(startsLate).toBe(false);
  });
});

describe('a printed figure says', () => {
  it.each([
    ['upp till 8 personer', { numbers: ['8'], operator: 'AT_MOST' }],
    ['Minst en plats per år', { numbers: ['1'], operator: 'AT_LEAST' }],
    ['tredubblats', { numbers: ['3'] }],
    ['dygnet runt', { numbers: ['24'], operator: null }],
    ['1 275 750,50', { numbers: ['1275750.50'] }],
    ['tjugofem', { numbers: ['25'] }],
    [
      '1 januari till 31 mars',
      {
        dates: [
          { month: 1, day: 1 },
          { month: 3, day: 31 },
        ],
        numbers: [],
      },
    ],
    [
      'april-oktober 2019',
      {
        dates: [
          { year: 2019, month: 4 },
          { year: 2019, month: 10 },
        ],
      },
    ],
    ['2011–2023', { dates: [{ year: 2011 }, { year: 2023 }] }],
    ['varje månad', { intervals: ['P1M'] }],
    ['kvartalsvis', { intervals: ['P3M'] }],
    ['två gånger årligen', { intervals: ['P6M'] }],
    ['minst en gång i månaden', { intervals: ['P1M'], operator: 'AT_LEAST' }],
    ['ett år', { intervals: ['P1Y'] }],
    ['två månader', { intervals: ['P2M'], dates: [] }],
    ['halvårsvis', { intervals: ['P6M'] }],
  ])('%s', (figure, says) => expect(valuesOf(figure)).toMatchObject(says));
});

const documentsFolder = join(__dirname, '..', '..', '..', 'shared', 'sources');
const there = existsSync(documentsFolder);
const where = there ? '' : ' (skipped: the folder ../shared/sources with the documents is not here)';

describe(`the records of the register${where}`, () => {
  (there ? it : it.skip)('stand by the documents that they cite, figure by figure', () => {
    const documents = new Map(
      readdirSync(documentsFolder).map((name): [string, DocumentText] => {
        const bytes = readFileSync(join(documentsFolder, name));
        return [
          name,
          { text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') },
        ];
      }),
    );
    const result = verifySources(checkSeeds(seedsFolder).files, documents);
    expect(result.problems).toEqual([]);
    expect(result.found).toBe(result.lookedUp);
    expect(result.lookedUp).toBeGreaterThan(300);
  });
});
