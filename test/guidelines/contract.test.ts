import { contractOperation, startRegister, type TestRegister } from '../support/register';

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister({ now: new Date('2026-03-01T12:00:00Z') });
});

afterAll(() => register?.close());

interface Assessed {
  guideline: { id: string; title: string; version: string; issuer: { id: string; name: string } | null };
  criterion: { code: string; text: string };
  result: string;
  assessedBy: string | null;
  evidence: { source: { id: string }; section: string | null; page: number | null }[];
}

test('Guidelines: every version, with its issuer’s name and what is not known', async () => {
  const { data, errors } = await register.query<{
    guidelines: {
      id: string;
      issuer: { name: string } | null;
      criteria: { common: string; text: string }[];
    }[];
  }>(contractOperation('guidelines'));
  expect(errors).toBeUndefined();
  expect(new Set(data.guidelines.flatMap(({ issuer }) => (issuer ? [issuer.name] : []))).size).toBe(10);
  expect(data.guidelines.find(({ id }) => id === 'kramfors-odaterad')).toMatchObject({
    issuer: { name: 'Kramfors kommun' },
    validFrom: null,
    validTo: null,
    checkedOn: null,
    criteriaKnown: true,
    criteria: ['K1', 'K2', 'K4', 'K7', 'K19'].map((common) => ({ common })),
  });
});

describe('PartnershipInFull', () => {
  const assessmentsOf = async (id: string): Promise<Assessed[]> => {
    const { data, errors } = await register.query<{ partnership: { assessments: Assessed[] } }>(
      contractOperation('partnership-in-full'),
      { id },
    );
    expect(errors).toBeUndefined();
    return data.partnership.assessments;
  };
  const resultOf = (list: Assessed[], code: string) =>
    list.find(({ criterion }) => criterion.code === code)?.result;

  test.each([
    [
      'goteborg-raddningsmissionen-35an-2025',
      { K7: 'SHOWN', K10: 'SHOWN', K4: 'SILENT', K18: 'SILENT', C2: 'SHOWN' },
    ],
    ['goteborg-skyddsvarnet-skyddsbussen-2025', { K9: 'SHOWN', K11: 'SILENT', K16: 'SILENT', C10: 'SHOWN' }],
    ['stockholm-eu-medborgare-2019', { K11: 'SHOWN', K8: 'CONTRADICTED', K5: 'SILENT', C10: 'SILENT' }],
  ])('%s, which was read', async (id, expected) => {
    const found = await assessmentsOf(id);
    for (const [code, result] of Object.entries(expected))
      expect([code, resultOf(found, code)]).toEqual([code, result]);
    expect(found.every(({ assessedBy }) => assessedBy === 'READER:REGISTER')).toBe(true);
    const without = found.filter(({ evidence }) => evidence.length === 0);
    expect(without).toEqual([]);
  });

  test('a row in a list, which nobody has read', async () => {
    const found = await assessmentsOf('goteborg-passalen-2022');
    expect(new Set(found.map(({ result }) => result))).toEqual(new Set(['NOT_ASSESSED']));
  });
});

interface Matrix {
  selection: {
    count: number;
    guidelineMatrix: {
      criteria: { code: string; shown: number; contradicted: number; silent: number; notAssessed: number }[];
      edges: { node: { partnership: { id: string; title: string }; cells: Assessed[] } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  };
}

test('GuidelineMatrix: one guideline held against a selection that a filter has found', async () => {
  const { data, errors } = await register.query<Matrix>(contractOperation('guideline-matrix'), {
    guideline: 'vgr-2021',
    filter: { municipality: ['1480'] },
    first: 2,
  });
  expect(errors).toBeUndefined();
  const { count, guidelineMatrix: matrix } = data.selection;
  expect(count).toBe(10);
  for (const { shown, contradicted, silent, notAssessed } of matrix?.criteria ?? [])
    expect(shown + contradicted + silent + notAssessed).toBe(count);
  expect(matrix?.criteria.find(({ code }) => code === 'K18')).toMatchObject({ silent: 2, notAssessed: 8 });
  expect(matrix?.edges).toHaveLength(2);
  expect(matrix?.edges[0]?.node.partnership.title).toBeTruthy();
  expect(matrix?.pageInfo.hasNextPage).toBe(true);
});
