/** Whether an answer takes longer as the register grows: the same operations, asked of registers of several sizes in turn. */
import { dayInSweden } from '../subgraphs/foundation/values/day';
import { supergraphFile } from '../scripts/running/register';
import { conditions, type Conditions } from './conditions';
import { asker, sender, slice } from './load';
import { quantile } from './measure';
import { requests, type Asked, type OperationName } from './operations';
import { start, type Started } from './processes';
import { benchRegister, type BenchRegister } from './register';
import { save } from './saved';

export interface GrowthRow {
  operation: string;
  size: number;
  /** Of one request at a time, in milliseconds. */
  p50: number;
  /** Of each round: sizes are set against each other round by round. */
  p50OfRounds: number[];
  p99: number;
  runs: number;
}

export interface Growth {
  conditions: Conditions;
  rounds: number;
  sliceMs: number;
  rows: GrowthRow[];
}

/** The first two are what must not grow; the pages of the contract are shown beside them. */
const operations: readonly OperationName[] = ['by-id', 'list', 'partnership-page', 'find-page'];

interface Sized {
  size: number;
  url: string;
  asked: Record<OperationName, Asked[]>;
}

export async function grow({
  sizes,
  quick,
  log,
}: {
  sizes: readonly number[];
  quick: boolean;
  log: (line: string) => void;
}): Promise<void> {
  const [rounds, sliceMs] = quick ? [3, 700] : [7, 2_000];
  const began = conditions();
  const registers: BenchRegister[] = [];
  const started: Started[] = [];
  const { send, close } = sender(1);
  try {
    // Those that are made do not run while another is being made.
    for (const size of sizes) await (await benchRegister(size, log)).stop();
    const sized: Sized[] = [];
    for (const size of sizes) {
      const register = await benchRegister(size, log);
      registers.push(register);
      const gateway = await start('ours.ts', {
        BENCH_DATABASE: register.url,
        BENCH_SUPERGRAPH: supergraphFile,
        BENCH_CONTENDER: 'ours-in-process',
      });
      started.push(gateway);
      const url = gateway.urls.graphql ?? '';
      sized.push({ size, url, asked: await requests(asker(send, url), dayInSweden(new Date())) });
    }
    const rows: GrowthRow[] = [];
    for (const operation of operations) {
      log(`Measuring ${operation} at ${sizes.join(', ')}`);
      const took = new Map(sized.map(({ size }) => [size, [] as number[][]]));
      for (let round = 0; round <= rounds; round++)
        for (const { size, url, asked } of sized) {
          const bodies = asked[operation].map(({ query, variables }) => JSON.stringify({ query, variables }));
          const one = await slice((index) => send(url, bodies[index] ?? ''), {
            connections: 1,
            ms: sliceMs,
            variety: bodies.length,
          });
          if (round > 0) took.get(size)?.push(one.took.sort((a, b) => a - b));
        }
      for (const [size, slices] of took) rows.push(rowOf(operation, size, slices));
    }
    save('growth', { conditions: began, rounds, sliceMs, rows });
  } finally {
    close();
    for (const each of started) each.stop();
    for (const each of registers) await each.stop();
  }
}

function rowOf(operation: string, size: number, slices: readonly number[][]): GrowthRow {
  const all = slices.flat().sort((a, b) => a - b);
  const p50OfRounds = slices.map((took) => quantile(took, 0.5));
  return {
    operation,
    size,
    p50: quantile(all, 0.5),
    p50OfRounds,
    p99: quantile(all, 0.99),
    runs: all.length,
  };
}
