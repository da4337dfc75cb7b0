import { openSubgraph, type RunningSubgraph } from '../../../subgraphs/foundation/subgraph';
import { search } from '../../../subgraphs/search/server';
import { isOutdated } from '../../../subgraphs/search/store/rebuild';
import { cloneDatabase, type TestDatabase } from '../../support/database';

describe('the read model', () => {
  let database: TestDatabase;
  let running: RunningSubgraph;
  beforeAll(async () => {
    database = await cloneDatabase({ seeded: true });
    running = await openSubgraph(search, { databaseUrl: database.urls['search'] ?? '', log: () => {} });
  });
  afterAll(async () => {
    await running.close();
    await database.drop();
  });

  const contents = async (): Promise<unknown> =>
    Promise.all(
      ['document', 'document_text', 'lexeme', 'word'].map((table) =>
        running.database.query(
          `SELECT to_jsonb(t) - 'trigrams' AS row FROM search.${table} t
           WHERE coalesce((to_jsonb(t)->>'documents')::int, 1) > 0 ORDER BY 1`,
        ),
      ),
    );

  it('is built anew to what it was, whatever way it came about', async () => {
    const before = await contents();
    await running.database.query(`UPDATE search.document SET title_key = 'spoilt'`);
    await running.database.query(`DELETE FROM search.lexeme WHERE lexeme LIKE 'h%'`);
    await running.feed?.rebuild();
    expect(await contents()).toEqual(before);
  });

  it('answers while it is built anew', async () => {
    let building = true;
    const built = running.feed?.rebuild().finally(() => (building = false));
    let answers = 0;
    while (building) {
      const { data } = await running.execute({ query: '{ partnerships { totalCount } }' });
      expect(data).toEqual({ partnerships: { totalCount: 39 } });
      answers += 1;
    }
    await built;
    expect(answers).toBeGreaterThan(1);
  });

  it('counts words true when a partnership is told of again, and when it is deleted', async () => {
    const owner = running.database;
    const count = async (lexeme: string) =>
      (
        (await owner.query('SELECT documents FROM search.lexeme WHERE lexeme = $1', [lexeme])) as {
          documents: number;
        }[]
      )[0]?.documents ?? 0;
    const fragment = (body: string) =>
      owner.query(
        `UPDATE search.fragment SET body = ${body} WHERE entity = 'partnership' AND id = 'umea-van-i-umea-2022'`,
      );
    const { project } = search.follower ?? {};
    const told = () =>
      owner.transaction((manager) =>
        project!(manager, [
          {
            source: 'partnerships',
            entity: 'partnership',
            id: 'umea-van-i-umea-2022',
            version: 9,
            body: null,
          },
        ]),
      );
    const [all, friends] = [await count('*'), await count('studiecirkel')];
    await told();
    expect([await count('*'), await count('studiecirkel')]).toEqual([all, friends]);
    await fragment('NULL');
    await told();
    expect([await count('*'), await count('studiecirkel')]).toEqual([all - 1, friends - 1]);
  });

  it('is outdated when it was built by other rules or another vocabulary', async () => {
    await running.feed?.rebuild();
    expect(await isOutdated(running.database)).toBe(false);
    await running.database.query(`UPDATE search.built SET by = 'before'`);
    expect(await isOutdated(running.database)).toBe(true);
  });
});
