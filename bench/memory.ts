/** What the whole register takes at rest, and whether that grows while it answers. PostgreSQL is apart. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { supergraphFile } from '../scripts/running/register';
import { dayInSweden } from '../subgraphs/foundation/values/day';
import { conditions, type Conditions } from './conditions';
import { asker, sender } from './load';
import { middle } from './measure';
import { operationNames, queries, requests } from './operations';
import { rssMb, start, type Started } from './processes';
import { benchRegister } from './register';
import { save } from './saved';

export interface Reading {
  /** Answered until then. */
  requests: number;
  /** Of the process as it stands, in MB. */
  rssMb: number;
  /** Of JavaScript, after a collection. */
  heapMb: number;
  /** Outside of it: buffers, kept answers among them. */
  externalMb: number;
}

export interface MemoryOverTime {
  conditions: Conditions;
  size: number;
  wanted: number;
  seconds: number;
  /** Of the requests, in a thousand, those that no kept answer could serve. */
  unkeptPerMille: number;
  /** Before anything is asked. */
  atRest: Reading;
  /** From the time when the caches are full. */
  readings: Reading[];
  /** The last three readings in terms of the first three: 1 is flat. */
  heapGrowth: number;
  rssGrowth: number;
}

const MB = 1024 * 1024;
const connections = 8;
/** Whatever the machine, it ends, and says how far it came. */
const LONGEST_MS = 40 * 60_000;

/**
 * What was not asked for before, in the shares in which it is asked for later. So often, it is more than the gateway
 * keeps, of answers (20,000, or 64 MB) and of texts with their plans (1,000): from then on each takes another's place.
 */
const FILL = 1_200;
const share = { partnership: 20, page: 2, text: 1 } as const;

/** One request in so many asks for what was not asked for before. */
const EVERY = 40;

export async function remember({
  size,
  wanted,
  log,
}: {
  size: number;
  wanted: number;
  log: (line: string) => void;
}): Promise<void> {
  const beganUnder = conditions();
  const register = await benchRegister(size, log);
  const { send, close } = sender(connections);
  let whole: Started | undefined;
  try {
    whole = await start(
      'ours.ts',
      {
        BENCH_DATABASE: register.url,
        BENCH_SUPERGRAPH: supergraphFile,
        BENCH_CONTENDER: 'whole-register',
      },
      ['--expose-gc'],
    );
    const process = whole;
    const url = process.urls.graphql ?? '';
    const read = async (done: number): Promise<Reading> => {
      const standing = rssMb([process.pid]);
      const { heapUsed, external } = await process.memory();
      const reading = {
        requests: done,
        rssMb: standing,
        heapMb: heapUsed / MB,
        externalMb: external / MB,
      };
      log(
        `${String(done).padStart(9)} requests: ${standing.toFixed(0)} MB, heap ${reading.heapMb.toFixed(1)} MB, outside ${reading.externalMb.toFixed(1)} MB`,
      );
      return reading;
    };
    await pause(3_000);
    const atRest = await read(0);
    const asked = await requests(asker(send, url), dayInSweden(new Date()));
    const kept = operationNames.flatMap((name) =>
      asked[name].map(({ query, variables }) => JSON.stringify({ query, variables })),
    );
    const fresh = freshBodies(await idsOf(register.url));
    const unknown = [
      ...times(share.partnership, fresh.partnership),
      ...times(share.page, fresh.page),
      ...times(share.text, fresh.text),
    ];
    const unknownBody = (number: number): string => unknown[number % unknown.length]?.() ?? '';
    log('Filling the caches');
    await askAll(FILL * unknown.length, (number) => send(url, unknownBody(number)));

    const readings = [await read(0)];
    const began = performance.now();
    const body = (number: number): string =>
      number % EVERY === 0 ? unknownBody(number / EVERY) : (kept[number % kept.length] ?? '');
    const step = wanted / 10;
    let done = 0;
    while (done < wanted && performance.now() - began < LONGEST_MS) {
      const from = done;
      await askAll(step, (number) => send(url, body(from + number)));
      done += step;
      readings.push(await read(done));
    }
    save('memory', {
      conditions: beganUnder,
      size,
      wanted,
      seconds: (performance.now() - began) / 1_000,
      unkeptPerMille: 1_000 / EVERY,
      atRest,
      readings,
      heapGrowth: growth(readings.map(({ heapMb, externalMb }) => heapMb + externalMb)),
      rssGrowth: growth(readings.map((reading) => reading.rssMb)),
    });
  } finally {
    close();
    whole?.stop();
    await register.stop();
  }
}

const times = <Item>(number: number, item: Item): Item[] => Array.from({ length: number }, () => item);

async function askAll(number: number, ask: (number: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    times(connections, null).map(async () => {
      while (next < number) await ask(next++);
    }),
  );
}

/** Requests of which each is for another partnership than the last, or in words never used before. */
function freshBodies(ids: readonly string[]): Record<'page' | 'partnership' | 'text', () => string> {
  const made = { page: 0, partnership: 0, text: 0 };
  const id = (number: number): string => ids[number % ids.length] ?? '';
  return {
    page: () => JSON.stringify({ query: queries['partnership-page'], variables: { id: id(made.page++) } }),
    partnership: () => JSON.stringify({ query: queries['by-id'], variables: { id: id(made.partnership++) } }),
    text: () =>
      JSON.stringify({
        query: `query Text${made.text} { partnership(id: "${id(made.text++)}") { id title } }`,
      }),
  };
}

/** The last three readings in terms of the first three. */
const growth = (values: readonly number[]): number =>
  sortedMiddle(values.slice(-3)) / sortedMiddle(values.slice(0, 3));

const sortedMiddle = (values: readonly number[]): number => middle([...values].sort((a, b) => a - b));

async function idsOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM partnerships.partnership ORDER BY id',
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
