/** What the whole register takes at rest, and whether that grows while it answers. PostgreSQL is apart. */
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
  readings: Reading[];
  /** The last readings in terms of the first that are compared: 1 is flat. */
  heapGrowth: number;
  rssGrowth: number;
}

const MB = 1024 * 1024;
const connections = 8;
/** Whatever the machine, it ends, and says how far it came. */
const LONGEST_MS = 40 * 60_000;

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
    const { pid, memory, urls } = whole;
    const url = urls.graphql ?? '';
    const readings: Reading[] = [];
    const read = async (done: number): Promise<void> => {
      const before = rssMb([pid]);
      const { heapUsed, external } = await memory();
      const reading = {
        requests: done,
        rssMb: before,
        heapMb: heapUsed / MB,
        externalMb: external / MB,
      };
      readings.push(reading);
      log(
        `${String(done).padStart(9)} requests: ${reading.rssMb.toFixed(0)} MB, heap ${reading.heapMb.toFixed(1)} MB, outside ${reading.externalMb.toFixed(1)} MB`,
      );
    };
    await read(0);
    const asked = await requests(asker(send, url), dayInSweden(new Date()));
    const kept = operationNames.flatMap((name) =>
      asked[name].map(({ query, variables }) => JSON.stringify({ query, variables })),
    );
    const ids = await idsOf(register.url);
    const began = performance.now();
    let next = 0;
    let unkept = 0;
    const body = (number: number): string => {
      const fresh = freshBody(number, ids);
      if (fresh) unkept += 1;
      return fresh ?? kept[number % kept.length] ?? '';
    };
    const step = wanted / 10;
    for (let until = step; until <= wanted && performance.now() - began < LONGEST_MS; until += step) {
      await Promise.all(
        Array.from({ length: connections }, async () => {
          while (next < until) await send(url, body(next++));
        }),
      );
      await read(next);
    }
    save('memory', {
      conditions: beganUnder,
      size,
      wanted,
      seconds: (performance.now() - began) / 1_000,
      unkeptPerMille: (1_000 * unkept) / next,
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

/**
 * One request in fifty is of another partnership each time, one in five hundred of its whole page, and one in a
 * thousand in words never used before: they fill the caches of answers, of texts and of plans beyond their bounds.
 */
function freshBody(number: number, ids: readonly string[]): string | null {
  const id = ids[Math.floor(number / 50) % ids.length];
  if (number % 1_000 === 1)
    return JSON.stringify({
      query: `query Number${number} { partnership(id: "${id}") { id title summary } }`,
    });
  if (number % 500 === 2) return JSON.stringify({ query: queries['partnership-page'], variables: { id } });
  if (number % 50 === 3) return JSON.stringify({ query: queries['by-id'], variables: { id } });
  return null;
}

/** The last three readings in terms of the third to the fifth: by then the caches are full. */
const growth = (values: readonly number[]): number =>
  sortedMiddle(values.slice(-3)) / sortedMiddle(values.slice(3, 6));

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
