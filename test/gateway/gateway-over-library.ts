import type { GraphQLFormattedError } from 'graphql';

import type { StartEngine } from '../../gateway/engine';
import { startLean } from '../../gateway/engines/lean';
import { startGateway, type GatewayOptions } from '../../gateway/server';
import { inProcess } from '../../gateway/transports/in-process';
import type { SubgraphRequest, SubgraphResult } from '../../gateway/transports/transport';
import { startHive } from './judge/hive';
import { composeLibrary, openSubgraph, secret, type RunningSubgraph, type SubgraphName } from './library';

export interface Asked {
  status: number;
  headers: Headers;
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  text: string;
}

export interface Library {
  url: string;
  log: string[];
  subgraphs: Record<SubgraphName, RunningSubgraph>;
  /** What a subgraph does instead of answering. */
  instead: Map<SubgraphName, (request: SubgraphRequest, signal: AbortSignal) => Promise<SubgraphResult>>;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Asked>;
  close(): Promise<void>;
}

export const names: readonly SubgraphName[] = ['authors', 'books', 'reviews'];
export const broken = (): Promise<never> => Promise.reject(new Error(secret));

/** The engine that ships, and the one that judges it. */
export const engines: [string, StartEngine][] = [
  ['our engine', startLean],
  ["Hive Gateway's runtime", startHive],
];

/** The gateway on a free port, over the library's subgraphs in process unless told otherwise. */
export async function openLibrary(options: Partial<GatewayOptions> = {}): Promise<Library> {
  const log: string[] = [];
  const instead: Library['instead'] = new Map();
  const subgraphs = Object.fromEntries(
    names.map((name) => [name, openSubgraph(name)]),
  ) as Library['subgraphs'];
  const transports = Object.fromEntries(
    names.map((name) => [
      name,
      inProcess((request, signal) =>
        (instead.get(name) ?? ((asked) => subgraphs[name].execute(asked) as Promise<SubgraphResult>))(
          request,
          signal,
        ),
      ),
    ]),
  );
  const gateway = await startGateway({
    supergraph: composeLibrary(),
    port: 0,
    log: (line) => log.push(line),
    ...options,
    transports: { ...transports, ...options.transports },
  });
  return {
    url: gateway.url,
    log,
    subgraphs,
    instead,
    ask: (query, variables, headers) => post(gateway.url, { query, variables }, headers),
    async close() {
      await gateway.close();
      await Promise.all(names.map((name) => subgraphs[name].stop()));
    },
  };
}

export async function post(url: string, body: unknown, headers?: Record<string, string>): Promise<Asked> {
  return answerOf(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

export async function answerOf(response: Response): Promise<Asked> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json')
    ? (JSON.parse(text) as Pick<Asked, 'data' | 'errors'>)
    : {};
  return { status: response.status, headers: response.headers, text, ...json };
}
