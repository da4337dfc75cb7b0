import { openSubgraph, type RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { guidelines } from '../../subgraphs/guidelines/server';
import { writeCriteria, writeGuidelines, writeReadings } from '../../subgraphs/guidelines/store/write';
import type { GuidelinePart } from '../../subgraphs/guidelines/domain/record';
import { tell } from '../../subgraphs/foundation/outbox';
import { openDatabase } from '../../subgraphs/foundation/database/database';
import { cloneDatabase } from '../support/database';
import { seededCriteria, seededReadings } from './seed-files';

export interface GuidelinesRegister {
  running: RunningSubgraph;
  /** Asks the subgraph, and fails on any error. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Tells of agreements as their owner would, and lets the feed catch up. */
  tellOf(...agreements: { id: string }[]): Promise<void>;
  write(list: readonly GuidelinePart[]): Promise<void>;
  close(): Promise<void>;
}

/** The guidelines subgraph on a database of its own, with the common list and the readings of the seeds. */
export async function openGuidelines(): Promise<GuidelinesRegister> {
  const database = await cloneDatabase();
  const running = await openSubgraph(guidelines, {
    databaseUrl: database.urls['guidelines'] ?? database.url,
    clock: () => new Date('2025-06-01T12:00:00Z'),
  });
  const owner = await openDatabase({
    url: database.urls['partnerships'] ?? database.url,
    schema: 'partnerships',
    entities: [],
    migrations: [],
  });
  await running.database.transaction(async (manager) => {
    await writeCriteria(manager, seededCriteria());
    for (const { partnership, readings } of seededReadings())
      await writeReadings(manager, partnership, readings);
  });
  return {
    running,
    async ask(query, variables) {
      const { data, errors } = await running.execute({ query, variables });
      if (errors) throw new Error(JSON.stringify(errors));
      return data as never;
    },
    async tellOf(...agreements) {
      await owner.transaction((manager) =>
        tell(
          manager,
          'partnerships',
          agreements.map((body) => ({ entity: 'partnership', id: body.id, body })),
        ),
      );
      // A transaction that is still running in another test file's database holds the feed back.
      do await running.feed?.catchUp();
      while ((await running.feed?.lag())?.some(({ unread }) => unread > 0));
    },
    write: (list) => running.database.transaction((manager) => writeGuidelines(manager, list)),
    async close() {
      await running.close();
      await owner.destroy();
      await database.drop();
    },
  };
}
