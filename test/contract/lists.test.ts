import { contractOperation, startRegister, type TestRegister } from '../support/register';

describe('lists, filters and counts', () => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await startRegister({ now: new Date('2026-11-22T12:00:00Z') });
  });
  afterAll(() => register.close());

  const find = contractOperation('find-partnerships');
  async function found(variables: Record<string, unknown>) {
    const { data, errors } = await register.query<{ partnerships: any }>(find, variables);
    expect(errors).toBeUndefined();
    return data.partnerships;
  }
  const ids = async (variables: Record<string, unknown>): Promise<string[]> =>
    (await found({ first: 100, ...variables })).edges.map((edge: any) => edge.node.id);

  it('hold 39 partnerships, each once, over as many pages as are asked for', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = await found({ first: 7, after });
      expect(page.totalCount).toBe(39);
      seen.push(...page.edges.map((edge: any) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(39);
    expect(new Set(seen).size).toBe(39);
  });

  it('tell what was in force on a day', async () => {
    expect(await ids({ filter: { activeOn: '2025-01-15' } })).toEqual(
      expect.arrayContaining(['goteborg-raddningsmissionen-35an-2025', 'umea-stadsmission-2021']),
    );
    expect(await ids({ filter: { activeOn: '2025-01-15' } })).not.toContain(
      'goteborg-skyddsvarnet-skyddsbussen-2025',
    );
    expect(await ids({ filter: { activeOn: '2018-01-01', municipality: ['0180'] } })).toEqual([
      'stockholm-eu-medborgare-2017',
      'stockholm-brottsofferjourerna-2011',
    ]);
    // A possible extension is not in force.
    expect(await ids({ filter: { activeOn: '2021-06-01', municipality: ['0180'] } })).not.toContain(
      'stockholm-eu-medborgare-2019',
    );
  });

  it('are empty where nothing fits, and not an error', async () => {
    expect(await found({ filter: { municipality: ['9999'] } })).toMatchObject({ totalCount: 0, edges: [] });
    expect(await found({ filter: { activeOn: '1999-01-01' } })).toMatchObject({ totalCount: 0 });
  });

  it('follow the status that a partnership has today', async () => {
    const { edges } = await found({ filter: { status: ['ACTIVE', 'EXTENSION_POSSIBLE', 'PLANNED'] } });
    expect(edges).toEqual([]);
    expect((await found({ filter: { status: ['ENDED'] } })).totalCount).toBe(39);
  });

  it('find an organisation’s partnerships with those of its parts', async () => {
    expect(await ids({ filter: { organisation: ['svenska-roda-korset'] } })).toEqual(
      expect.arrayContaining(['uppsala-roda-korset-2020', 'malmo-unga-i-nod-2022']),
    );
  });

  it('are sorted by yearly public funding, the unknown last', async () => {
    const { edges } = await found({ orderBy: 'PUBLIC_PER_YEAR_HIGHEST', first: 3 });
    expect(edges.map((edge: any) => edge.node.funding.publicPerYear?.amount ?? null)).toEqual([
      '6111825.00',
      '1394157.93',
      null,
    ]);
    const lowest = await found({ orderBy: 'PUBLIC_PER_YEAR_LOWEST', first: 2 });
    expect(lowest.edges[0].node.funding.publicPerYear.amount).toBe('1394157.93');
  });

  it('are sorted by title in Swedish order', async () => {
    const { edges } = await found({ orderBy: 'TITLE', first: 100 });
    const titles: string[] = edges.map((edge: any) => edge.node.title);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('sv').compare));
  });

  it('have facets that apply all filters but their own', async () => {
    const { facets } = await found({ filter: { municipality: ['1880'] } });
    const values = (field: string) => facets.find((facet: any) => facet.field === field).values;
    expect(values('MUNICIPALITY')).toContainEqual({ value: '1280', label: 'Malmö', count: 11 });
    expect(values('COUNTY')).toEqual([{ value: '18', label: 'Örebro län', count: 1 }]);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'made-up' }, 'after'],
    [{ filter: { activeOn: '2025-02-30' } }, 'Date'],
    [{ filter: { endsBetween: { from: '2025-12-31', to: '2025-01-01' } } }, 'filter.endsBetween'],
    [{ filter: { publicPerYear: { atLeast: 'mycket' } } }, 'Decimal'],
    [{ orderBy: 'BEST' }, 'orderBy'],
  ])('refuse %j with a code and a remedy', async (variables, field) => {
    const { data, errors } = await register.query<{ partnerships: unknown } | undefined>(find, variables);
    expect(data?.partnerships ?? null).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field, remedy: expect.any(String) } },
    ]);
  });

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await found({ orderBy: 'TITLE', first: 1 });
    const { errors } = await register.query(find, { orderBy: 'OLDEST_FIRST', after: pageInfo.endCursor });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
  });

  it('of an organisation are found by its number, and a personal identity number is refused', async () => {
    const page = contractOperation('organisation-page');
    const { data } = await register.query<any>(page, { registrationNumber: '857201-5728' });
    expect(data.organisation).toMatchObject({
      name: 'Skyddsvärnet i Göteborg',
      partnerships: { totalCount: 3 },
    });
    const { errors } = await register.query(page, { registrationNumber: '811228-9874' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'registrationNumber' } }]);
    expect(JSON.stringify(errors)).not.toContain('811228');
  });

  it('of a municipality, and all 290 of them', async () => {
    const { data } = await register.query<any>(contractOperation('municipality-page'), { code: '0380' });
    expect(data.municipality).toMatchObject({
      name: 'Uppsala',
      county: { code: '03' },
      partnerships: { totalCount: 4 },
    });
    const { data: all } = await register.query<any>(contractOperation('municipalities'));
    expect(all.municipalities).toHaveLength(290);
    expect(new Set(all.municipalities.map((one: any) => one.county.code)).size).toBe(21);
    const counted = all.municipalities.filter((one: any) => one.partnershipCount > 0);
    expect(counted.map((one: any) => [one.code, one.partnershipCount])).toEqual([
      ['0180', 8],
      ['0380', 4],
      ['1280', 11],
      ['1480', 10],
      ['1880', 1],
      ['2480', 5],
    ]);
  });

  it('sum what is known and say of how many', async () => {
    const { data } = await register.query<any>(contractOperation('statistics'), { by: 'MUNICIPALITY' });
    expect(data.selection.count).toBe(39);
    const row = (value: string) => data.selection.statistics.find((one: any) => one.value === value);
    expect(row('1480')).toMatchObject({
      partnerships: 10,
      fundingKnown: 2,
      publicPerYear: { amount: '7505982.93', currency: 'SEK', missingReason: null },
    });
    expect(row('1280')).toMatchObject({ partnerships: 11, fundingKnown: 0, publicPerYear: { amount: null } });
  });

  it('count the years in force', async () => {
    const { data } = await register.query<any>(contractOperation('statistics'), { by: 'YEAR' });
    const counts = Object.fromEntries(
      data.selection.statistics.map((one: any) => [one.value, one.partnerships]),
    );
    expect(counts).toMatchObject({ '2011': 1, '2017': 4, '2025': 4 });
  });

  it('stand beside the published counts', async () => {
    const { data } = await register.query<any>(contractOperation('coverage'));
    expect(data.coverage).toMatchObject({ partnerships: 39, municipalities: 6 });
    expect(data.coverage.benchmarks.map(({ count, year }: any) => [count, year])).toEqual([
      [94, 2023],
      [500, 2024],
    ]);
  });
});
