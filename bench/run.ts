/** `npm run bench`: what a request costs, against whom. `-- --quick` in five minutes, on a smaller register. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { supergraphFile } from '../scripts/running/register';
import { sender, slice } from './load';
import { operationNames, requests, type Asked, type OperationName } from './operations';
import { cpuMs, postmasterOf, rssMb, start, type Started } from './processes';
import { benchRegister } from './register';
import { print, type Row } from './report';

const quick = process.argv.includes('--quick');
const size = Number(process.env.BENCH_SIZE ?? (quick ? 1_000 : 20_000));
const rounds = quick ? 2 : 5;
const sliceMs = quick ? 1_000 : 4_000;
const connections = 4;

const log = (line: string): void => console.log(line);

interface Contender {
  name: string;
  /** Whose processor time is its own, the database's aside. */
  processes: Started[];
  url: string;
  kind: 'graphql' | 'sql' | 'bytes';
}

const bodyFor = ({ kind }: Contender, { operation, query, variables, values }: Asked): string =>
  kind === 'sql' ? JSON.stringify({ operation, values }) : JSON.stringify({ query, variables });

const answers = ({ kind }: Contender, operation: OperationName): boolean =>
  kind !== 'sql' || operation === 'list' || operation === 'by-id' || operation === 'three-levels';

async function main(): Promise<void> {
  const register = await benchRegister(size, log);
  const started: Started[] = [];
  try {
    const contenders = await startAll(register.url, started);
    const { send, close } = sender(connections);
    const ours = contenders[0] as Contender;
    const asked = await requests(async (query, variables) => {
      const { data, errors } = JSON.parse(
        await send(ours.url, JSON.stringify({ query, variables })),
      ) as Answer;
      if (errors)
        throw new Error(`Our own gateway answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
      return data;
    });
    await agree(contenders, asked, send);
    const rows = await measure(contenders, asked, send, await postmasterOf(register.url));
    close();
    writeFileSync(join(__dirname, 'results.json'), `${JSON.stringify(rows, null, 2)}\n`);
    writeFileSync(
      join(__dirname, '../docs/performance.md'),
      print(rows, { size, rounds, sliceMs, connections, quick }),
    );
    log('Written: bench/results.json, docs/performance.md');
  } finally {
    for (const each of started) each.stop();
    await register.stop();
  }
}

interface Answer {
  data: Record<string, never>;
  errors?: unknown;
}

async function startAll(database: string, started: Started[]): Promise<Contender[]> {
  const env = { BENCH_DATABASE: database, BENCH_SUPERGRAPH: supergraphFile };
  const begin = async (script: string, more: Record<string, string> = {}): Promise<Started> => {
    const one = await start(script, { ...env, ...more });
    started.push(one);
    return one;
  };
  const subgraphs = await begin('ours.ts', { BENCH_CONTENDER: 'subgraphs' });
  const overHttp = { BENCH_SUBGRAPHS: JSON.stringify(subgraphs.urls) };
  const contenders: Contender[] = [];
  const add = async (
    name: string,
    kind: Contender['kind'],
    script: string,
    more: Record<string, string> = {},
    shared: Started[] = [],
  ): Promise<void> => {
    log(`Starting ${name}`);
    const own = await begin(script, { BENCH_CONTENDER: name, ...more });
    contenders.push({ name, kind, processes: [own, ...shared], url: own.urls[kind] ?? '' });
  };
  await add('ours-in-process', 'graphql', 'ours.ts');
  await add('ours-cached', 'graphql', 'ours.ts');
  await add('ours-http', 'graphql', 'ours.ts', overHttp, [subgraphs]);
  await add('hive-gateway', 'graphql', 'ours.ts', overHttp, [subgraphs]);
  if (existsSync(join(__dirname, 'contenders/apollo/node_modules')))
    await add('apollo-gateway', 'graphql', 'apollo/start.cjs', overHttp, [subgraphs]);
  else log('Without Apollo Gateway: `npm ci --prefix bench/contenders/apollo` brings it.');
  await add('hand-sql', 'sql', 'hand-sql.ts');
  await add('kept-bytes', 'bytes', 'kept-bytes.ts');
  return contenders;
}

type Send = ReturnType<typeof sender>['send'];

/** Nothing is measured of a contender that says something else than the others. */
async function agree(
  contenders: Contender[],
  asked: Record<OperationName, Asked[]>,
  send: Send,
): Promise<void> {
  log('Comparing the answers of all contenders');
  const [first] = contenders as [Contender];
  for (const operation of operationNames)
    for (const one of asked[operation]) {
      const expected = await send(first.url, bodyFor(first, one));
      for (const contender of contenders) {
        if (contender === first || !answers(contender, operation)) continue;
        const body = bodyFor(contender, one);
        if (contender.kind === 'bytes') await send(contender.url, JSON.stringify([body, expected]), 'PUT');
        const answer = await send(contender.url, body);
        if (canonical(answer) !== canonical(expected))
          throw new Error(
            `${contender.name} has another answer to ${operation} ${JSON.stringify(one.variables)}:\n${answer.slice(0, 1_500)}\nthan\n${expected.slice(0, 1_500)}`,
          );
      }
    }
}

/** The same whatever the order of fields. */
function canonical(answer: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  };
  return JSON.stringify(sorted(JSON.parse(answer)));
}

async function measure(
  contenders: Contender[],
  asked: Record<OperationName, Asked[]>,
  send: Send,
  postmaster: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of operationNames) {
    const variety = asked[operation].length;
    const taking = contenders.filter((contender) => answers(contender, operation));
    const measured = new Map(taking.map((contender) => [contender, [] as Measured[]]));
    for (let round = 0; round <= rounds; round++)
      for (const contender of taking) {
        const bodies = asked[operation].map((one) => bodyFor(contender, one));
        const pids = [...contender.processes.map(({ pid }) => pid), postmaster];
        const before = cpuMs(pids);
        const {
          requests: count,
          seconds,
          took,
        } = await slice((index) => send(contender.url, bodies[index] ?? ''), {
          connections,
          ms: round === 0 ? sliceMs / 2 : sliceMs,
          variety,
        });
        // The first round warms up what is measured after it.
        if (round > 0)
          measured
            .get(contender)
            ?.push({ cpuMs: (cpuMs(pids) - before) / count, rps: count / seconds, took });
      }
    for (const [contender, slices] of measured) {
      const took = slices.flatMap((one) => one.took).sort((a, b) => a - b);
      const costs = slices.map((one) => one.cpuMs).sort((a, b) => a - b);
      rows.push({
        operation,
        contender: contender.name,
        cpuMs: middle(costs),
        cpuMsLow: costs[0] ?? 0,
        cpuMsHigh: costs.at(-1) ?? 0,
        rps: middle(slices.map((one) => one.rps).sort((a, b) => a - b)),
        p50: took[Math.floor(took.length * 0.5)] ?? 0,
        p99: took[Math.floor(took.length * 0.99)] ?? 0,
        rssMb: rssMb(contender.processes.map(({ pid }) => pid)),
        runs: took.length,
      });
    }
    log(`Measured ${operation}`);
  }
  return rows;
}

interface Measured {
  cpuMs: number;
  rps: number;
  took: number[];
}

function middle(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
