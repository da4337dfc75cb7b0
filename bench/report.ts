/** docs/performance.md, whole. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison } from './comparison';
import type { Conditions } from './conditions';
import type { FirstAnswer } from './first-answer';
import { goals, type Goal } from './goals';
import type { Growth } from './growth';
import type { LargeComparison } from './large-comparison';
import { quantile, ratio, type Row } from './measure';
import type { MemoryOverTime } from './memory';
import { saved } from './saved';

export function print(): string {
  const rows = saved('results') ?? [];
  const comparison = saved('comparison');
  const growth = saved('growth');
  const memory = saved('memory');
  const firstAnswer = saved('first-answer');
  const large = saved('large-comparison');
  return [
    '# What a request costs',
    '',
    'Printed by the bench; do not edit. `npm run bench -- --all` measures everything anew.',
    '',
    ...(comparison ? compared(rows, comparison) : ['Nothing has been compared yet: `npm run bench`.', '']),
    '## Against what was asked',
    '',
    '| what | in terms of | is | lowest to highest | at most | reached |',
    '|---|---|---|---|---|---|',
    ...goals({ rows, growth, memory }).map(goalLine),
    '',
    ...why(),
    ...(growth ? grown(growth) : absent('Growth', '--growth')),
    ...(large ? comparedMany(large) : absent('A large comparison', '--large')),
    ...(memory ? remembered(memory) : absent('Memory', '--memory')),
    ...(firstAnswer ? started(firstAnswer) : absent('Start', '--start')),
    ...limits(comparison),
  ].join('\n');
}

const count = (number: number): string => number.toLocaleString('en');

const absent = (title: string, option: string): string[] => [
  `## ${title}`,
  '',
  `Not measured yet: \`npm run bench -- ${option}\`.`,
  '',
];

/** Of an idle machine it would be about nothing. */
const BUSY = 0.5;

function under({ date, command, machine, load, versions }: Conditions): string[] {
  return [
    `- \`${command}\`, ${date}, on ${machine}${load > BUSY ? `; other work ran beside it (load ${load.toFixed(1)} when it began)` : ''}`,
    `- ${Object.entries(versions)
      .map((pair) => pair.join(' '))
      .join(', ')}`,
  ];
}

function compared(rows: readonly Row[], comparison: Comparison): string[] {
  const { size, rounds, sliceMs, connections, compared: same } = comparison;
  const operations = [...new Set(rows.map(({ operation }) => operation))];
  return [
    ...under(comparison.conditions),
    `- Register: the seeds and ${count(size)} made-up partnerships, each with four contributions and ten observations`,
    `- ${rounds} rounds of ${sliceMs / 1_000} s for each contender in turn, on ${connections} connections that begin at different requests`,
    `- Before it measured, ${same} answers to each operation were the same from all contenders`,
    ...comparison.absent.map((one) => `- Absent: ${one}`),
    '',
    'CPU is the processor time of one request in all processes, PostgreSQL included, and not that of whoever asks: the',
    'middle of the rounds. "× limit" is against one prepared SQL statement written by hand, in the same round: the middle of',
    'the rounds, and the lowest and highest. Requests per second are over all rounds.',
    '',
    ...operations.flatMap((operation) =>
      table(
        operation,
        rows.filter((row) => row.operation === operation),
      ),
    ),
  ];
}

function table(operation: string, rows: readonly Row[]): string[] {
  const limit = rows.find(({ contender }) => contender === 'hand-sql');
  const times = (row: Row): string => {
    if (!limit) return ' | ';
    const { middle, low, high } = ratio(row.cpuMsOfRounds, limit.cpuMsOfRounds);
    return `${middle.toFixed(2)} | ${low.toFixed(2)} to ${high.toFixed(2)}`;
  };
  return [
    `## ${operation}`,
    '',
    '| contender | CPU ms | × limit | lowest to highest | requests/s | p50 ms | p99 ms | memory MB | requests |',
    '|---|---|---|---|---|---|---|---|---|',
    ...[...rows]
      .sort((a, b) => a.cpuMs - b.cpuMs)
      .map(
        (row) =>
          `| ${row.contender} | ${row.cpuMs.toFixed(2)} | ${times(row)} | ${row.rps.toFixed(0)} | ${row.p50.toFixed(1)} | ${row.p99.toFixed(1)} | ${row.rssMb.toFixed(0)} | ${row.runs} |`,
      ),
    '',
  ];
}

const goalLine = ({ what, terms, is, low, high, atMost }: Goal): string =>
  is === null
    ? `| ${what} | ${terms} | not measured | | ${atMost} | |`
    : `| ${what} | ${terms} | ${is.toFixed(2)} | ${low.toFixed(2)} to ${high.toFixed(2)} | ${atMost} | ${is <= atMost ? 'yes' : 'no'} |`;

/** What no measurement can say of itself: why a goal is missed. */
function why(): string[] {
  const file = join(__dirname, 'why.md');
  return existsSync(file) ? [readFileSync(file, 'utf8').trim(), ''] : [];
}

function grown({ conditions, rounds, sliceMs, rows }: Growth): string[] {
  const sizes = [...new Set(rows.map(({ size }) => size))];
  const operations = [...new Set(rows.map(({ operation }) => operation))];
  const of = (operation: string, size: number) =>
    rows.find((row) => row.operation === operation && row.size === size);
  const cells = (operation: string): string[] => {
    const smallest = of(operation, sizes[0] ?? 0);
    return sizes.map((size) => {
      const row = of(operation, size);
      if (!row || !smallest) return '';
      const { middle, low, high } = ratio(row.p50OfRounds, smallest.p50OfRounds);
      return `${row.p50.toFixed(2)} ms, × ${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
    });
  };
  return [
    '## Growth',
    '',
    ...under(conditions),
    `- Ours in process, no answers kept, one request at a time, ${rounds} rounds of ${sliceMs / 1_000} s at each size in turn`,
    '',
    'The median of a request, in terms of that of the smallest register in the same round, with the lowest and the highest.',
    '',
    `| operation | ${sizes.map((size) => `${count(size)} partnerships`).join(' | ')} |`,
    `|---|${sizes.map(() => '---|').join('')}`,
    ...operations.map((operation) => `| ${operation} | ${cells(operation).join(' | ')} |`),
    '',
  ];
}

function comparedMany({ conditions, size, rows }: LargeComparison): string[] {
  const ms = (of: readonly number[], q: number): string => quantile(of, q).toFixed(0);
  return [
    '## A large comparison',
    '',
    ...under(conditions),
    `- Ours in process over ${count(size)} partnerships, no answers kept, one request at a time`,
    '',
    'The contract’s `CompareOutcomes` over some counties: every row with its grade, reasons, interval, title and municipality,',
    'over HTTP, until the last byte has been read as JSON. A second is what issue 4 allows for 5,000 rows.',
    '',
    '| metric | partnerships | rows | MB | p50 ms | lowest to highest | times |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.metric} | ${count(row.partnerships)} | ${count(row.rows)} | ${row.megabytes.toFixed(1)} | ${ms(row.ms, 0.5)} | ${ms(row.ms, 0)} to ${ms(row.ms, 1)} | ${row.ms.length} |`,
    ),
    '',
  ];
}

function remembered(memory: MemoryOverTime): string[] {
  const { conditions, size, wanted, seconds, unkeptPerMille, atRest, readings, heapGrowth, rssGrowth } =
    memory;
  const done = readings.at(-1)?.requests ?? 0;
  return [
    '## Memory',
    '',
    ...under(conditions),
    `- The whole register in one process, as \`npm start\` runs it, over ${count(size)} partnerships; PostgreSQL apart`,
    `- ${count(done)} requests in ${seconds.toFixed(0)} s${done < wanted ? ` of ${count(wanted)}, for the time was up` : ''}; ${unkeptPerMille.toFixed(0)} in a thousand ask for what was not asked for before`,
    '',
    `At rest the process takes ${atRest.rssMb.toFixed(0)} MB, ${atRest.heapMb.toFixed(0)} MB of it heap. The readings below begin when the caches of answers,`,
    'texts and plans are full. The heap is measured after a collection; outside of it are buffers, kept answers among them.',
    `From the first three readings to the last three, heap and buffers went from 1 to ${heapGrowth.toFixed(2)}, the process from 1 to ${rssGrowth.toFixed(2)}.`,
    '',
    '| requests | process MB | heap MB | outside MB |',
    '|---|---|---|---|',
    ...readings.map(
      (one) =>
        `| ${count(one.requests)} | ${one.rssMb.toFixed(0)} | ${one.heapMb.toFixed(1)} | ${one.externalMb.toFixed(1)} |`,
    ),
    '',
  ];
}

function started({ conditions, first, later, pages }: FirstAnswer): string[] {
  const spread = (all: readonly number[]): string => {
    const sorted = [...all].sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return `${middle.toFixed(1)} | ${sorted[0]?.toFixed(1)} to ${sorted.at(-1)?.toFixed(1)} | ${sorted.length}`;
  };
  return [
    '## Start',
    '',
    ...under(conditions),
    '',
    'From the start of the process until it has answered a question about the partnerships of the seeds.',
    '',
    '| start | seconds | lowest to highest | starts |',
    '|---|---|---|---|',
    `| the first, on an empty data folder | ${spread(first)} |`,
    `| a later one | ${spread(later)} |`,
    '',
    `The first start after \`npm ci\` builds the pages beside, which takes ${pages.toFixed(1)} s by itself; later ones find them built.`,
    '',
  ];
}

function limits(comparison: Comparison | null): string[] {
  return [
    '## What this does not show',
    '',
    '- The gateway, PostgreSQL and the asker share the machine’s processors, so requests per second and latencies are those of a',
    '  crowded machine. Ratios of processor time within one run are what can be compared.',
    '- The hand-written statement of the partnership page gives all of it but `statusReason`, a sentence written out of dates that',
    '  it reads. Both page statements read the term as its owner has told it, rather than work it out, and the find page’s',
    '  reads the facets of the whole register from a table, as ours keeps them in memory until something changes.',
    '- PostGraphile is asked for what tables hold; the contract’s pages compute, and it is not asked for them. It serves views of one',
    '  schema made for it, and finds the partnerships of an organisation as the register does.',
    '- Made-up partnerships have shorter texts than real ones, and one document stands behind them all.',
    ...(comparison?.quick
      ? [
          '- A quick run: short rounds on a small register. Spreads are wide, and what grows with the register does not show.',
        ]
      : []),
    '',
  ];
}
