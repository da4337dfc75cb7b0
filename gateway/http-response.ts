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

interface Manner {
  mediaType: string;
  status: number;
  headers?: Record<string, string>;
}

export function sendAnswer(response: ServerResponse, answer: Answer, manner: Manner): void {
  sendBody(response, Buffer.from(JSON.stringify(answer)), manner);
}

export function sendBody(
  response: ServerResponse,
  body: Buffer,
  { mediaType, status, headers = {} }: Manner,
): void {
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': body.length,
    vary: 'accept',
    ...headers,
  });
  response.end(body);
}

/**
 * Sends an answer that a caller of GET may keep, and ask about again by its mark. Between them callers may keep it
 * only as long as we say that it is the same, so they ask each time; the mark differs by media type, being strong.
 */
export function sendMarked(
  request: IncomingMessage,
  response: ServerResponse,
  { body, digest }: { body: Buffer; digest: string },
  mediaType: string,
): void {
  if (request.method !== 'GET') return sendBody(response, body, { mediaType, status: 200 });
  const etag = `"${digest}${mediaType === graphql ? '-g' : '-j'}"`;
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate', vary: 'accept' };
  const known = request.headers['if-none-match'];
  if (known?.split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag || mark.trim() === '*')) {
    response.writeHead(304, headers);
    response.end();
  } else sendBody(response, body, { mediaType, status: 200, headers });
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
