import { openSubgraph, type RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { search } from '../../subgraphs/search/server';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { answerAll, measureByKind, shortfalls } from './relevance/answer';
import { readQueries } from './relevance/measure';

describe('the relevance of searches over the real register', () => {
  let database: TestDatabase;
  let running: RunningSubgraph;
  beforeAll(async () => {
    database = await cloneDatabase({ seeded: true });
    running = await openSubgraph(search, { databaseUrl: database.urls['search'] ?? '' });
  });
  afterAll(async () => {
    await running.close();
    await database.drop();
  });

  it('is judged by at least eighty queries, twelve of which must find nothing', () => {
    const queries = readQueries();
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(queries.filter(({ grades }) => grades.size === 0).length).toBeGreaterThanOrEqual(12);
  });

  it('reaches its bars for every kind of query', async () => {
    expect(shortfalls(measureByKind(await answerAll(running)))).toEqual([]);
  });
});
