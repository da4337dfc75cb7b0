import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { connect } from '../../subgraphs/foundation/database/database';
import { Feed } from '../../subgraphs/foundation/feed';
import { tell } from '../../subgraphs/foundation/outbox';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { makeSourceAndMirror, mirror } from './mirror';

describe('a follower', () => {
  let clone: TestDatabase;
  let database: DataSource;
  let feed: Feed;
  const said: string[] = [];
  beforeEach(async () => {
    clone = await emptyDatabase();
    database = await connect({ url: clone.url, schema: 'mirror', entities: [], poolSize: 12 });
    await makeSourceAndMirror(database.manager);
    said.length = 0;
    feed = new Feed(database, 'mirror', mirror, (line) => said.push(line));
  });
  afterEach(async () => {
    await feed.stop();
    await database.destroy();
    await clone.drop();
  });

  const write = (id: string, body: unknown) =>
    database.transaction((manager) => tell(manager, 'source', [{ entity: 'thing', id, body }]));
  /**
   * Reads all that there is, and says how many entities changed. The fence waits for every transaction of the server,
   * those of other tests' databases included.
   */
  async function readAll(): Promise<number> {
    let changed = 0;
    for (let unread = 1; unread > 0; unread = (await feed.lag())[0]?.unread ?? 0) {
      changed += await feed.catchUp();
      await pause(20);
    }
    return changed;
  }
  const shown = (): Promise<{ id: string; version: string; body: unknown; applied: number }[]> =>
    database.query('SELECT * FROM mirror.shown ORDER BY id');

  it('shows what was told, once, and what is deleted as gone', async () => {
    await write('a', { n: 1 });
    expect(await readAll()).toBe(1);
    expect(await feed.catchUp()).toBe(0);
    await write('a', null);
    await readAll();
    expect(await shown()).toEqual([{ id: 'a', version: '2', body: null, applied: 2 }]);
  });

  it('does not pass a transaction that began earlier and commits later', async () => {
    const slow = database.createQueryRunner();
    await slow.startTransaction();
    await tell(slow.manager, 'source', [{ entity: 'thing', id: 'slow', body: { n: 1 } }]);
    await write('quick', { n: 1 });
    expect(await feed.catchUp()).toBe(0);
    expect((await feed.lag())[0]).toMatchObject({ source: 'source', unread: 1, parked: 0 });
    await slow.commitTransaction();
    await slow.release();
    expect(await readAll()).toBe(2);
    expect((await shown()).map(({ id }) => id)).toEqual(['quick', 'slow']);
  });

  it('reads transactions in the order of their numbers, and not of their digits', async () => {
    for (const xid of ['99', '100']) {
      await database.query(
        `INSERT INTO source.outbox (entity, id, version, xid, body)
         SELECT 'thing', $1 || '-' || n, 1, $1::xid8, '{"n": 1}' FROM generate_series(1, 600) AS n`,
        [xid],
      );
    }
    expect(await readAll()).toBe(1200);
    expect(await shown()).toHaveLength(1200);
  });

  it('parks what cannot be used, tells of it, and goes on with the rest', async () => {
    await database.transaction((manager) =>
      tell(manager, 'source', [
        { entity: 'thing', id: 'bad', body: { poison: true } },
        { entity: 'thing', id: 'good', body: { n: 1 } },
      ]),
    );
    await readAll();
    expect((await shown()).map(({ id }) => id)).toEqual(['good']);
    expect(await feed.lag()).toMatchObject([{ unread: 0, parked: 1 }]);
    expect(said.join()).toContain('thing bad could not be used and is parked: this cannot be used');
    await write('bad', { n: 2 });
    await readAll();
    expect(await feed.lag()).toMatchObject([{ unread: 0, parked: 0 }]);
  });

  it('tries what was parked once more when it starts', async () => {
    await write('bad', { poison: true });
    await readAll();
    await database.query(`UPDATE mirror.fragment SET body = '{"n": 1}'`);
    feed.start();
    await expect(until(async () => (await shown()).length === 1)).resolves.toBeLessThan(5_000);
    expect(await feed.lag()).toMatchObject([{ parked: 0 }]);
  });

  it('shows a change within two seconds of its commit', async () => {
    feed.start();
    await until(async () => (await feed.lag()).length > 0);
    await pause(500);
    const began = Date.now();
    await write('a', { n: 1 });
    await until(async () => (await shown()).length === 1);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  it('lets two that follow the same take turns', async () => {
    const twin = new Feed(database, 'mirror', mirror, (line) => said.push(line));
    await Promise.all(Array.from({ length: 30 }, (_, n) => write(`t${n}`, { n })));
    await Promise.all([feed.catchUp(), twin.catchUp()]);
    expect((await shown()).every(({ applied }) => applied === 1)).toBe(true);
    expect(await shown()).toHaveLength(30);
  });

  it('that is killed again and again under concurrent writers loses nothing and repeats nothing', async () => {
    let writing = true;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; writing; n += 1) {
        await database.transaction(async (manager) => {
          await tell(manager, 'source', [{ entity: 'thing', id: `w${writer}-${n % 40}`, body: { n } }]);
          await pause((n * 7 + writer * 3) % 9);
        });
      }
    });
    for (let kill = 0; kill < 6; kill += 1) {
      const feeder = await startFeeder(clone.url);
      await pause(60 + kill * 45);
      feeder.kill('SIGKILL');
      await once(feeder, 'exit');
    }
    writing = false;
    await Promise.all(writers);
    await readAll();
    const told = (await database.query('SELECT id, version, body FROM source.outbox ORDER BY id')) as {
      id: string;
      version: string;
      body: unknown;
    }[];
    const mirrored = await shown();
    expect(mirrored.map(({ applied, ...row }) => row)).toEqual(told);
    // Each version was shown at most once, however often the feeder was killed in the middle of it.
    expect(mirrored.every(({ applied, version }) => applied <= Number(version))).toBe(true);
    expect(told.some(({ version }) => Number(version) > 1)).toBe(true);
    expect(await feed.lag()).toMatchObject([{ unread: 0, parked: 0 }]);
  });
});

async function startFeeder(url: string): Promise<ChildProcess> {
  const feeder = fork(join(__dirname, 'feeder.ts'), [url], { execArgv: ['-r', '@swc-node/register'] });
  await once(feeder, 'message');
  return feeder;
}

/** Waits until it is so, and says how many milliseconds that took. */
async function until(isSo: () => Promise<boolean>): Promise<number> {
  const began = Date.now();
  while (!(await isSo())) {
    if (Date.now() - began > 20_000) throw new Error('It did not come about.');
    await pause(20);
  }
  return Date.now() - began;
}
