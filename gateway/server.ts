import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { OperationTypeNode, type ExecutionResult } from 'graphql';

import { askSubgraph } from './ask-subgraph';
import type { Engine, StartEngine } from './engine';
import { startLean } from './engines/lean';
import { publicError, Refusal, type Log } from './errors';
import { ChangeFeed } from './change-feed';
import { parametersIn, receive } from './http-request';
import {
  mediaTypeFor,
  sendAnswer,
  sendMarked,
  sendPermission,
  sendText,
  statusOf,
  type Answer,
} from './http-response';
import { KeptAnswers, type KeepOptions, type Made } from './kept-answers';
import { defaultLimits, type Limits } from './limits';
import { Operations, Refused, type Operation } from './operations';
import { subgraphsOf } from './supergraph';
import type { Transport } from './transports/transport';

/** Answers a request, or leaves it alone and says so with false. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface GatewayOptions {
  /** SDL of a Federation 2 supergraph. */
  supergraph: string;
  /** The way to each subgraph, by its name in the supergraph. The gateway closes them when it closes. */
  transports: Readonly<Record<string, Transport>>;
  host?: string;
  /** 0 takes any free port. */
  port: number;
  log?: Log;
  limits?: Partial<Limits>;
  /** Asked in turn before the gateway's own paths: the place for pages beside the API. */
  handlers?: readonly Handler[];
  /** How long requests that are under way may take to end when the gateway closes. */
  drainMs?: number;
  engine?: StartEngine;
  /** Keeps whole answers to anonymous reads. None are kept without. */
  keep?: KeepOptions;
}

export interface Gateway {
  /** Where GraphQL is served. */
  url: string;
  close(): Promise<void>;
}

/** The gateway's address cannot be had. The message is one line for whoever started it. */
export class AddressUnavailable extends Error {
  constructor(
    readonly host: string,
    readonly port: number,
    cause: NodeJS.ErrnoException,
  ) {
    super(
      cause.code === 'EADDRINUSE'
        ? `Port ${port} on ${host} is taken: stop what runs there, or choose another port.`
        : `Cannot listen on ${host}, port ${port} (${cause.code ?? cause.message}): choose another address.`,
      { cause },
    );
    this.name = 'AddressUnavailable';
  }
}

const manyErrors = 100;

/** Rejects with AddressUnavailable where the port is taken. */
export async function startGateway({
  supergraph,
  transports,
  host = '127.0.0.1',
  port,
  log = (line) => console.error(line),
  limits: given,
  handlers = [],
  drainMs = 5_000,
  engine: startEngine = startLean,
  keep,
}: GatewayOptions): Promise<Gateway> {
  const subgraphs = subgraphsOf(supergraph);
  if (!subgraphs.length)
    throw new Error('The supergraph names no subgraph: give the SDL that a Federation 2 composer prints.');
  const lost = subgraphs.filter((name) => !transports[name]);
  if (lost.length)
    throw new Error(
      `No transport leads to ${lost.join(', ')}: give one for each subgraph of the supergraph.`,
    );
  const limits = { ...defaultLimits, ...given };
  const engine = await startEngine({ supergraph, transports, log });
  const kept = keep && new KeptAnswers(feedOf(keep, transports, log), keep);
  const closeAll = async (): Promise<void> => {
    await kept?.close();
    await engine.close();
    await Promise.all(Object.values(transports).map((transport) => transport.close()));
  };

  let closing = false;
  const underWay = new Set<AbortController>();
  const graphql = graphqlHandler(engine, limits, log, kept);
  const server = createServer((request, response) => {
    const gone = new AbortController();
    underWay.add(gone);
    response.once('close', () => {
      underWay.delete(gone);
      if (!response.writableFinished) gone.abort();
      // A kept connection would outlive its last request, and hold the process.
      if (closing && !underWay.size) server.closeAllConnections();
    });
    route(request, response, gone.signal).catch((error: unknown) => {
      log(`A request to ${request.url} failed: ${error instanceof Error ? error.stack : String(error)}`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The gateway failed on this request. Ask again.');
    });
  });

  async function route(request: IncomingMessage, response: ServerResponse, gone: AbortSignal): Promise<void> {
    for (const handler of handlers) if (await handler(request, response)) return;
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === '/graphql') await graphql(request, response, gone);
    else if (path === '/health') sendText(response, 200, 'alive');
    else if (path === '/ready') await ready(response);
    else if (path === '/') sendText(response, 200, 'The GraphQL API is at /graphql, by POST or GET.');
    else sendText(response, 404, 'There is nothing here. The GraphQL API is at /graphql.');
  }

  // One dead subgraph dims the answers and does not empty them, so it does not take the gateway out of
  // service either; it is named all the same.
  async function ready(response: ServerResponse): Promise<void> {
    const states = await Promise.all(
      subgraphs.map(async (name) => [name, await answers(transports[name] as Transport, name)] as const),
    );
    const up = states.filter(([, is]) => is).length;
    const state = closing ? 'closing' : up === 0 ? 'unavailable' : up < states.length ? 'degraded' : 'ready';
    response.writeHead(closing || up === 0 ? 503 : 200, {
      'content-type': 'application/json; charset=utf-8',
    });
    response.end(
      JSON.stringify({
        state,
        subgraphs: Object.fromEntries(states.map(([name, is]) => [name, is ? 'up' : 'down'])),
      }),
    );
  }

  try {
    await listen(server, host, port);
  } catch (error) {
    await closeAll();
    throw error;
  }
  const { port: taken } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/graphql`,
    close() {
      closing = true;
      closed ??= stop(server, underWay, drainMs).then(closeAll);
      return closed;
    },
  };
}

function feedOf({ subgraph }: KeepOptions, transports: GatewayOptions['transports'], log: Log): ChangeFeed {
  const transport = transports[subgraph];
  if (!transport) throw new Error(`No transport leads to ${subgraph}, which is to tell what has changed.`);
  return new ChangeFeed(transport, subgraph, log);
}

async function answers(transport: Transport, subgraph: string): Promise<boolean> {
  const call = { subgraph, signal: AbortSignal.timeout(2_000), mutates: false };
  const { data } = await askSubgraph(transport, { query: '{ __typename }' }, call, () => undefined);
  return data !== null;
}

function graphqlHandler(engine: Engine, limits: Limits, log: Log, kept: KeptAnswers | undefined) {
  const operations = new Operations(engine.publicSchema, limits);

  const make = async (operation: Operation, signal: AbortSignal): Promise<Made> => {
    const { document, operationName, variables } = operation;
    const result = await engine.execute({ document, operationName, variables, signal });
    return { answer: publicAnswer(result, log), dependsOn: result.dependsOn };
  };

  return async (request: IncomingMessage, response: ServerResponse, gone: AbortSignal): Promise<void> => {
    if (request.method === 'OPTIONS') return sendPermission(response);
    const mediaType = mediaTypeFor(request);
    const headers: Record<string, string> = {};
    let answer: Answer;
    let status: number | undefined;
    try {
      const received = await receive(request, limits);
      const keeper = kept && isAnonymous(request) ? kept : undefined;
      const same = keeper?.byRequest(received);
      if (same) return await sendMarked(request, response, same, mediaType);
      const parameters = parametersIn(request.method, received);
      const operation = operations.prepare(parameters);
      const reads = operation.kind === OperationTypeNode.QUERY;
      if (request.method === 'GET' && !reads)
        throw new Refusal('GET only reads.', {
          code: 'METHOD_NOT_ALLOWED',
          remedy: 'Send a mutation by POST.',
          status: 405,
        });
      if (keeper && reads) {
        // Others may wait for the same answer, so it is made to the end even if this caller goes away.
        const shared = new AbortController().signal;
        const key = JSON.stringify([parameters.query, parameters.operationName, operation.variables]);
        const made = await keeper.answer(received, key, () => make(operation, shared));
        if (gone.aborted) return;
        if ('body' in made) return await sendMarked(request, response, made, mediaType);
        answer = made;
      } else ({ answer } = await make(operation, gone));
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      const errors = error instanceof Refused ? error.errors : [error];
      const [first] = errors;
      status = first instanceof Refusal ? first.status : error instanceof Refused ? undefined : 500;
      if (status === 405) headers.allow = request.method === 'GET' ? 'POST' : 'GET, POST';
      // The rest of a body that is not read would be taken for the next request.
      if (!request.complete) headers.connection = 'close';
      answer = { errors: errors.map((each) => publicError(each, log)) };
    }
    if (gone.aborted) return;
    await sendAnswer(request, response, answer, {
      mediaType,
      status: statusOf(answer, mediaType, status),
      headers,
    });
  };
}

const isAnonymous = ({ headers }: IncomingMessage): boolean =>
  headers.authorization === undefined && headers.cookie === undefined;

function publicAnswer({ data, errors }: ExecutionResult, log: Log): Answer {
  if (!errors?.length) return { data };
  const told = errors.slice(0, manyErrors).map((error) => publicError(error, log));
  if (errors.length > manyErrors)
    told.push({
      message: `${errors.length - manyErrors} further errors are not listed.`,
      extensions: { code: 'FURTHER_ERRORS', remedy: 'Ask for smaller pages to see all.' },
    });
  return { data, errors: told };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new AddressUnavailable(host, port, error)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

/** Takes no more connections, waits for what is under way, then ends it. */
async function stop(server: Server, underWay: Set<AbortController>, drainMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  const end = (): void => {
    for (const request of underWay) request.abort();
    server.closeAllConnections();
  };
  const patience = setTimeout(end, underWay.size ? drainMs : 0);
  await ended;
  clearTimeout(patience);
}
