import { openSubgraph, type RunningSubgraph } from '../../../subgraphs/foundation/subgraph';
import { readSelection } from '../../../subgraphs/foundation/values/selection';
import { search } from '../../../subgraphs/search/server';
import { cloneDatabase, type TestDatabase } from '../../support/database';

interface Row {
  value: string | null;
  label: string;
  partnerships: number;
  fundingKnown: number;
  publicPerYear: { amount: string | null; currency: string; missingReason: string | null };
}

const STATISTICS = `query ($by: StatisticsDimension!, $filter: PartnershipFilter, $pricesOf: Int) {
  selection(filter: $filter) { id count statistics(by: $by, pricesOf: $pricesOf) {
    value label partnerships fundingKnown publicPerYear { amount currency missingReason } } }
}`;

describe('a selection', () => {
  let database: TestDatabase;
  let running: RunningSubgraph;
  beforeAll(async () => {
    database = await cloneDatabase({ seeded: true });
    running = await openSubgraph(search, {
      databaseUrl: database.urls['search'] ?? '',
      clock: () => new Date('2022-06-15T10:00:00Z'),
    });
  });
  afterAll(async () => {
    await running.close();
    await database.drop();
  });

  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const { data, errors } = await running.execute({ query, variables });
    if (errors) throw errors[0] as Error;
    return data as unknown as Data;
  };
  const statistics = async (variables: Record<string, unknown>) =>
    (await ask<{ selection: { id: string; count: number; statistics: Row[] } }>(STATISTICS, variables))
      .selection;

  it('carries its partnerships in its id, and is the same read back', async () => {
    const { id, count } = await statistics({ by: 'STATUS', filter: { municipality: ['2480'] } });
    expect(readSelection(id)).toHaveLength(count);
    const { _entities } = await ask<{ _entities: { count: number }[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Selection { count } } }',
      { of: [{ __typename: 'Selection', id }] },
    );
    expect(_entities).toEqual([{ count }]);
  });

  it('is counted by the years in which its partnerships are in force, from the first day to the last', async () => {
    const { statistics: rows } = await statistics({
      by: 'YEAR',
      filter: { ids: ['malmo-carpe-sophia-2015'] },
    });
    expect(rows.map(({ value, partnerships }) => [value, partnerships])).toEqual([
      ['2015', 1],
      ['2016', 1],
      ['2017', 1],
      ['2018', 1],
    ]);
  });

  it.each(['MUNICIPALITY', 'COUNTY', 'STATUS'])('leaves nothing out when counted by %s', async (by) => {
    const { count, statistics: rows } = await statistics({ by });
    expect(rows.reduce((sum, { partnerships }) => sum + partnerships, 0)).toBe(count);
  });

  it('adds what is known, and says of how many', async () => {
    const { statistics: rows } = await statistics({ by: 'MUNICIPALITY' });
    for (const { fundingKnown, partnerships, publicPerYear } of rows) {
      expect(fundingKnown).toBeLessThanOrEqual(partnerships);
      expect(publicPerYear.amount === null).toBe(fundingKnown === 0);
      expect(publicPerYear.missingReason === null).toBe(fundingKnown > 0);
    }
    expect(rows.some(({ fundingKnown }) => fundingKnown > 0)).toBe(true);
  });

  it('does not tell sums in prices that no index can move them to', async () => {
    const { statistics: rows } = await statistics({ by: 'MUNICIPALITY', pricesOf: 2024 });
    const known = rows.filter(({ fundingKnown }) => fundingKnown > 0);
    expect(known).not.toHaveLength(0);
    expect(known.every(({ publicPerYear }) => publicPerYear.amount === null)).toBe(true);
    expect(known.map(({ publicPerYear }) => publicPerYear.missingReason)).toContain('INDEX_YEAR_MISSING');
  });

  it('may be empty', async () => {
    const empty = await statistics({ by: 'THEME', filter: { ids: [] } });
    expect(empty).toMatchObject({ count: 0, statistics: [] });
    expect(readSelection(empty.id)).toEqual([]);
  });

  it('tells how much of the country is known, beside published counts', async () => {
    const { coverage } = await ask<{
      coverage: { partnerships: number; municipalities: number; benchmarks: object[] };
    }>(
      '{ coverage { partnerships municipalities newestRecord checkedOn benchmarks { label count year citation } } }',
    );
    expect(coverage).toMatchObject({ partnerships: 39, municipalities: 6, newestRecord: '2025-02-01' });
    expect(coverage.benchmarks).toMatchObject([
      { count: 94, year: 2023 },
      { count: 500, year: 2024 },
    ]);
  });

  it('suggests by the beginning of any word, with or without its dots, and says what each is', async () => {
    const { suggest } = await ask<{ suggest: { text: string; kind: string; id: string; count: number }[] }>(
      '{ suggest(prefix: "skyddsvarn", first: 5) { text kind id count } }',
    );
    expect(suggest[0]).toEqual({
      text: 'Skyddsvärnet i Göteborg',
      kind: 'ORGANISATION',
      id: 'skyddsvarnet-i-goteborg',
      count: 3,
    });
    const kinds = await ask<{ suggest: { kind: string }[] }>('{ suggest(prefix: "m", first: 100) { kind } }');
    expect(new Set(kinds.suggest.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(await ask('{ suggest(prefix: " \\u0000%_ ") { id } }')).toEqual({ suggest: [] });
  });

  it('likens a partnership to others with its words and its target group, not to its own renewals', async () => {
    const { _entities } = await ask<{ _entities: { similar: { id: string }[] }[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Partnership { similar(first: 3) { id } } } }',
      {
        of: ['malmo-unga-i-nod-2022', 'umea-brottsofferjouren-2018', 'unknown'].map((id) => ({
          __typename: 'Partnership',
          id,
        })),
      },
    );
    expect(_entities[0]?.similar[0]?.id).toBe('malmo-over-25-i-nod-2022');
    expect(_entities[1]?.similar[0]?.id).toBe('stockholm-brottsofferjourerna-2011');
    expect(_entities[2]?.similar).toEqual([]);
  });
});
