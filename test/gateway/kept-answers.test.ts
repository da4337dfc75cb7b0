import { setTimeout as pause } from 'node:timers/promises';

import { tell } from '../../subgraphs/foundation/outbox';
import { openKeeping, read, type Keeping } from './keeping';

const id = 'goteborg-raddningsmissionen-35an-2025';
const byId = `{ partnership(id: "${id}") { id title } }`;
const another = `{ partnership(id: "stockholm-eu-medborgare-2019") { id title } }`;
const list = `{ partnerships(filter: { ids: ["${id}"] }) { edges { node { id title } } } }`;
const inLists = `{ selection(filter: { municipality: ["1480"] }) { count } }`;

let register: Keeping;
let asked: string[];

beforeAll(async () => {
  register = await openKeeping();
  ({ asked } = register);
});
afterAll(() => register.close());

const untilKept = (query: string): Promise<void> => register.untilKept(query);
const versionIn = (text: string): number => Number(/version (\d+)/.exec(text)?.[1] ?? 0);

async function write(version: number): Promise<void> {
  const partnerships = register.running.find(({ name }) => name === 'partnerships')?.database;
  await partnerships?.transaction(async (manager) => {
    const title = JSON.stringify({ sv: `version ${version}`, en: null });
    await manager.query('UPDATE partnerships.partnership SET title = $2 WHERE id = $1', [id, title]);
    const [row] = (await manager.query(
      `SELECT body FROM partnerships.outbox WHERE entity = 'partnership' AND id = $1`,
      [id],
    )) as { body: object }[];
    await tell(manager, 'partnerships', [
      { entity: 'partnership', id, body: { ...row?.body, title: JSON.parse(title) as unknown } },
    ]);
  });
}

describe('An answer that was asked for before', () => {
  test('is given again without any subgraph being asked', async () => {
    for (const query of [byId, list, inLists]) await untilKept(query);
  });

  test('is made anew for one who is known by name', async () => {
    await untilKept(byId);
    await read(register.url, byId, { authorization: 'Bearer x' });
    expect(asked).toEqual(['partnerships']);
  });

  test('is dropped by a change of what it was made of, and others are left', async () => {
    await untilKept(another);
    await untilKept(byId);
    await untilKept(inLists);
    await write(1);
    await pause(1_100);
    expect(versionIn(await read(register.url, byId))).toBe(1);
    asked.length = 0;
    await read(register.url, another);
    expect(asked).toEqual([]);
    await read(register.url, inLists);
    expect(asked).not.toEqual([]);
  });

  test('is 304 to a GET that has it, until it changes', async () => {
    await untilKept(byId);
    const url = `${register.url}?query=${encodeURIComponent(byId)}`;
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await fetch(url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const otherType = await fetch(url, { headers: { accept: 'application/graphql-response+json' } });
    expect(otherType.headers.get('etag')).not.toBe(etag);
    await write(2);
    await pause(1_100);
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('is made once for all who ask at the same time', async () => {
    const cold = `{ partnership(id: "${id}") { id summary goals } }`;
    asked.length = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(register.url, cold)));
    expect(new Set(answers).size).toBe(1);
    expect(asked).toEqual(['partnerships']);
  });
});

describe('While the register is written to', () => {
  test('no answer is older than a second, in two gateway processes', async () => {
    const written: { version: number; at: number }[] = [{ version: 2, at: performance.now() }];
    const listed: { version: number; at: number }[] = [];
    const until = performance.now() + 6_000;
    const newest = (seen: typeof written, before: number): number =>
      Math.max(0, ...seen.filter(({ at }) => at <= before).map(({ version }) => version));
    let reads = 0;

    const writing = (async () => {
      for (let version = 3; performance.now() < until; version++) {
        await write(version);
        written.push({ version, at: performance.now() });
        await pause(250 + 40 * (version % 7));
      }
    })();
    const watching = (async () => {
      while (performance.now() < until) {
        const version = versionIn(await read(register.plainUrl, list));
        listed.push({ version, at: performance.now() });
        await pause(30);
      }
    })();
    const reading = [register.url, register.elsewhereUrl].flatMap((url) =>
      [byId, list].map(async (query) => {
        while (performance.now() < until) {
          const since = performance.now() - 1_000;
          // What stands in a list is as new as what the search has read: what it answered without being kept.
          const atLeast = newest(query === byId ? written : listed, since);
          reads++;
          const version = versionIn(await read(url, query));
          if (version < atLeast) throw new Error(`${url} gave ${version} when ${atLeast} was a second old.`);
          await pause(20);
        }
      }),
    );
    await Promise.all([writing, watching, ...reading]);
    expect(written.length).toBeGreaterThan(5);
    expect(reads).toBeGreaterThan(50);
  });
});
