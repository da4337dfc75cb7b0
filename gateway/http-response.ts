import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

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

/** A body as it is, and packed once somebody who takes it so has asked for it. */
export interface Body {
  body: Buffer;
  packed?: Promise<Buffer>;
}

export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  manner: Manner,
): Promise<void> {
  return sendBody(request, response, { body: Buffer.from(JSON.stringify(answer)) }, manner);
}

const pack = promisify(gzip);

// What fits into one packet arrives no sooner for being smaller.
const PACKED_FROM = 1_400;

const takesPacked = (request: IncomingMessage, { body }: Body): boolean =>
  body.length >= PACKED_FROM && /\bgzip\b(?!;\s*q=0(\.0*)?\b)/.test(request.headers['accept-encoding'] ?? '');

// Reading is open to the pages of every origin: there is nothing here that a cookie or a network opens.
const open = { vary: 'accept, accept-encoding', 'access-control-allow-origin': '*' };

async function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  made: Body,
  { mediaType, status, headers = {} }: Manner,
): Promise<void> {
  const packed = takesPacked(request, made);
  const body = packed ? await (made.packed ??= pack(made.body)) : made.body;
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': body.length,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    ...open,
    ...headers,
  });
  response.end(body);
}

/**
 * Sends an answer that a caller of GET may keep, and ask about again by its mark. Between them callers may keep it
 * only as long as we say that it is the same, so they ask each time; the mark differs by media type and packing, being
 * strong.
 */
export async function sendMarked(
  request: IncomingMessage,
  response: ServerResponse,
  made: Body & { digest: string },
  mediaType: string,
): Promise<void> {
  if (request.method !== 'GET') return sendBody(request, response, made, { mediaType, status: 200 });
  const form = `${mediaType === graphql ? 'g' : 'j'}${takesPacked(request, made) ? 'z' : ''}`;
  const etag = `"${made.digest}-${form}"`;
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' };
  const known = request.headers['if-none-match'];
  if (known?.split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag || mark.trim() === '*')) {
    response.writeHead(304, { ...open, ...headers });
    response.end();
  } else await sendBody(request, response, made, { mediaType, status: 200, headers });
}

/** Tells a page of another origin, whose browser asks first, that it may send JSON here. */
export function sendPermission(response: ServerResponse): void {
  response.writeHead(204, {
    ...open,
    allow: 'GET, POST, OPTIONS',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  });
  response.end();
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
