import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startGateway, type Gateway } from '../../gateway/server';
import { inProcess } from '../../gateway/transports/in-process';
import { keep } from '../../scripts/running/keep';
import { closeSubgraphs, openSubgraphs, supergraphFile } from '../../scripts/running/register';
import { tell } from '../../subgraphs/foundation/outbox';
import type { RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { cloneDatabase, type TestDatabase } from '../support/database';

const id = 'goteborg-raddningsmissionen-35an-2025';
const byId = `{ partnership(id: "${id}") { id title } }`;
const another = `{ partnership(id: "stockholm-eu-medborgare-2019") { id title } }`;
const list = `{ partnerships(filter: { ids: ["${id}"] }) { edges { node { id title } } } }`;
const inLists = `{ selection(filter: { municipality: ["1480"] }) { count } }`;

let database: TestDatabase;
let running: RunningSubgraph[];
let keeping: Gateway;
let plain: Gateway;
let elsewhere: { url: string; process: ChildProcess };
const asked: string[] = [];

beforeAll(async () => {
  database = await cloneDatabase({ seeded: true });
  running = await openSubgraphs(database, { log: () => undefined });
  for (const { feed } of running) feed?.start();
  const transports = (): Record<string, ReturnType<typeof inProcess>> =>
    Object.fromEntries(
      running.map(({ name, execute }) => [
        name,
        inProcess((request) => {
          if (!request.query.includes('_changes')) asked.push(name);
          return execute(request) as never;
        }),
      ]),
    );
  const supergraph = readFileSync(supergraphFile, 'utf8');
  const options = { supergraph, port: 0, log: () => undefined };
  keeping = await startGateway({ ...options, transports: transports(), keep });
  plain = await startGateway({ ...options, transports: transports() });
  const urls = await Promise.all(
    running.map(async ({ name, listen }) => `${name}=${await listen(0, '127.0.0.1')}`),
  );
  elsewhere = await startElsewhere(urls.join(' '));
});
afterAll(async () => {
  elsewhere.process.kill('SIGTERM');
  await Promise.all([keeping.close(), plain.close()]);
  await closeSubgraphs(running);
  await database.drop();
});

function startElsewhere(urls: string): Promise<typeof elsewhere> {
  const child = fork(join(__dirname, '../../scripts/gateway.ts'), {
    execArgv: ['-r', '@swc-node/register'],
    env: { ...process.env, SUBGRAPH_URLS: urls, PORT: '0' },
    silent: true,
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ url: (message as { url: string }).url, process: child }));
    child.once('exit', (code) => reject(new Error(`The gateway ended with ${code}.`)));
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function read(url: string, query: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.text();
}
const versionIn = (text: string): number => Number(/version (\d+)/.exec(text)?.[1] ?? 0);

async function write(version: number): Promise<void> {
  const partnerships = running.find(({ name }) => name === 'partnerships')?.database;
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

/** Waits until questions are answered without a subgraph being asked, for two seconds at most. */
async function untilKept(query: string): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await read(keeping.url, query);
    asked.length = 0;
    await read(keeping.url, query);
    if (!asked.length) return;
    await pause(100);
  }
  throw new Error('It is not kept.');
}

describe('An answer that was asked for before', () => {
  test('is given again without any subgraph being asked', async () => {
    for (const query of [byId, list, inLists]) await untilKept(query);
  });

  test('is made anew for one who is known by name', async () => {
    await untilKept(byId);
    await read(keeping.url, byId, { authorization: 'Bearer x' });
    expect(asked).toEqual(['partnerships']);
  });

  test('is dropped by a change of what it was made of, and others are left', async () => {
    await untilKept(another);
    await untilKept(byId);
    await untilKept(inLists);
    await write(1);
    await pause(1_100);
    expect(versionIn(await read(keeping.url, byId))).toBe(1);
    asked.length = 0;
    await read(keeping.url, another);
    expect(asked).toEqual([]);
    await read(keeping.url, inLists);
    expect(asked).not.toEqual([]);
  });

  test('is 304 to a GET that has it, until it changes', async () => {
    await untilKept(byId);
    const url = `${keeping.url}?query=${encodeURIComponent(byId)}`;
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
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(keeping.url, cold)));
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
        const version = versionIn(await read(plain.url, list));
        listed.push({ version, at: performance.now() });
        await pause(30);
      }
    })();
    const reading = [keeping.url, elsewhere.url].flatMap((url) =>
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
