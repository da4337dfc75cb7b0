import type { Contender } from './contenders/all';
import { slice, type Send } from './load';
import type { Asked, OperationName } from './operations';
import { cpuMs, rssMb } from './processes';

export interface Row {
  operation: string;
  contender: string;
  /** Processor time of a request, all processes and the database's included: the middle of the rounds. */
  cpuMs: number;
  /** Of the cheapest and of the dearest round. */
  cpuMsLow: number;
  cpuMsHigh: number;
  /** Of each round: contenders are set against each other round by round. */
  cpuMsOfRounds: number[];
  /** Requests in a second, over all rounds. */
  rps: number;
  p50: number;
  p99: number;
  rssMb: number;
  /** Requests that were measured. */
  runs: number;
}

export interface Rounds {
  rounds: number;
  sliceMs: number;
  connections: number;
}

interface Measured {
  cpuMs: number;
  seconds: number;
  took: number[];
}

/** All contenders in turn, round by round, so that whatever else the machine does falls on each of them. */
export async function measure(
  operation: OperationName,
  contenders: readonly Contender[],
  asked: readonly Asked[],
  send: Send,
  postmaster: number,
  { rounds, sliceMs, connections }: Rounds,
): Promise<Row[]> {
  const taking = contenders.filter((contender) => contender.answers(operation));
  const measured = new Map(taking.map((contender) => [contender, [] as Measured[]]));
  for (const contender of taking.filter(({ keeps }) => keeps))
    for (const one of asked) await send(contender.url, contender.body(one));
  // The first round warms up what is measured after it.
  for (let round = 0; round <= rounds; round++)
    for (const contender of taking) {
      const bodies = asked.map((one) => contender.body(one));
      await wake(contender, bodies, send, connections);
      const pids = [...contender.processes.map(({ pid }) => pid), postmaster];
      const before = cpuMs(pids);
      const ask = async (index: number): Promise<void> => {
        const answer = await send(contender.url, bodies[index] ?? '');
        if (answer.includes('"errors":'))
          throw new Error(
            `${contender.name} answers ${operation} with errors: ${answer.slice(answer.indexOf('"errors":')).slice(0, 800)}`,
          );
      };
      const { seconds, took } = await slice(ask, {
        connections,
        ms: round === 0 ? sliceMs / 2 : sliceMs,
        variety: asked.length,
      });
      if (round > 0)
        measured.get(contender)?.push({ cpuMs: (cpuMs(pids) - before) / took.length, seconds, took });
    }
  return [...measured].map(([contender, slices]) => rowOf(operation, contender, slices));
}

/**
 * A gateway's connections to the subgraphs have stood idle while the others were measured, and are closed at one end.
 * The first requests find that out, some of them with an error, and are not counted.
 */
async function wake(
  { url }: Contender,
  bodies: readonly string[],
  send: Send,
  connections: number,
): Promise<void> {
  const first = bodies.slice(0, 2 * connections);
  await Promise.all(first.map((body) => send(url, body)));
}

function rowOf(operation: OperationName, contender: Contender, slices: readonly Measured[]): Row {
  const took = slices.flatMap((one) => one.took).sort((a, b) => a - b);
  const costs = slices.map((one) => one.cpuMs).sort((a, b) => a - b);
  return {
    operation,
    contender: contender.name,
    cpuMs: middle(costs),
    cpuMsLow: costs[0] ?? 0,
    cpuMsHigh: costs.at(-1) ?? 0,
    cpuMsOfRounds: slices.map((one) => one.cpuMs),
    rps: took.length / slices.reduce((sum, { seconds }) => sum + seconds, 0),
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    rssMb: rssMb(contender.processes.map(({ pid }) => pid)),
    runs: took.length,
  };
}

export interface Ratio {
  middle: number;
  low: number;
  high: number;
}

/** One in terms of another, round by round: what the machine did beside them then fell on both. */
export function ratio(one: readonly number[], other: readonly number[]): Ratio {
  const ratios = one.map((value, round) => value / (other[round] ?? NaN)).sort((a, b) => a - b);
  return { middle: middle(ratios), low: ratios[0] ?? NaN, high: ratios.at(-1) ?? NaN };
}

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export function middle(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
