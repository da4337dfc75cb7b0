import { openGuidelines, type GuidelinesRegister } from './register';
import { writeSelection } from '../../subgraphs/foundation/values/selection';
import { Side } from '../../subgraphs/foundation/values/enums';
import { Precision } from '../../subgraphs/foundation/values/period';
import { at, brings, told } from './agreement';
import { madeUp } from './made-up';
import { seededGuidelines } from './seed-files';

const skyddsbussen = 'goteborg-skyddsvarnet-skyddsbussen-2025';
const euCitizens = 'stockholm-eu-medborgare-2019';

const startsOn = (day: string) => ({
  period: { from: day, to: null, precision: Precision.DAY },
});

let register: GuidelinesRegister;

beforeAll(async () => {
  register = await openGuidelines();
  await register.write([
    ...seededGuidelines(),
    madeUp([
      { id: 'made-up-1', validFrom: '2015-01-01', validTo: '2019-12-31', criteria: ['K7', 'K9', 'K10'] },
      {
        id: 'made-up-2',
        validFrom: '2020-01-01',
        validTo: '2022-12-31',
        criteria: ['K7', { common: 'K9', stance: 'AGAINST' }],
      },
      { id: 'made-up-3', validFrom: '2022-07-01', validTo: '2023-12-31' },
    ]),
  ]);
  const both = [brings(Side.PUBLIC), brings(Side.CIVIL_SOCIETY)];
  await register.tellOf(
    told(skyddsbussen),
    told(euCitizens, { ...startsOn('2019-05-01'), paper: { kind: 'PROPOSAL', citations: at('Titel') } }),
    told('a-2016', { ...startsOn('2016-01-01'), commitments: both }),
    told('b-2021', { ...startsOn('2021-01-01') }),
    told('c-2022', { ...startsOn('2022-09-01') }),
    told('d-2024', { ...startsOn('2024-01-01') }),
    told('e-listed', { ...startsOn('2018-01-01'), paper: { kind: 'LISTING', citations: at('Lista') } }),
  );
});

afterAll(() => register?.close());

interface Assessed {
  guideline: { id: string } | null;
  criterion: { code: string };
  result: string;
  extent: string | null;
  assessedBy: string | null;
  method: string | null;
  meaning: string;
  reason: { code: string } | null;
  note: string | null;
  evidence: { source: { id: string }; section: string | null }[];
  otherFindings: { result: string; assessedBy: string }[];
}

const assessedFields = `guideline { id } criterion { code } result extent assessedBy method meaning(language: EN)
  reason { code } note(language: EN) evidence { source { id } section page } otherFindings { result assessedBy }`;

async function assessments(id: string, args = ''): Promise<Assessed[]> {
  const { _entities } = await register.ask<{ _entities: { assessments: Assessed[] }[] }>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Partnership { assessments${args} { ${assessedFields} } } } }`,
    { of: [{ __typename: 'Partnership', id }] },
  );
  return _entities[0]?.assessments ?? [];
}

interface Choice {
  series: string;
  guideline: { id: string } | null;
  code: string;
}

async function choices(id: string, args = ''): Promise<Choice[]> {
  const { _entities } = await register.ask<{ _entities: { guidelineVersions: Choice[] }[] }>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Partnership { guidelineVersions${args} { series guideline { id } code } } } }`,
    { of: [{ __typename: 'Partnership', id }] },
  );
  return _entities[0]?.guidelineVersions ?? [];
}

interface Matrix {
  totalCount: number;
  caution: string;
  criteria: {
    code: string;
    shown: number;
    contradicted: number;
    silent: number;
    notApplicable: number;
    notAssessed: number;
  }[];
  versions: { id: string }[];
  edges: {
    node: { partnership: { id: string }; version: Choice; cells: Assessed[] };
    cursor: string;
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function matrix(guideline: string, ids: string[], page = ''): Promise<Matrix | null> {
  const { _entities } = await register.ask<{ _entities: { guidelineMatrix: Matrix | null }[] }>(
    `query ($of: [_Any!]!, $guideline: ID!) { _entities(representations: $of) { ... on Selection {
       guidelineMatrix(guideline: $guideline ${page}) {
         totalCount caution(language: EN) criteria { code shown contradicted silent notApplicable notAssessed } versions { id }
         edges { node { partnership { id } version { series guideline { id } code } cells { ${assessedFields} } } cursor }
         pageInfo { hasNextPage endCursor } } } } }`,
    { of: [{ __typename: 'Selection', id: writeSelection(ids) }], guideline },
  );
  return _entities[0]?.guidelineMatrix ?? null;
}

const all = [skyddsbussen, euCitizens, 'a-2016', 'b-2021', 'c-2022', 'd-2024', 'e-listed', 'nobody-knows'];

describe('guidelines', () => {
  test('are answered with what is not known said', async () => {
    const { guidelines } = await register.ask<{ guidelines: { id: string }[] }>(
      `{ guidelines { id title version validFrom validTo validFromMissing validToMissing issuer { id } url checkedOn
         criteriaKnown criteriaCount criteria { code common text(language: EN) strength } dataIssues { code } } }`,
    );
    expect(guidelines.find(({ id }) => id === 'boras-2016')).toMatchObject({
      validFrom: '2016-01-01',
      validTo: null,
      validToMissing: 'NOT_STATED',
      criteriaKnown: false,
      criteriaCount: 4,
      criteria: [],
      checkedOn: null,
      dataIssues: [{ code: 'CRITERIA_NOT_KNOWN' }, { code: 'DATES_NOT_KNOWN' }, { code: 'NOT_RECHECKED' }],
    });
  });

  test('versions that overlap say so of each other, and one without criteria says so of itself', async () => {
    const { guidelines } = await register.ask<{
      guidelines: { id: string; dataIssues: { code: string }[] }[];
    }>(`{ guidelines { id dataIssues { code values } } }`);
    const issues = (id: string) =>
      guidelines.find((one) => one.id === id)?.dataIssues.map(({ code }) => code) ?? [];
    expect(issues('made-up-1')).not.toContain('VERSIONS_OVERLAP');
    expect(issues('made-up-2')).toContain('VERSIONS_OVERLAP');
    expect(issues('made-up-3')).toEqual(expect.arrayContaining(['VERSIONS_OVERLAP', 'NO_CRITERIA']));
  });

  test('are found by the version, or by the id that versions share and a day', async () => {
    const answer = await register.ask<Record<string, { id: string } | null>>(
      `{ named: guideline(id: "made-up-1") { id } then: guideline(id: "made-up", on: "2016-01-01") { id }
         expired: guideline(id: "made-up", on: "2024-01-01") { id } unknown: guideline(id: "nothing") { id } }`,
    );
    expect(answer).toEqual({
      named: { id: 'made-up-1' },
      then: { id: 'made-up-1' },
      expired: null,
      unknown: null,
    });
  });

  test('the common list says which guidelines state a criterion, and how firmly', async () => {
    const { criteria } = await register.ask<{
      criteria: {
        code: string;
        statedBy: { guideline: { id: string }; criterion: { strength: string } }[];
      }[];
    }>(`{ criteria { code kind text statedBy { guideline { id } criterion { strength } } } }`);
    expect(criteria.find(({ code }) => code === 'K18')?.statedBy).toEqual([
      { guideline: { id: 'vgr-2021' }, criterion: { strength: 'STATED' } },
    ]);
  });

  test('two laid side by side show what differs', async () => {
    const difference = `comparable message common { first { code } strengthDiffers contradicts } onlyFirst { code } onlySecond { code }`;
    const answer = await register.ask<Record<string, Record<string, unknown>>>(
      `{ issuers: guidelineDifference(first: "vgr-2021", second: "skr-2017") { ${difference} }
         versions: guidelineDifference(first: "made-up-1", second: "made-up-2") { ${difference} }
         unknown: guidelineDifference(first: "boras-2016", second: "boras-senare") { ${difference} }
         none: guidelineDifference(first: "boras-2016", second: "nothing") { ${difference} } }`,
    );
    expect(answer['issuers']?.['onlyFirst']).toEqual(['K12', 'K15', 'K16', 'K18'].map((code) => ({ code })));
    expect(answer['issuers']?.['common']).toContainEqual({
      first: { code: 'K2' },
      strengthDiffers: true,
      contradicts: false,
    });
    expect(answer['versions']).toMatchObject({
      common: [
        { first: { code: 'K7' }, contradicts: false },
        { first: { code: 'K9' }, contradicts: true },
      ],
      onlyFirst: [{ code: 'K10' }],
      onlySecond: [],
    });
    expect(answer['unknown']).toMatchObject({ comparable: false, common: [], onlyFirst: [], onlySecond: [] });
    expect(answer['none']).toBeNull();
  });
});

describe('an agreement that was read', () => {
  test('is answered with the reading before the rule, the rule’s answer beside it, and a place in the text', async () => {
    const found = (await assessments(skyddsbussen)).find(
      ({ guideline, criterion }) => guideline?.id === 'vgr-2021' && criterion.code === 'K7',
    );
    expect(found).toMatchObject({
      result: 'SHOWN',
      extent: 'PART',
      method: 'READER',
      assessedBy: 'READER:REGISTER',
      evidence: [{ source: { id: '001' }, section: 'Resurser och ekonomi', page: null }],
    });
  });

  test('keeps what a rule found on the same criterion', async () => {
    const found = (await assessments(skyddsbussen)).find(
      ({ guideline, criterion }) => guideline?.id === 'skr-2017' && criterion.code === 'K10',
    );
    expect(found).toMatchObject({
      result: 'SHOWN',
      otherFindings: [{ result: 'SILENT', assessedBy: 'RULE:joint-follow-up' }],
    });
  });

  test('says of silence which document was read, and that it is no breach', async () => {
    const found = (await assessments(skyddsbussen)).find(({ criterion }) => criterion.code === 'K18');
    expect(found).toMatchObject({ result: 'SILENT', evidence: [{ source: { id: '001' }, section: null }] });
    expect(found?.meaning).toContain('not a breach');
  });

  test('is held against no version that came later, unless asked', async () => {
    const byDefault = await assessments(euCitizens);
    expect(byDefault.map(({ guideline }) => guideline?.id)).not.toContain('vgr-2021');
    expect((await choices(euCitizens)).find(({ series }) => series === 'vgr')).toEqual({
      series: 'vgr',
      guideline: null,
      code: 'NONE_IN_FORCE',
    });
    expect(await assessments(euCitizens, '(guideline: "vgr-2021")')).toHaveLength(9);
    expect((await choices(euCitizens, '(guideline: "vgr-2021")'))[0]?.code).toBe('ASKED_FOR_NOT_IN_FORCE');
    expect(await assessments(euCitizens, '(guideline: "vgr", on: "2025-01-01")')).toHaveLength(9);
  });

  test('is held against one guideline at a time, and against one that is not known not at all', async () => {
    const found = await assessments('a-2016', '(guideline: "made-up")');
    expect(found.map(({ guideline, criterion }) => [guideline?.id, criterion.code])).toEqual([
      ['made-up-1', 'K7'],
      ['made-up-1', 'K9'],
      ['made-up-1', 'K10'],
    ]);
    expect(await assessments('a-2016', '(guideline: "nothing")')).toEqual([]);
  });
});

describe('an agreement that nobody has read', () => {
  test('is not silent', async () => {
    for (const id of ['e-listed', 'nobody-knows']) {
      const found = await assessments(id);
      expect(found.length).toBeGreaterThan(50);
      expect(new Set(found.map(({ result }) => result))).toEqual(new Set(['NOT_ASSESSED']));
      expect(new Set(found.map(({ assessedBy }) => assessedBy))).toEqual(new Set([null]));
    }
  });
});

describe('a matrix', () => {
  const counted = (code: string, found: Matrix | null) => found?.criteria.find((one) => one.code === code);

  test('of one version counts over the whole selection, whatever the page', async () => {
    const found = await matrix('made-up-1', all, ', first: 2');
    expect(found?.totalCount).toBe(8);
    expect(counted('K7', found)).toEqual({
      code: 'K7',
      shown: 3,
      contradicted: 0,
      silent: 3,
      notApplicable: 0,
      notAssessed: 2,
    });
    expect(found?.edges.map(({ node }) => node.partnership.id)).toEqual(['a-2016', 'b-2021']);
    expect(found?.pageInfo.hasNextPage).toBe(true);
    expect(found?.caution).toContain('not a breach');
  });

  test('is paged through without losing or repeating a row', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 5; page += 1) {
      const found = await matrix('made-up', all, `, first: 3 ${after}`);
      seen.push(...(found?.edges.map(({ node }) => node.partnership.id) ?? []));
      if (!found?.pageInfo.hasNextPage) break;
      after = `, after: "${found.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual([...all].sort());
  });

  test('of a guideline holds each agreement against the version in force when it was made', async () => {
    const found = await matrix('made-up', all);
    const versionOf = (id: string) => {
      const row = found?.edges.find(({ node }) => node.partnership.id === id)?.node.version;
      return [row?.guideline?.id, row?.code];
    };
    expect(versionOf('a-2016')).toEqual(['made-up-1', 'IN_FORCE']);
    expect(versionOf('b-2021')).toEqual(['made-up-2', 'IN_FORCE']);
    expect(versionOf('c-2022')).toEqual(['made-up-3', 'SEVERAL_IN_FORCE']);
    expect(versionOf('d-2024')).toEqual([undefined, 'NONE_IN_FORCE']);
    expect(versionOf('nobody-knows')).toEqual(['made-up-3', 'AGREEMENT_DAY_NOT_KNOWN']);
    expect(found?.versions.map(({ id }) => id)).toEqual(['made-up-1', 'made-up-2', 'made-up-3']);
    const none = found?.edges.find(({ node }) => node.partnership.id === 'd-2024');
    expect(none?.node.cells.map(({ result, reason }) => [result, reason?.code])).toEqual(
      none?.node.cells.map(() => ['NOT_APPLICABLE', 'NONE_IN_FORCE']),
    );
  });

  test('turns what is shown into what is contradicted, for a guideline that asks for the opposite', async () => {
    const found = await matrix('made-up-2', [skyddsbussen]);
    expect(counted('K9', found)).toMatchObject({ shown: 0, contradicted: 1 });
    expect(found?.edges[0]?.node.cells[1]).toMatchObject({ result: 'CONTRADICTED', extent: null });
  });

  test.each(['made-up', 'made-up-1', 'made-up-2', 'skr', 'vgr-2021', 'avtalsinnehall-1'])(
    'counts in the database what the cells of %s say one by one',
    async (guideline) => {
      const found = await matrix(guideline, all, ', first: 100');
      found?.criteria.forEach((column, index) => {
        const results = found.edges.map(({ node }) => node.cells[index]?.result);
        const count = (result: string) => results.filter((one) => one === result).length;
        expect(column).toEqual({
          code: column.code,
          shown: count('SHOWN'),
          contradicted: count('CONTRADICTED'),
          silent: count('SILENT'),
          notApplicable: count('NOT_APPLICABLE'),
          notAssessed: count('NOT_ASSESSED'),
        });
      });
    },
  );

  test('of an empty version or an empty selection is empty, and of an unknown guideline is nothing', async () => {
    expect(await matrix('made-up-3', all)).toMatchObject({ criteria: [], totalCount: 8 });
    expect(await matrix('made-up-1', [])).toMatchObject({
      totalCount: 0,
      edges: [],
      pageInfo: { endCursor: null },
    });
    expect(await matrix('nothing', all)).toBeNull();
  });

  test.each([
    [', first: 0', 'first'],
    [', first: 101', 'first'],
    [', after: "here"', 'after'],
  ])('refuses %s and says what to write instead', async (page, field) => {
    await expect(matrix('made-up-1', all, page)).rejects.toThrow(`"field":"${field}"`);
  });

  test('refuses an id that is no selection', async () => {
    const { errors } = await register.running.execute({
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Selection { guidelineMatrix(guideline: "vgr") { totalCount } } } }`,
      variables: { of: [{ __typename: 'Selection', id: 'made-up' }] },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
  });
});

describe('the rules’ answers', () => {
  test('follow the facts, and go when the agreement does', async () => {
    await register.tellOf(told('f-changing', startsOn('2016-01-01')));
    const before = await assessments('f-changing', '(guideline: "made-up-1")');
    expect(before.map(({ result }) => result)).toEqual(['SILENT', 'NOT_ASSESSED', 'SILENT']);
    await register.tellOf(
      told('f-changing', {
        ...startsOn('2016-01-01'),
        commitments: [brings(Side.PUBLIC), brings(Side.CIVIL_SOCIETY)],
      }),
    );
    const after = await assessments('f-changing', '(guideline: "made-up-1")');
    expect(after[0]).toMatchObject({
      result: 'SHOWN',
      assessedBy: 'RULE:both-sides-contribute',
      method: 'RULE',
    });
  });

  test('are made anew when the rules are others', async () => {
    const { database, feed } = register.running;
    await database.query(`UPDATE guidelines.finding SET result = 'SHOWN' WHERE partnership_id = 'e-listed'`);
    await feed?.rebuild();
    const found = await assessments('e-listed');
    expect(new Set(found.map(({ result }) => result))).toEqual(new Set(['NOT_ASSESSED']));
  });
});
