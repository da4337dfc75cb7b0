import { openSubgraph, type RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { outcomes } from '../../subgraphs/outcomes/server';
import { cloneDatabase, type TestDatabase } from '../support/database';

export interface OutcomesRegister {
  database: TestDatabase;
  outcomes: RunningSubgraph;
  /** Asks the subgraph, and fails on any error. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  close(): Promise<void>;
}

/** The outcomes subgraph on a database of its own. */
export async function openOutcomes(): Promise<OutcomesRegister> {
  const database = await cloneDatabase();
  const running = await openSubgraph(outcomes, { databaseUrl: database.urls['outcomes'] ?? database.url });
  return {
    database,
    outcomes: running,
    async ask(query, variables) {
      const { data, errors } = await running.execute({ query, variables });
      if (errors) throw new Error(JSON.stringify(errors));
      return data as never;
    },
    async close() {
      await running.close();
      await database.drop();
    },
  };
}
