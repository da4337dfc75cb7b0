/** How long one metric takes over thousands of partnerships: every row with its grade, its reasons and its title. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supergraphFile } from '../scripts/running/register';
import { dayInSweden } from '../subgraphs/foundation/values/day';
import { conditions, type Conditions } from './conditions';
import { sender } from './load';
import { quantile } from './measure';
import { start } from './processes';
import { benchRegister } from './register';
import { save } from './saved';

export interface LargeComparison {
  conditions: Conditions;
  size: number;
  rows: { metric: string; partnerships: number; rows: number; megabytes: number; ms: number[] }[];
}

/** One that is observed, one with intervals, one that is computed from others' facts. */
const metrics = ['overnight-places', 'employment-rate', 'public-funding-per-year'];
const WANTED_ROWS = 5_000;
const TIMES = 15;

const operation = readFileSync(join(__dirname, '../schema/operations/compare-outcomes.graphql'), 'utf8');

interface Compared {
  selection: { count: number; comparison: { rows: unknown[] } };
}

export async function compareMany({
  size,
  log,
}: {
  size: number;
  log: (line: string) => void;
}): Promise<void> {
  const began = conditions();
  const register = await benchRegister(size, log);
  const { send, close } = sender(1);
  const env = { BENCH_DATABASE: register.url, BENCH_SUPERGRAPH: supergraphFile };
  const ours = await start('ours.ts', {
    ...env,
    BENCH_TODAY: dayInSweden(new Date()),
    BENCH_CONTENDER: 'ours-in-process',
  });
  try {
    const ask = async (query: string, variables: object): Promise<{ data: unknown; bytes: number }> => {
      const answer = await send(ours.urls.graphql ?? '', JSON.stringify({ query, variables }));
      const { data, errors } = JSON.parse(answer) as { data: unknown; errors?: unknown };
      if (errors)
        throw new Error(`The comparison answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
      return { data, bytes: answer.length };
    };
    const compare = async (metric: string, county: readonly string[]) => {
      const { data, bytes } = await ask(operation, { metric, filter: { county } });
      const { count, comparison } = (data as Compared).selection;
      return { partnerships: count, rows: comparison.rows.length, megabytes: bytes / 1e6 };
    };
    const { data } = await ask('{ counties { code } }', {});
    const codes = (data as { counties: { code: string }[] }).counties.map(({ code }) => code);
    const rows: LargeComparison['rows'] = [];
    for (const metric of metrics) {
      let enough = 1;
      while (enough < codes.length && (await compare(metric, codes.slice(0, enough))).rows < WANTED_ROWS)
        enough++;
      const ms: number[] = [];
      let last = { partnerships: 0, rows: 0, megabytes: 0 };
      for (let time = 0; time < TIMES; time++) {
        const asked = performance.now();
        last = await compare(metric, codes.slice(0, enough));
        ms.push(performance.now() - asked);
      }
      rows.push({ metric, ...last, ms: ms.sort((a, b) => a - b) });
      log(`${metric}: ${last.rows} rows in ${quantile(ms, 0.5).toFixed(0)} ms`);
    }
    save('large-comparison', { conditions: began, size, rows });
  } finally {
    close();
    ours.stop();
    await register.stop();
  }
}
