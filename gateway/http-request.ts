import type { IncomingMessage } from 'node:http';

import { Refusal } from './errors';
import type { Limits } from './limits';
import type { GraphQLParameters } from './operations';

const refuse = (message: string, status: number, code: string, remedy: string, field?: string): Refusal =>
  new Refusal(message, { code, remedy, status, field });

/** What an HTTP request says, as it was sent: the address of a GET, the body of a POST. Throws Refusal. */
export async function receive(request: IncomingMessage, limits: Limits): Promise<string> {
  if (request.method === 'GET') return request.url ?? '';
  if (request.method !== 'POST')
    throw refuse(
      `The method ${request.method} is not served here.`,
      405,
      'METHOD_NOT_ALLOWED',
      'Send the query by POST, or by GET if it only reads.',
    );
  checkMediaType(request);
  return readBody(request, limits.bodyBytes);
}

/** The GraphQL request in what was received, by GraphQL over HTTP. Throws Refusal. */
export function parametersIn(method: string | undefined, received: string): GraphQLParameters {
  if (method === 'GET') return parametersOf(parametersOfUrl(received));
  let parsed: unknown;
  try {
    parsed = JSON.parse(received);
  } catch {
    throw refuse(
      'The body is not JSON.',
      400,
      'BAD_REQUEST',
      'Send a JSON object with query and, where it has some, variables.',
    );
  }
  if (Array.isArray(parsed))
    throw refuse(
      'Several requests in one body are not served.',
      400,
      'BATCHING_NOT_SERVED',
      'Send each request on its own, or ask for several fields in one query.',
    );
  if (!isObject(parsed))
    throw refuse('The body is no JSON object.', 400, 'BAD_REQUEST', 'Send a JSON object with query.');
  return parametersOf(parsed);
}

function parametersOfUrl(url: string): Record<string, unknown> {
  const given = new URL(url, 'http://gateway').searchParams;
  const json = (name: string): unknown => {
    const value = given.get(name);
    if (value === null || value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw refuse(`${name} is not JSON.`, 400, 'BAD_REQUEST', `Send ${name} as a JSON object.`, name);
    }
  };
  return {
    query: given.get('query') ?? undefined,
    operationName: given.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function parametersOf(given: Record<string, unknown>): GraphQLParameters {
  const { query, operationName, variables, extensions } = given;
  const wrong = (field: string, kind: string): Refusal =>
    refuse(`${field} is no ${kind}.`, 400, 'BAD_REQUEST', `Send ${field} as a ${kind}.`, field);
  if (query === undefined || query === null || query === '')
    throw refuse(
      'The request has no query.',
      400,
      'BAD_REQUEST',
      'Send query: a GraphQL document as a string.',
      'query',
    );
  if (typeof query !== 'string') throw wrong('query', 'string');
  if (operationName != null && typeof operationName !== 'string') throw wrong('operationName', 'string');
  if (variables != null && !isObject(variables)) throw wrong('variables', 'JSON object');
  if (extensions != null && !isObject(extensions)) throw wrong('extensions', 'JSON object');
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// A page of another origin can send a form or plain text without asking first, but not JSON.
function checkMediaType(request: IncomingMessage): void {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (type === 'application/json' && (!charset || /^"?utf-?8"?$/.test(charset))) return;
  throw refuse(
    `A body of the type ${type || 'unknown'} is not read here.`,
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'Send JSON in UTF-8, with content-type: application/json.',
  );
}

/** A body that is too large is read on for a while, for a caller who is still writing would not see the answer. */
function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLarge = (): void =>
      reject(
        refuse(
          `The body is larger than ${limit} bytes.`,
          413,
          'BODY_TOO_LARGE',
          'Shorten the query or its variables, or split the request.',
        ),
      );
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else if (length > 16 * limit) {
        request.pause();
        tooLarge();
      }
    });
    request.once('end', () => {
      if (length > limit) tooLarge();
      else resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.once('error', reject);
  });
}
