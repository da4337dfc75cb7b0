/** `npm run relevance`: what the search finds of what it ought to, by kind of query, over the real register. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeSubgraphs, openSubgraphs, seed, catchUp } from '../../../scripts/running/register';
import { subgraphs } from '../../../subgraphs';
import { startEmbedded } from '../../../subgraphs/foundation/database/embedded';
import { provision } from '../../../subgraphs/foundation/database/provision';
import { answerAll, measureByKind, shortfalls } from './answer';
import { recallOf } from './measure';

async function main(): Promise<void> {
  const quiet = () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'iop-relevance-'));
  const server = await startEmbedded({ folder, log: quiet, disposable: true });
  try {
    const provisioned = await provision({
      url: server.url,
      schemas: subgraphs.map(({ name }) => name),
      log: quiet,
    });
    const running = await openSubgraphs(provisioned, { log: console.error });
    await seed(server.url, provisioned, console.error, quiet);
    await catchUp(running);
    const search = running.find(({ name }) => name === 'search');
    if (!search) throw new Error('There is no search.');
    const answered = await answerAll(search);
    const measured = measureByKind(answered);
    console.log('kind           queries  recall@10  nDCG@10  no result  false hits');
    for (const { kind, queries, recall, ndcg, noResult, falseHits } of measured) {
      const share = (value: number | null) => (value === null ? '–' : value.toFixed(3));
      console.log(
        `${kind.padEnd(14)} ${String(queries).padStart(7)} ${share(recall).padStart(10)} ${share(ndcg).padStart(8)} ${share(noResult).padStart(10)} ${String(falseHits).padStart(11)}`,
      );
    }
    for (const one of answered) {
      if (one.grades.size === 0 ? one.found.length === 0 : recallOf(one) === 1) continue;
      const missed = [...one.grades.keys()].filter((id) => !one.found.includes(id));
      console.log(
        `  ${one.kind}: "${one.query}" ${one.grades.size > 0 ? `misses ${missed.join(', ')}` : `finds ${one.found.join(', ')}`}`,
      );
    }
    const below = shortfalls(measured);
    for (const line of below) console.log(line);
    if (below.length > 0) process.exitCode = 1;
    await closeSubgraphs(running);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
