import type { Growth } from './growth';
import { ratio, type Row } from './measure';
import type { MemoryOverTime } from './memory';

/** Something that issue 6 asks for, as one figure in terms of another. */
export interface Goal {
  what: string;
  terms: string;
  /** Null where one of the two was not measured. */
  is: number | null;
  /** Of the rounds. */
  low: number;
  high: number;
  atMost: number;
}

const uncached: readonly [operation: string, other: string, atMost: number][] = [
  ['list', 'hand-sql', 2.75],
  ['by-id', 'hand-sql', 4],
  ['three-levels', 'hand-sql', 4.5],
  ['find-page', 'hand-sql', 3],
  ['partnership-page', 'hand-sql', 4],
  ['list', 'apollo-gateway', 0.3],
  ['by-id', 'apollo-gateway', 0.35],
  ['three-levels', 'apollo-gateway', 0.3],
  ['list', 'postgraphile', 0.85],
  ['by-id', 'postgraphile', 1.25],
  ['three-levels', 'postgraphile', 1.25],
];

const cached = ['list', 'by-id', 'three-levels', 'find-page', 'partnership-page'];

const FLAT = 1.05;
const NO_GROWTH = 1.5;

const unknown = { middle: null, low: 0, high: 0 };

export function goals({
  rows,
  growth,
  memory,
}: {
  rows: readonly Row[];
  growth: Growth | null;
  memory: MemoryOverTime | null;
}): Goal[] {
  const of = (operation: string, contender: string) =>
    rows.find((row) => row.operation === operation && row.contender === contender);
  const cost = (operation: string, ours: string, other: string, atMost: number): Goal => {
    const [own, against] = [of(operation, ours), of(operation, other)];
    const { middle, low, high } = own && against ? ratio(own.cpuMsOfRounds, against.cpuMsOfRounds) : unknown;
    return { what: `${operation}, ${ours}`, terms: other, is: middle, low, high, atMost };
  };
  return [
    ...uncached.map(([operation, other, atMost]) => cost(operation, 'ours-in-process', other, atMost)),
    ...cached.map((operation) => cost(operation, 'ours-cached', 'kept-bytes', 2.5)),
    ...growthGoals(growth),
    memoryGoal(memory),
  ];
}

function growthGoals(growth: Growth | null): Goal[] {
  const sizes = [...new Set(growth?.rows.map(({ size }) => size))];
  const at = (operation: string, size = 0) =>
    growth?.rows.find((row) => row.operation === operation && row.size === size);
  return ['by-id', 'list'].map((operation) => {
    const [small, large] = [at(operation, sizes[0]), at(operation, sizes.at(-1))];
    const { middle, low, high } =
      small && large && small !== large ? ratio(large.p50OfRounds, small.p50OfRounds) : unknown;
    return {
      what: `${operation}, p50 at ${(sizes.at(-1) ?? 100_000).toLocaleString('en')}`,
      terms: `p50 at ${(sizes[0] ?? 1_000).toLocaleString('en')}`,
      is: middle,
      low,
      high,
      atMost: NO_GROWTH,
    };
  });
}

function memoryGoal(memory: MemoryOverTime | null): Goal {
  const done = memory?.readings.at(-1)?.requests ?? 1_000_000;
  return {
    what: `heap and buffers after ${done.toLocaleString('en')} requests`,
    terms: 'when the caches are full',
    is: memory ? memory.heapGrowth : null,
    low: memory?.heapGrowth ?? 0,
    high: memory?.heapGrowth ?? 0,
    atMost: FLAT,
  };
}
