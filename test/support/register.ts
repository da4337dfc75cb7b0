import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import { startGateway } from '../../gateway/server';
import { inProcess } from '../../gateway/transports/in-process';
import { closeSubgraphs, openSubgraphs, supergraphFile } from '../../scripts/running/register';
import { cloneDatabase, type TestDatabase } from './database';

export interface TestRegister {
  /** Where the gateway answers. */
  url: string;
  database: TestDatabase;
  /** What was logged: faults of ours that are masked in the answers. */
  log: readonly string[];
  query<Data = Record<string, unknown>>(
    operation: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Data>>;
  close(): Promise<void>;
}

export interface Answer<Data> {
  data: Data;
  errors?: GraphQLFormattedError[];
}

/**
 * The whole register, as `npm start` runs it, on a database of its own. The clock stands still where one is given, and
 * the subgraph named as `down` does not answer.
 */
export async function startRegister({
  seeded = true,
  now,
  down,
}: { seeded?: boolean; now?: Date; down?: string } = {}): Promise<TestRegister> {
  const database = await cloneDatabase({ seeded });
  const log: string[] = [];
  const running = await openSubgraphs(database, {
    clock: now && (() => now),
    log: (line) => void log.push(line),
  });
  const gateway = await startGateway({
    supergraph: readFileSync(supergraphFile, 'utf8'),
    transports: Object.fromEntries(
      running.map(({ name, execute }) => [name, inProcess(name === down ? unavailable : execute)]),
    ),
    port: 0,
    log: (line) => void log.push(line),
  });
  return {
    url: gateway.url,
    database,
    log,
    query: (operation, variables) => ask(gateway.url, operation, variables),
    async close() {
      await gateway.close();
      await closeSubgraphs(running);
      await database.drop();
    },
  };
}

const unavailable = (): Promise<never> => Promise.reject(new Error('This subgraph is down.'));

export async function ask<Data>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

/** An operation of the public contract: `contractOperation('find-partnerships')`. */
export function contractOperation(name: string): string {
  return readFileSync(join(__dirname, '../../schema/operations', `${name}.graphql`), 'utf8');
}
