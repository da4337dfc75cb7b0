import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

import { loadSeeds } from '../../seeds/load';
import { tell } from '../../subgraphs/foundation/outbox';
import { SeedsCopy } from '../seeds/spoiled';
import { openKeeping, read, type Keeping } from './keeping';

const id = 'goteborg-raddningsmissionen-35an-2025';
const file = `goteborg/${id}.yaml`;
const statedTotal =
  /( +- side: PUBLIC\n +amount: )[\d.]+(\n +per: TERM\n +cite: \{ source: "000",)( page: \d+,)?/;

/** What outcomes computes with a sum that funding tells, and where guidelines' rules find that sum. */
const derived = `{ partnership(id: "${id}") { id derivedOutcomes(metric: "public-funding-per-year") { value } } }`;
const assessed = `{ partnership(id: "${id}") { id assessments(guideline: "avtalsinnehall") {
  evidence { page } otherFindings { evidence { page } } } } }`;
const BASE = 6_000_000;
const versionIn = (text: string): number =>
  Math.max(
    0,
    ...[...text.matchAll(/"value":"(\d+)/g)].map(([, value]) => Number(value) - BASE),
    ...[...text.matchAll(/"page":(\d+)/g)].map(([, page]) => Number(page)),
  );

let register: Keeping;
let seeds: SeedsCopy;
const held = new Map<string, Client>();

beforeAll(async () => {
  register = await openKeeping();
  seeds = new SeedsCopy();
  // One record is enough, and loads in a moment.
  for (const folder of ['goteborg', 'malmo', 'orebro', 'stockholm', 'umea', 'uppsala'])
    for (const name of readdirSync(seeds.path(folder)))
      if (`${folder}/${name}` !== file) seeds.remove(`${folder}/${name}`);
  await write(1);
});
afterEach(async () => {
  for (const follower of held.keys()) await letGo(follower);
});
afterAll(async () => {
  seeds.delete();
  await register.close();
});

/** Keeps a subgraph from reading what it is told, as another process of it does that is busy with its read model. */
async function holdUp(follower: string): Promise<void> {
  const client = new Client({ connectionString: register.database.url });
  await client.connect();
  client.on('error', () => undefined);
  held.set(follower, client);
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`iop feed ${follower}`]);
}

async function letGo(follower: string): Promise<void> {
  await held.get(follower)?.end();
  held.delete(follower);
}

const load = () => loadSeeds({ ...register.database, folder: seeds.folder, log: () => undefined });

/** Loads the seeds with another stated sum, and another page on which it stands. */
async function write(version: number): Promise<void> {
  const text = seeds.read(file);
  if (!statedTotal.test(text)) throw new Error('The record states no sum.');
  seeds.write(file, text.replace(statedTotal, `$1${BASE + version}$2 page: ${version},`));
  expect((await load()).problems).toEqual([]);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 10_000; !(await isSo()); await pause(30))
    if (performance.now() > end) throw new Error('It did not come about.');
}

const both = [
  ['outcomes', derived],
  ['guidelines', assessed],
] as const;

describe.each(both)('An answer of what %s has read of others', (follower, query) => {
  test('is not kept before the change is read, and is again after', async () => {
    await write(10);
    await until(async () => versionIn(await read(register.plainUrl, query)) === 10);
    await register.untilKept(query);
    await holdUp(follower);
    await write(11);
    await pause(1_100);
    for (const url of [register.url, register.elsewhereUrl])
      expect(versionIn(await read(url, query))).toBe(10);
    register.asked.length = 0;
    await read(register.url, query);
    expect(register.asked).toContain(follower);
    await letGo(follower);
    await until(async () => versionIn(await read(register.plainUrl, query)) === 11);
    await pause(1_000);
    for (const url of [register.url, register.elsewhereUrl])
      expect(versionIn(await read(url, query))).toBe(11);
    await register.untilKept(query);
    expect(versionIn(await read(register.url, query))).toBe(11);
  });
});

describe('A subgraph that is held up', () => {
  test('does not keep the answers of others from being kept, and is named when it lasts', async () => {
    const elsewise = `{ partnership(id: "${id}") { title } }`;
    await holdUp('outcomes');
    await write(20);
    await until(async () => {
      await read(register.url, elsewise);
      return register.log.some((line) => line.includes('"outcomes" has not taken in what was told'));
    });
    await register.untilKept(elsewise);
    await letGo('outcomes');
    await until(async () => {
      await read(register.url, elsewise);
      return register.log.some((line) => line.includes('"outcomes" has caught up'));
    });
  }, 30_000);
});

describe('A change that others have no use for', () => {
  test.each([
    [
      'what is noted of a guideline',
      'guidelines/vgr.yaml',
      '{ guidelines { note } }',
      (text: string) => text.replace(/(note:\n +sv: )[^\n]*/, '$1Ordalydelse 31'),
    ],
    [
      'where the agreement can be had',
      file,
      `{ partnership(id: "${id}") { id agreement { requestFrom } } }`,
      (text: string) => text.replace(/requestFrom: [^\n]*/, 'requestFrom: Ordalydelse 31'),
    ],
    [
      'what a reader has noted',
      `readings/${id}.yaml`,
      `{ partnership(id: "${id}") { id assessments { note } } }`,
      (text: string) => text.replace(/(note:\n +sv: )[^\n]*/, '$1Ordalydelse 31'),
    ],
  ])('is seen within a second: %s', async (_, changed, query, change) => {
    await register.untilKept(query);
    const before = seeds.read(changed);
    seeds.write(changed, change(before));
    expect(seeds.read(changed)).not.toBe(before);
    expect((await load()).problems).toEqual([]);
    await pause(1_000);
    expect(await read(register.url, query)).toContain('Ordalydelse 31');
  });
});

describe('The count of a metric’s values', () => {
  test('does not tie a page that names the metric to the records of others', async () => {
    const other = 'goteborg-frivilligcentralen-oscar-2022';
    const page = `{ partnership(id: "${id}") { id outcomes { metric { id label } } } }`;
    await register.untilKept(page);
    const outcomes = register.running.find(({ name }) => name === 'outcomes')!.database;
    await outcomes.transaction((manager) =>
      tell(manager, 'outcomes', [{ entity: 'outcomes', id: other, body: null }]),
    );
    await pause(1_000);
    register.asked.length = 0;
    await read(register.url, page);
    expect(register.asked).toEqual([]);
  });

  test('follows the records', async () => {
    const query = '{ metric(id: "training-places") { id observationCount } }';
    const count = async (): Promise<number> =>
      Number(/"observationCount":(\d+)/.exec(await read(register.url, query))?.[1]);
    await register.untilKept(query);
    const before = await count();
    seeds.write(file, seeds.read(file).replace('metric: training-places', 'metric: overnight-places'));
    expect((await load()).problems).toEqual([]);
    await pause(1_000);
    expect(await count()).toBe(before - 1);
  });
});

describe('More changes than are told one by one', () => {
  test('are each noticed, while a transaction is open that began before them', async () => {
    const query = `{ partnership(id: "${id}") { id title } }`;
    const partnerships = register.running.find(({ name }) => name === 'partnerships')!.database;
    const organisations = register.running.find(({ name }) => name === 'organisations')!.database;
    const open = organisations.createQueryRunner();
    await open.startTransaction();
    await open.query('SELECT pg_current_xact_id()');
    await organisations.transaction((manager) =>
      tell(
        manager,
        'organisations',
        Array.from({ length: 1_100 }, (_, n) => ({ entity: 'nothing', id: String(n), body: { n } })),
      ),
    );
    await read(register.url, query);
    await pause(1_000);
    await register.untilKept(query);
    await partnerships.transaction(async (manager) => {
      await manager.query(`UPDATE partnerships.partnership SET title = '{"sv": "Ny titel"}' WHERE id = $1`, [
        id,
      ]);
      await tell(manager, 'partnerships', [{ entity: 'partnership', id, body: { id, title: 'Ny titel' } }]);
    });
    await pause(1_000);
    expect(await read(register.url, query)).toContain('Ny titel');
    await open.commitTransaction();
    await open.release();
  });
});

describe('While the loader writes and followers are held up now and then', () => {
  test('no answer is older than a second, in two gateway processes', async () => {
    const seen = new Map<string, { version: number; at: number }[]>(both.map(([, query]) => [query, []]));
    let writing = true;
    let reads = 0;
    let last = 101;
    const newest = (query: string, before: number): number =>
      Math.max(0, ...seen.get(query)!.flatMap(({ version, at }) => (at <= before ? version : [])));

    const watching = both.map(async ([, query]) => {
      while (writing) {
        seen.get(query)!.push({
          version: versionIn(await read(register.plainUrl, query)),
          at: performance.now(),
        });
        await pause(30);
      }
    });
    const reading = [register.url, register.elsewhereUrl].flatMap((url) =>
      both.map(async ([, query]) => {
        while (writing) {
          const atLeast = newest(query, performance.now() - 1_000);
          const version = versionIn(await read(url, query));
          reads++;
          if (version < atLeast)
            throw new Error(`${url} gave ${version} when ${atLeast} was a second old: ${query}`);
          await pause(20);
        }
      }),
    );
    const holding = (async () => {
      for (let turn = 0; writing; turn++) {
        const [follower] = both[turn % 2]!;
        await holdUp(follower);
        await pause(700 + 150 * (turn % 4));
        await letGo(follower);
        await pause(200);
      }
    })();
    const writers = (async () => {
      try {
        for (const until = performance.now() + 6_000; performance.now() < until && writing; last++) {
          await write(last);
          await pause(300);
        }
        await pause(2_000);
      } finally {
        writing = false;
      }
    })();
    try {
      await Promise.all([writers, ...watching, ...reading, holding]);
    } finally {
      writing = false;
      await Promise.allSettled([writers, ...watching, ...reading, holding]);
    }
    expect(reads).toBeGreaterThan(100);
    for (const [, query] of both)
      for (const url of [register.url, register.elsewhereUrl, register.plainUrl])
        expect(versionIn(await read(url, query))).toBe(last - 1);
  }, 60_000);
});
