import { Strength } from '../../subgraphs/guidelines/domain/guideline';
import { guidelinePart, type GuidelineVersionPart } from '../../subgraphs/guidelines/domain/record';
import { seededCriteria, seededGuidelines, seededReadings, seededSections } from './seed-files';

/** Who states what, as it was read in the ten issuers' guidelines: a star is a criterion stated with a reservation. */
const stated: Record<string, string> = {
  'vgr-2021': 'K2* K3 K6 K7 K12 K15 K16 K17 K18',
  'skr-2017': 'K2 K3* K4 K5* K6 K7 K8 K9 K10 K11 K17*',
  'uddevalla-forums-lista': 'K1 K3 K4 K5 K7 K8 K9 K10',
  'uddevalla-skrs-lista': 'K2 K4 K6 K7 K8 K9 K10 K11',
  'boras-senare': 'K3 K4 K5 K7 K8 K9 K13 K14',
  'stenungsund-odaterad': 'K1 K3 K4 K5 K7 K8 K9 K13',
  'borlange-odaterad': 'K1 K2 K3 K4 K5 K6 K8 K13',
  'kramfors-odaterad': 'K1 K2 K4 K7 K19',
  'region-jonkoping-odaterad': 'K1 K3 K4 K6* K7 K8 K12 K14 K15 K16',
  'goteborg-odaterad': 'K2 K4 K6 K7 K11 K14',
  'upphandlingsmyndigheten-odaterad': 'K2 K6 K11* K15 K16',
};

const versions = seededGuidelines().flatMap((guideline) => guideline.versions);
const version = (id: string): GuidelineVersionPart => {
  const found = versions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no version ${id}.`);
  return found;
};

describe('the issuers’ guidelines', () => {
  it.each(Object.entries(stated))('%s states %s', (id, criteria) => {
    const written = version(id).criteria.map(
      ({ common, strength }) => `${common}${strength === Strength.SOFTENED ? '*' : ''}`,
    );
    expect(written.join(' ')).toBe(criteria);
  });

  it('there are ten issuers', () => {
    const issuers = seededGuidelines().flatMap(({ issuer }) => (issuer ? [issuer] : []));
    expect(new Set(issuers).size).toBe(10);
  });

  it('a version whose criteria nobody knows is recorded as that, with how many there were', () => {
    expect(version('boras-2016')).toMatchObject({ criteriaKnown: false, criteria: [], criteriaCount: 4 });
  });

  it('none is recorded as re-checked, since none has been', () => {
    expect(versions.map(({ checkedOn }) => checkedOn)).toEqual(versions.map(() => null));
  });

  it('every criterion is in the common list', () => {
    const known = new Set(seededCriteria().map(({ code }) => code));
    const used = versions.flatMap(({ criteria }) => criteria.map(({ common }) => common));
    expect(used.filter((code) => !code || !known.has(code))).toEqual([]);
  });

  it('what agreements contain is ten items, tied to no issuer and no day', () => {
    const list = seededGuidelines().find(({ id }) => id === 'avtalsinnehall');
    expect(list).toMatchObject({ issuer: null, versions: [{ validFrom: null }] });
    expect(list?.versions[0]?.criteria).toHaveLength(10);
  });
});

describe('the readings of the three agreements', () => {
  const all = seededCriteria().map(({ code }) => code);

  it.each(seededReadings().map((file) => [file.partnership, file] as const))(
    'of %s answer every criterion, with a section of the text for what is shown or contradicted',
    (_, file) => {
      const sections = seededSections();
      for (const { findings } of file.readings) {
        expect(findings.map(({ criterion }) => criterion)).toEqual(all);
        for (const { citations } of findings)
          for (const { source, section } of citations) expect(sections.get(source)).toContain(section);
      }
    },
  );
});

describe('a guideline file', () => {
  const file = (criteria: unknown[], rest: object = {}): unknown => ({
    id: 'x',
    issuer: 'skr',
    title: { sv: 'X' },
    versions: [
      {
        id: 'x-1',
        version: '1',
        validFrom: '2020-01-01',
        url: null,
        checkedOn: null,
        basis: 'STORED_COPY',
        criteria,
        ...rest,
      },
    ],
  });
  const faults = (value: unknown): string[] =>
    guidelinePart.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

  it('may give a criterion as a bare code, or as one of its own with a text', () => {
    expect(faults(file(['K1', { code: 'EGET', text: { sv: 'Något eget.' } }]))).toEqual([]);
  });

  it('is refused when a criterion of its own has no text', () => {
    expect(faults(file([{ code: 'EGET' }])).join()).toMatch(/needs a code and a text/);
  });

  it('is refused when a criterion stands twice', () => {
    expect(faults(file(['K1', { common: 'K1', stance: 'AGAINST' }])).join()).toMatch(/stands twice/);
  });

  it('may ask for something and for its opposite, under two codes', () => {
    expect(faults(file(['K1', { common: 'K1', code: 'INTE_K1', stance: 'AGAINST' }]))).toEqual([]);
  });

  it('is refused when a version ends before it begins', () => {
    expect(faults(file([], { validTo: '2019-12-31' })).join()).toMatch(/before the start/);
  });

  it('is refused when it lists criteria that it says nobody knows', () => {
    expect(faults(file(['K1'], { criteriaKnown: false })).join()).toMatch(/remove one of the two/);
  });
});
