import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startGateway } from '../../gateway/server';
import { inProcess } from '../../gateway/transports/in-process';
import { keep } from '../../scripts/running/keep';
import { closeSubgraphs, openSubgraphs, supergraphFile } from '../../scripts/running/register';
import type { RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { cloneDatabase, type TestDatabase } from '../support/database';

/** The seeded register behind gateways that keep answers and one that keeps none. */
export interface Keeping {
  database: TestDatabase;
  running: RunningSubgraph[];
  /** Keeps answers, in this process. */
  url: string;
  /** Keeps answers, in a process of its own. */
  elsewhereUrl: string;
  /** Keeps nothing. */
  plainUrl: string;
  /** The subgraphs that the gateways of this process have asked on behalf of someone, in order. */
  asked: string[];
  /** What the gateway that keeps answers has logged. */
  log: string[];
  /** Asks for it until it is given without a subgraph being asked, for two seconds at most. */
  untilKept(query: string): Promise<void>;
  close(): Promise<void>;
}

export async function openKeeping(): Promise<Keeping> {
  const database = await cloneDatabase({ seeded: true });
  const running = await openSubgraphs(database, { log: () => undefined });
  for (const { feed } of running) feed?.start();
  const asked: string[] = [];
  const log: string[] = [];
  const transports = (): Record<string, ReturnType<typeof inProcess>> =>
    Object.fromEntries(
      running.map(({ name, execute }) => [
        name,
        inProcess((request) => {
          if (!request.query.includes('_changes')) asked.push(name);
          return execute(request) as never;
        }),
      ]),
    );
  const supergraph = readFileSync(supergraphFile, 'utf8');
  const options = { supergraph, port: 0, log: (line: string) => void log.push(line) };
  const keeping = await startGateway({ ...options, transports: transports(), keep });
  const plain = await startGateway({ ...options, transports: transports() });
  const urls = await Promise.all(
    running.map(async ({ name, listen }) => `${name}=${await listen(0, '127.0.0.1')}`),
  );
  const elsewhere = await startElsewhere(urls.join(' '));
  return {
    database,
    running,
    url: keeping.url,
    elsewhereUrl: elsewhere.url,
    plainUrl: plain.url,
    asked,
    log,
    async untilKept(query) {
      for (let turn = 0; turn < 20; turn++) {
        await read(keeping.url, query);
        asked.length = 0;
        await read(keeping.url, query);
        if (!asked.length) return;
        await pause(100);
      }
      throw new Error('It is not kept.');
    },
    async close() {
      elsewhere.process.kill('SIGTERM');
      await Promise.all([keeping.close(), plain.close()]);
      await closeSubgraphs(running);
      await database.drop();
    },
  };
}

function startElsewhere(urls: string): Promise<{ url: string; process: ChildProcess }> {
  const child = fork(join(__dirname, '../../scripts/gateway.ts'), {
    execArgv: ['-r', '@swc-node/register'],
    env: { ...process.env, SUBGRAPH_URLS: urls, PORT: '0' },
    silent: true,
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ url: (message as { url: string }).url, process: child }));
    child.once('exit', (code) => reject(new Error(`The gateway ended with ${code}.`)));
  });
}

export async function read(
  url: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.text();
}
