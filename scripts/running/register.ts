import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { loadSeeds } from '../../seeds/load';
import { writeProblem } from '../../seeds/problem';
import { subgraphs } from '../../subgraphs';
import type { Provisioned } from '../../subgraphs/foundation/database/provision';
import { openSubgraph, type RunningSubgraph } from '../../subgraphs/foundation/subgraph';

const project = join(__dirname, '../..');

export const seedsFolder = join(project, 'seeds');
export const supergraphFile = join(project, 'schema/supergraph.graphql');

/** Opens every subgraph in this process. What is open when one fails is closed again. */
export async function openSubgraphs(
  { urls }: Provisioned,
  { clock, log }: { clock?: () => Date; log: (line: string) => void },
): Promise<RunningSubgraph[]> {
  const running: RunningSubgraph[] = [];
  try {
    for (const subgraph of subgraphs) {
      running.push(await openSubgraph(subgraph, { databaseUrl: urlOf(urls, subgraph.name), clock, log }));
    }
    return running;
  } catch (error) {
    await closeSubgraphs(running);
    throw error;
  }
}

export async function closeSubgraphs(running: readonly RunningSubgraph[]): Promise<void> {
  await Promise.all(running.map((subgraph) => subgraph.close()));
}

/** Loads the seeds, tells of each record that is refused, and returns how many were. */
export async function seed(
  url: string,
  { rolesEnforced }: Provisioned,
  log: (line: string) => void,
  progress: (line: string) => void = log,
): Promise<number> {
  const report = await loadSeeds({ url, rolesEnforced, folder: seedsFolder, log: progress });
  for (const problem of report.problems) log(`  seeds/${writeProblem(problem)}`);
  const parts = [`${report.loaded} records loaded`];
  if (report.removed > 0) parts.push(`${report.removed} removed`);
  if (report.refused > 0) parts.push(`${report.refused} refused, none of whose parts was loaded`);
  log(`  ${parts.join(', ')}`);
  return report.problems.length;
}

const patienceMs = 20_000;

/**
 * Brings every read model up to what the owners have told. What one follower tells another may follow, and a
 * transaction that runs anywhere on the server holds back what is newer than it; what is left after a while is read by
 * the feeds as they run.
 */
export async function catchUp(running: readonly RunningSubgraph[]): Promise<void> {
  const feeds = running.flatMap(({ feed }) => feed ?? []);
  const until = Date.now() + patienceMs;
  for (let unread = true; unread && Date.now() < until;) {
    for (const feed of feeds) await feed.catchUp();
    const lags = await Promise.all(feeds.map((feed) => feed.lag()));
    unread = lags.flat().some((lag) => lag.unread > 0);
    if (unread) await pause(50);
  }
}

export function urlOf(urls: Provisioned['urls'], subgraph: string): string {
  const url = urls[subgraph];
  if (!url) throw new Error(`No database was provided for the subgraph ${subgraph}.`);
  return url;
}
