import type { IncomingMessage, ServerResponse } from 'node:http';

import type { GraphQLFormattedError } from 'graphql';

export interface Answer {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

const graphql = 'application/graphql-response+json';
const json = 'application/json';

/** The media type that the caller likes best of the two; JSON for one who likes all or says nothing. */
export function mediaTypeFor(request: IncomingMessage): string {
  let best = json;
  let bestWeight = 0;
  for (const range of (request.headers.accept ?? '').split(',')) {
    const [type, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2)) || 0;
    const offered =
      type === graphql ? graphql : type === json || type === 'application/*' || type === '*/*' ? json : '';
    if (offered && weight > bestWeight) {
      best = offered;
      bestWeight = weight;
    }
  }
  return best;
}

/**
 * The status of an answer. A refusal may name its own; else a request that was not executed is a 400 in the
 * media type of GraphQL, and a 200 in plain JSON, as GraphQL over HTTP has it for old clients.
 */
export function statusOf({ data }: Answer, mediaType: string, named?: number): number {
  if (named !== undefined) return named;
  return data === undefined && mediaType === graphql ? 400 : 200;
}

export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  {
    mediaType,
    status,
    headers = {},
  }: { mediaType: string; status: number; headers?: Record<string, string> },
): void {
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': body.length,
    vary: 'accept',
    ...headers,
  });
  response.end(body);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
