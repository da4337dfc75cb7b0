/**
 * `npm run bench:search`: how long a search takes, at the size of the real register and of a national one, beside the
 * bare count of the same matches in the same run. `npm run bench:search -- 10000` stops at that size.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catchUp, closeSubgraphs, openSubgraphs, seed } from '../scripts/running/register';
import { subgraphs } from '../subgraphs';
import { startEmbedded } from '../subgraphs/foundation/database/embedded';
import { sql } from '../subgraphs/foundation/database/database';
import { provision } from '../subgraphs/foundation/database/provision';
import type { RunningSubgraph } from '../subgraphs/foundation/subgraph';
import { understand } from '../subgraphs/search/store/understand';
import { generate } from './generate';
import { readAtOnce } from './read-at-once';

const PAGE = `query ($search: String, $first: Int, $after: String) {
  partnerships(search: $search, first: $first, after: $after) {
    totalCount
    facets { field values { value label count } }
    edges { cursor score node { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const DEEP = `query ($search: String, $first: Int, $after: String) {
  partnerships(search: $search, first: $first, after: $after) { edges { node { id } } pageInfo { endCursor } }
}`;

const cases: readonly { name: string; search: string | null; deep?: boolean }[] = [
  { name: 'rare word', search: 'massagesalonger' },
  { name: 'common word', search: 'integration' },
  { name: 'compound, by its parts', search: 'integrationsinsatser' },
  { name: 'two terms', search: 'kvinnojour Malmö' },
  { name: 'two common terms', search: 'arbetslösa kvinnor' },
  { name: 'whole question', search: 'Vilka kommuner hjälper hemlösa med missbruk?' },
  { name: 'no search', search: null },
  { name: 'page 50 of a common word', search: 'integration', deep: true },
];

const sizes = [0, 10_000, 100_000];

async function main(): Promise<void> {
  const most = Number(process.argv[2] ?? Infinity);
  const quiet = () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'iop-bench-'));
  const server = await startEmbedded({ folder, log: quiet, disposable: true });
  try {
    const provisioned = await provision({
      url: server.url,
      schemas: subgraphs.map(({ name }) => name),
      log: quiet,
    });
    const running = await openSubgraphs(provisioned, { log: console.error });
    const search = running.find(({ name }) => name === 'search');
    if (!search?.feed) throw new Error('There is no search.');
    await seed(server.url, provisioned, quiet, quiet);
    await catchUp(running);
    console.log('partnerships  search                          matches   p50 ms   p99 ms  bare count  times');
    for (const size of sizes.filter((one) => one <= most)) {
      if (size > 0) {
        await generate({ url: server.url, size, log: console.error });
        await readAtOnce([search], console.error);
      }
      for (const one of cases) console.log(await measured(search, size, one));
    }
    await closeSubgraphs(running);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  search: RunningSubgraph,
  size: number,
  { name, search: text, deep }: (typeof cases)[number],
): Promise<string> {
  const tsquery = text === null ? null : (await understand(search.database, text)).match.tsquery;
  const bare = async () => {
    const [row] = await sql<{ count: number }>(search.database, {
      name: '',
      text: `SELECT count(*)::int FROM search.document ${tsquery === null ? '' : 'WHERE words @@ $1::tsquery'}`,
      values: tsquery === null ? [] : [tsquery],
    });
    return row?.count ?? 0;
  };
  const after = deep ? await cursorOfPage(search, text, 50) : null;
  const variables = { search: text, first: 20, after };
  const ask = async () => {
    const { errors } = await search.execute({ query: deep ? DEEP : PAGE, variables });
    if (errors) throw new Error(errors[0]?.message);
  };
  const matches = await bare();
  const [asking, counting]: [number[], number[]] = [[], []];
  // Turn about, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS + WARM; round += 1) {
    const [one, other] = [await timed(ask), await timed(bare)];
    if (round < WARM) continue;
    asking.push(one);
    counting.push(other);
  }
  const [p50, p99, count] = [quantile(asking, 0.5), quantile(asking, 0.99), quantile(counting, 0.5)];
  return [
    String(size || 'real').padStart(12),
    `  ${name}`.padEnd(32),
    String(matches).padStart(9),
    p50.toFixed(1).padStart(8),
    p99.toFixed(1).padStart(8),
    count.toFixed(1).padStart(11),
    (p50 / count).toFixed(1).padStart(6),
  ].join(' ');
}

const ROUNDS = 60;
const WARM = 10;

async function cursorOfPage(
  search: RunningSubgraph,
  text: string | null,
  page: number,
): Promise<string | null> {
  let after: string | null = null;
  for (let at = 1; at < page; at += 1) {
    const { data } = await search.execute({ query: DEEP, variables: { search: text, first: 20, after } });
    const next = (data as { partnerships: { pageInfo: { endCursor: string | null } } }).partnerships.pageInfo
      .endCursor;
    if (!next) break;
    after = next;
  }
  return after;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

void main();
