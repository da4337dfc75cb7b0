import * as plain from 'node:http';
import * as secure from 'node:https';

import { subgraphUnavailable } from '../errors';
import type { SubgraphError, SubgraphResult, Transport } from './transport';

export interface HttpOptions {
  url: string;
  /** How long the subgraph may take until its last byte. */
  timeoutMs?: number;
  /** The longest answer that is read. */
  maxBytes?: number;
  /** The most requests that are under way at once; further ones wait. */
  maxSockets?: number;
}

class NotGraphQL extends Error {}
class TooLong extends Error {}

/** A subgraph behind GraphQL over HTTP. Connections are kept and used again. */
export function http({
  url,
  timeoutMs = 10_000,
  maxBytes = 16 * 1024 * 1024,
  maxSockets = 128,
}: HttpOptions): Transport {
  const address = new URL(url);
  const { Agent, request: send } = address.protocol === 'https:' ? secure : plain;
  const agent = new Agent({ keepAlive: true, maxSockets, scheduling: 'lifo' });

  const post = (body: Buffer, signal: AbortSignal): Promise<{ answer: string; status: number }> =>
    new Promise((resolve, reject) => {
      const outgoing = send(address, {
        method: 'POST',
        agent,
        signal,
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          accept: 'application/graphql-response+json, application/json;q=0.9',
        },
      });
      outgoing.once('error', (error) => reject(Object.assign(error, { reused: outgoing.reusedSocket })));
      outgoing.once('response', (incoming) => {
        const chunks: Buffer[] = [];
        let length = 0;
        incoming.on('data', (chunk: Buffer) => {
          length += chunk.length;
          chunks.push(chunk);
          if (length <= maxBytes) return;
          reject(new TooLong(`More than ${maxBytes} bytes.`));
          outgoing.destroy();
        });
        incoming.once('error', reject);
        incoming.once('end', () =>
          resolve({ answer: Buffer.concat(chunks).toString('utf8'), status: incoming.statusCode ?? 0 }),
        );
      });
      outgoing.end(body);
    });

  return {
    async execute(request, { subgraph, signal, mutates }) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const over = AbortSignal.any([signal, deadline]);
      const body = Buffer.from(JSON.stringify(request));
      try {
        const { answer, status } = await post(body, over).catch((error) => {
          // The subgraph may close an idle connection in the instant in which it is taken up again.
          if (error.reused && error.code === 'ECONNRESET' && !mutates) return post(body, over);
          throw error;
        });
        return read(answer, status);
      } catch (error) {
        throw subgraphUnavailable(subgraph, whatHappened(error, deadline, timeoutMs), error);
      }
    },
    close() {
      agent.destroy();
      return Promise.resolve();
    },
  };
}

function whatHappened(error: unknown, deadline: AbortSignal, timeoutMs: number): string {
  if (deadline.aborted) return `did not answer within ${timeoutMs / 1000} s`;
  if (error instanceof TooLong) return 'answered at greater length than the gateway reads';
  if (error instanceof NotGraphQL) return 'answered with something else than GraphQL';
  return 'does not answer';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isError = (value: unknown): value is SubgraphError =>
  isRecord(value) &&
  typeof value.message === 'string' &&
  (value.path == null || Array.isArray(value.path)) &&
  (value.extensions == null || isRecord(value.extensions));

function read(answer: string, status: number): SubgraphResult {
  let result: unknown;
  try {
    result = JSON.parse(answer);
  } catch (cause) {
    throw new NotGraphQL(`Status ${status}, no JSON: ${answer.slice(0, 200)}`, { cause });
  }
  if (isRecord(result)) {
    const { data, errors } = result;
    const dataFits = data === undefined || data === null || isRecord(data);
    const errorsFit = errors === undefined || (Array.isArray(errors) && errors.every(isError));
    if (dataFits && errorsFit && (isRecord(data) || errors !== undefined)) return { data, errors };
  }
  throw new NotGraphQL(`Status ${status}, neither data nor errors: ${answer.slice(0, 200)}`);
}
