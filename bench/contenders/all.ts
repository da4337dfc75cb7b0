import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { supergraphFile } from '../../scripts/running/register';
import type { Asked, OperationName } from '../operations';
import { start, type Started } from '../processes';
import { postGraphile, postGraphileInLists } from './postgraphile/questions';

/** How a contender is asked, and how its answer is read beside those of the others. */
export interface Tongue {
  /** Under which of the contender's addresses it is asked. */
  url: string;
  answers(operation: OperationName): boolean;
  body(asked: Asked): string;
  /** The data of its answer in the shape of ours. */
  read(operation: OperationName, answer: string): unknown;
  /** Fields of our answer that its answer does not have, by their path. */
  lacks(operation: OperationName): readonly string[];
  /** Whether it must be told the answers first. */
  told?: boolean;
  /** Whether it is to have answered everything once before it is measured. */
  keeps?: boolean;
}

export interface Contender extends Tongue {
  name: string;
  /** Whose processor time is its own, the database's aside. */
  processes: Started[];
}

const graphql: Tongue = {
  url: 'graphql',
  answers: () => true,
  body: ({ query, variables }) => JSON.stringify({ query, variables }),
  read(_, answer) {
    const { data, errors } = JSON.parse(answer) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(`it answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
    return data;
  },
  lacks: () => [],
};

const sql: Tongue = {
  ...graphql,
  url: 'sql',
  body: ({ operation, values }) => JSON.stringify({ operation, values }),
  lacks: (operation) => (operation === 'partnership-page' ? ['partnership.statusReason'] : []),
};

const bytes: Tongue = { ...graphql, url: 'bytes', told: true };

interface Entry {
  name: string;
  tongue: Tongue;
  script: string;
  /** Whether it asks our subgraphs over HTTP: their processor time is then its own. */
  overHttp?: boolean;
  /** A folder with packages of its own. */
  packages?: string;
}

const entries: readonly Entry[] = [
  { name: 'ours-in-process', tongue: graphql, script: 'ours.ts' },
  { name: 'ours-cached', tongue: { ...graphql, keeps: true }, script: 'ours.ts' },
  { name: 'ours-http', tongue: graphql, script: 'ours.ts', overHttp: true },
  { name: 'hive-gateway', tongue: graphql, script: 'ours.ts', overHttp: true },
  { name: 'apollo-gateway', tongue: graphql, script: 'apollo/start.cjs', overHttp: true, packages: 'apollo' },
  { name: 'postgraphile', tongue: postGraphile, script: 'postgraphile/start.cjs', packages: 'postgraphile' },
  {
    name: 'postgraphile-lists',
    tongue: postGraphileInLists,
    script: 'postgraphile/start.cjs',
    packages: 'postgraphile',
  },
  { name: 'hand-sql', tongue: sql, script: 'hand-sql/start.ts' },
  { name: 'kept-bytes', tongue: bytes, script: 'kept-bytes.ts' },
];

export interface All {
  contenders: Contender[];
  /** Those whose packages are not installed, with the command that brings them. */
  absent: string[];
}

/** What is started is put into `started` at once, so that it can be stopped whatever happens after. */
export async function startAll(
  { database, today }: { database: string; today: string },
  started: Started[],
  log: (line: string) => void,
): Promise<All> {
  const env = { BENCH_DATABASE: database, BENCH_SUPERGRAPH: supergraphFile, BENCH_TODAY: today };
  const begin = async (script: string, more: Record<string, string>): Promise<Started> => {
    const one = await start(script, { ...env, ...more });
    started.push(one);
    return one;
  };
  const subgraphs = await begin('ours.ts', { BENCH_CONTENDER: 'subgraphs' });
  const contenders: Contender[] = [];
  const absent: string[] = [];
  for (const { name, tongue, script, overHttp, packages } of entries) {
    if (packages && !existsSync(join(__dirname, packages, 'node_modules'))) {
      absent.push(`${name}: \`npm ci --prefix bench/contenders/${packages}\` brings it`);
      continue;
    }
    log(`Starting ${name}`);
    const own = await begin(script, {
      BENCH_CONTENDER: name,
      ...(overHttp && { BENCH_SUBGRAPHS: JSON.stringify(subgraphs.urls) }),
    });
    contenders.push({
      ...tongue,
      name,
      processes: overHttp ? [own, subgraphs] : [own],
      url: own.urls[tongue.url] ?? '',
    });
  }
  for (const one of absent) log(`Absent: ${one}`);
  return { contenders, absent };
}
