import { openSubgraph, type RunningSubgraph } from '../../../subgraphs/foundation/subgraph';
import { search } from '../../../subgraphs/search/server';
import { projectPartnerships } from '../../../subgraphs/search/store/project';
import { cloneDatabase, type TestDatabase } from '../../support/database';

interface Value {
  value: string;
  label: string;
  count: number;
}

interface Page {
  totalCount: number;
  searchedFor: string | null;
  didYouMean: string | null;
  facets: { field: string; values: Value[] }[];
  edges: {
    cursor: string;
    score: number | null;
    highlights: { field: string; text: string; ranges: { start: number; end: number }[] }[];
    node: { id: string };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const FIND = `query ($search: String, $filter: PartnershipFilter, $orderBy: PartnershipOrder, $first: Int, $after: String) {
  partnerships(search: $search, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount searchedFor didYouMean
    facets { field values { value label count } }
    edges { cursor score highlights { field text ranges { start end } } node { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('a list of partnerships', () => {
  let database: TestDatabase;
  let running: RunningSubgraph;
  const said: string[] = [];
  beforeAll(async () => {
    database = await cloneDatabase({ seeded: true });
    running = await openSubgraph(search, {
      databaseUrl: database.urls['search'] ?? '',
      clock: () => new Date('2022-06-15T10:00:00Z'),
      log: (line) => said.push(line),
    });
  });
  afterAll(async () => {
    await running.close();
    await database.drop();
  });

  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    running.execute({ query, variables });
  const find = async (variables: Record<string, unknown> = {}): Promise<Page> => {
    const { data, errors } = await ask(FIND, variables);
    if (errors) throw errors[0] as Error;
    return (data as unknown as { partnerships: Page }).partnerships;
  };
  const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
  const facet = (page: Page, field: string): Value[] =>
    page.facets.find((one) => one.field === field)?.values ?? [];
  const refusal = async (variables: Record<string, unknown>) => {
    const { errors } = await ask(FIND, variables);
    return errors?.[0]?.extensions;
  };

  it('counts each facet under all filters but its own', async () => {
    const filter = { municipality: ['1280'], theme: ['EMPLOYMENT'] };
    const page = await find({ filter });
    const themes = await find({ filter: { municipality: ['1280'] } });
    const municipalities = await find({ filter: { theme: ['EMPLOYMENT'] } });
    expect(page.totalCount).toBeGreaterThan(0);
    expect(facet(page, 'THEME')).toEqual(facet(themes, 'THEME'));
    expect(facet(page, 'MUNICIPALITY')).toEqual(facet(municipalities, 'MUNICIPALITY'));
    expect(facet(page, 'TARGET_GROUP')).toEqual(
      facet(await find({ filter: { ids: ids(page) } }), 'TARGET_GROUP'),
    );
  });

  it('counts what a facet value then finds', async () => {
    const page = await find({ filter: { status: ['ACTIVE'] } });
    for (const { value, count } of facet(page, 'ORGANISATION').slice(0, 5)) {
      const { totalCount } = await find({ filter: { status: ['ACTIVE'], organisation: [value] } });
      expect({ value, totalCount }).toEqual({ value, totalCount: count });
    }
  });

  it('finds the partnerships of an organisation by that which it is a part of', async () => {
    const page = await find({ filter: { organisation: ['svenska-roda-korset'] }, first: 50 });
    expect(ids(page)).toEqual(expect.arrayContaining(['uppsala-roda-korset-2020', 'malmo-rkc-2022']));
  });

  it('knows what was in force on a day', async () => {
    const page = await find({ filter: { activeOn: '2016-01-01' } });
    expect(ids(page).sort()).toEqual(['malmo-carpe-sophia-2015', 'stockholm-brottsofferjourerna-2011']);
    expect((await find({ filter: { status: ['ACTIVE'] } })).totalCount).toBe(
      (await find({ filter: { activeOn: '2022-06-15' } })).totalCount,
    );
  });

  it.each([
    'NEWEST_FIRST',
    'OLDEST_FIRST',
    'TITLE',
    'MUNICIPALITY',
    'PUBLIC_PER_YEAR_HIGHEST',
    'PUBLIC_PER_YEAR_LOWEST',
  ])('is the same in pages as whole, in the order %s', async (orderBy) => {
    const whole = ids(await find({ orderBy, first: 100 }));
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await find({ orderBy, first: 7, after });
      paged.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('is the same in pages as whole by relevance', async () => {
    const asked = { search: 'stöd till unga' };
    const whole = ids(await find({ ...asked, first: 100 }));
    const first = await find({ ...asked, first: 3 });
    const second = await find({ ...asked, first: 3, after: first.pageInfo.endCursor });
    expect([...ids(first), ...ids(second)]).toEqual(whole.slice(0, 6));
  });

  it('refuses a cursor of another list, another order, or none at all', async () => {
    const { endCursor } = (await find({ orderBy: 'TITLE', first: 3 })).pageInfo;
    const refused = { code: 'BAD_USER_INPUT', field: 'after' };
    expect(await refusal({ orderBy: 'MUNICIPALITY', after: endCursor })).toMatchObject(refused);
    expect(
      await refusal({ orderBy: 'TITLE', filter: { theme: ['HEALTH'] }, after: endCursor }),
    ).toMatchObject(refused);
    expect(await refusal({ orderBy: 'TITLE', search: 'unga', after: endCursor })).toMatchObject(refused);
    expect(await refusal({ after: 'aGVq' })).toMatchObject(refused);
    expect(await refusal({ after: '💥' })).toMatchObject(refused);
  });

  it.each([
    ['first', { first: 0 }],
    ['first', { first: 101 }],
    ['filter.endsBetween', { filter: { endsBetween: { from: '2024-01-02', to: '2024-01-01' } } }],
    ['filter.publicPerYear', { filter: { publicPerYear: { atLeast: '2', atMost: '1.5' } } }],
    ['search', { search: 'a'.repeat(10_000) }],
  ])('refuses a %s that cannot be meant, with a remedy', async (field, variables) => {
    expect(await refusal(variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
      remedy: expect.any(String),
    });
  });

  it('finds nothing for values that nothing has', async () => {
    const page = await find({ filter: { municipality: ['9999'], theme: ['NONE'] } });
    expect(page).toMatchObject({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    expect((await find({ filter: { ids: [] } })).totalCount).toBe(0);
  });

  it.each([
    ['nothing but spaces', '   '],
    ['control characters', 'hem\u0000lös\u0007 \u001b[31m'],
    ['operators', 'hemlös\' | !(:*) & <-> "OR" ; DROP TABLE x --'],
    ['emoji', '🏠👩‍👩‍👧'],
    ['generic words', 'stöd insats verksamhet'],
    ['small words', 'och i på'],
    ['a thousand words', 'hemlös '.repeat(140)],
    ['letters of other scripts', 'бездомный 無家可歸 متشرد'],
  ])('answers a search of %s', async (_, text) => {
    const { errors } = await ask(FIND, { search: text });
    expect(errors).toBeUndefined();
    expect(said).toEqual([]);
  });

  it('runs the corrected search where the words as typed find nothing, and says so', async () => {
    const page = await find({ search: 'natthärbergge' });
    expect(page.searchedFor).toBe('natthärbärge');
    expect(page.totalCount).toBe((await find({ search: 'natthärbärge' })).totalCount);
  });

  it('offers a better word where something was found', async () => {
    const page = await find({ search: 'Göteborgs Stadsmissin' });
    expect(page).toMatchObject({
      searchedFor: 'Göteborgs Stadsmissin',
      didYouMean: 'Göteborgs stadsmission',
    });
    expect(page.totalCount).toBeGreaterThan(0);
  });

  it('marks the part of a compound that was meant', async () => {
    const { edges } = await find({ search: 'härbärge', first: 5 });
    const marked = edges.flatMap(({ highlights }) =>
      highlights.flatMap(({ text, ranges }) => ranges.map(({ start, end }) => text.slice(start, end))),
    );
    expect(marked).toContain('härbärge');
    expect(edges.every(({ score }) => score !== null && score > 0)).toBe(true);
  });

  it('has neither score nor highlights without a search', async () => {
    const { edges, searchedFor } = await find({ first: 1 });
    expect(searchedFor).toBeNull();
    expect(edges).toMatchObject([{ score: null, highlights: [] }]);
  });

  it('remembers searches that found nothing, by their words alone', async () => {
    await find({ search: 'Vindkraft 19121212-1212' });
    await find({ search: 'vindkraft' });
    const rows = (await running.database.query('SELECT * FROM search.unfound WHERE words = $1', [
      'vindkraft',
    ])) as object[];
    expect(rows).toEqual([{ words: 'vindkraft', times: 2, last_on: '2022-06-15' }]);
  });

  it('survives that something is inserted between two pages', async () => {
    const asked = { search: 'hemlöshet', first: 4 };
    const whole = ids(await find({ ...asked, first: 100 }));
    const first = await find(asked);
    await running.database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO search.fragment SELECT source, entity, 'a-new-one', version, jsonb_set(body, '{id}', '"a-new-one"')
         FROM search.fragment WHERE entity = 'partnership' AND id = $1`,
        [whole[5]],
      );
      await projectPartnerships(manager, ['a-new-one'], '');
    });
    const second = await find({ ...asked, after: first.pageInfo.endCursor });
    const seen = [...ids(first), ...ids(second)].filter((id) => id !== 'a-new-one');
    expect(seen).toEqual(whole.slice(0, seen.length));
    expect(seen.length).toBeGreaterThanOrEqual(7);
  });
});
