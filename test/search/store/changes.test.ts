import { setTimeout as pause } from 'node:timers/promises';
import { closeSubgraphs, openSubgraphs } from '../../../scripts/running/register';
import { tell } from '../../../subgraphs/foundation/outbox';
import type { RunningSubgraph } from '../../../subgraphs/foundation/subgraph';
import { changesSince } from '../../../subgraphs/search/store/changes';
import { cloneDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let running: RunningSubgraph[];
const of = (name: string): RunningSubgraph => running.find((one) => one.name === name)!;

beforeAll(async () => {
  database = await cloneDatabase({ seeded: true });
  running = await openSubgraphs(database, { log: () => undefined });
});
afterAll(async () => {
  await closeSubgraphs(running);
  await database.drop();
});

const since = (after: string | null) => changesSince(of('search').database, after);
const cursor = async (): Promise<string> => (await since(null)).cursor;
const touched = async (after: string) => (await since(after)).changes.map(({ touches }) => touches);

/** Other tests' transactions on the same server hold the feed back. */
async function untilNobodyIsBehind(): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(30)) {
    for (const { feed } of running) await feed?.catchUp();
    if ((await since(null)).behind.length === 0) return;
  }
  throw new Error('A follower stays behind.');
}

test('a follower is behind from when something was told until it has read it', async () => {
  await untilNobodyIsBehind();
  await of('funding').database.transaction((manager) =>
    tell(manager, 'funding', [{ entity: 'nothing', id: 'x', body: { n: 1 } }]),
  );
  expect((await since(null)).behind).toEqual(['guidelines', 'outcomes', 'search']);
  for (const name of ['guidelines', 'search']) await of(name).feed?.catchUp();
  await untilNobodyIsBehind();
});

test('a municipality may change anything, for its population is computed with', async () => {
  const after = await cursor();
  await of('organisations').database.transaction(async (manager) => {
    const [known] = (await manager.query(
      `SELECT body FROM organisations.outbox WHERE entity = 'municipality' AND id = '1480'`,
    )) as { body: object }[];
    const population = { value: 604_616, year: 2023, citations: [] };
    await tell(manager, 'organisations', [
      { entity: 'municipality', id: '1480', body: { ...known?.body, population } },
    ]);
  });
  expect(await touched(after)).toEqual([null]);
});

test('a read model that is made anew may change anything, though nothing was told', async () => {
  await untilNobodyIsBehind();
  const after = await cursor();
  expect(await touched(after)).toEqual([]);
  await of('search').feed?.rebuild();
  expect(await touched(after)).toEqual([null]);
  await untilNobodyIsBehind();
  expect(await touched(await cursor())).toEqual([]);
});
