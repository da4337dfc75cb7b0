import { Feed, type Follower } from '../subgraphs/foundation/feed';
import type { RunningSubgraph } from '../subgraphs/foundation/subgraph';
import { follower as ofGuidelines } from '../subgraphs/guidelines/store/feed';
import { follower as ofSearch } from '../subgraphs/search/store/follower';

/** What must be read as it comes. The rest of these read models is made by one rebuild, once, rather than at each reading. */
const asItComes: Readonly<Record<string, Pick<Follower, 'sources' | 'project'>>> = {
  guidelines: { sources: ofGuidelines.sources, project: async () => undefined },
  search: {
    sources: ofSearch.sources,
    project: (manager, changed) => ofSearch.project(manager, changed.filter(isList)),
  },
};

const isList = ({ entity }: { entity: string }): boolean =>
  entity !== 'partnership' && entity !== 'funding' && entity !== 'outcomes';

/** Brings the read models up to a register in which everything is new. */
export async function readAtOnce(
  running: readonly RunningSubgraph[],
  log: (line: string) => void,
): Promise<void> {
  for (const { name, database, feed } of running) {
    if (!feed) continue;
    const began = performance.now();
    const part = asItComes[name];
    if (part) {
      await new Feed(database, name, part, log).catchUp();
      await feed.rebuild();
    } else await feed.catchUp();
    log(`  ${name} has read it in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
}
