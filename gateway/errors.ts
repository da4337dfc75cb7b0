import { randomUUID } from 'node:crypto';

import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import type { SubgraphError } from './transports/transport';

/** One line for whoever runs the gateway. */
export type Log = (line: string) => void;

interface Wording {
  code: string;
  remedy: string;
  field?: string;
}

/** The gateway says no before anything is executed. */
export class Refusal extends GraphQLError {
  constructor(
    message: string,
    readonly wording: Wording & { status?: number },
    from?: GraphQLError,
  ) {
    const { code, remedy, field } = wording;
    super(message, {
      nodes: from?.nodes,
      source: from?.source,
      positions: from?.positions,
      extensions: { code, ...(field === undefined ? {} : { field }), remedy },
    });
    this.name = 'Refusal';
  }

  /** The HTTP status that the refusal has in every media type; without one the media type decides. */
  get status(): number | undefined {
    return this.wording.status;
  }
}

export function subgraphUnavailable(subgraph: string, what: string, cause?: unknown): GraphQLError {
  return new GraphQLError(`The subgraph "${subgraph}" ${what}, so its part of the answer is missing.`, {
    originalError: cause instanceof Error ? cause : new Error(String(cause ?? what)),
    extensions: {
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph,
      remedy: 'What the other subgraphs know is in the answer. Ask again in a while for the rest.',
    },
  });
}

// What these say is between the gateway and the subgraph: the caller did not write that request.
const notForTheCaller = new Set([
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The code under which a subgraph's error may be told to the caller; undefined where it may not. */
function publicCode({ message, extensions }: SubgraphError): string | undefined {
  const code = text(extensions?.code);
  // Only the owner of a custom scalar knows its values, so the caller's literal is first refused there, when
  // the subgraph validates: either in the scalar's own words, with a remedy, or in those of graphql-js.
  if (code === 'GRAPHQL_VALIDATION_FAILED')
    return text(extensions?.remedy) || /^Expected value of type /.test(message)
      ? 'BAD_USER_INPUT'
      : undefined;
  return code === undefined || notForTheCaller.has(code) ? undefined : code;
}

/**
 * A subgraph's errors in public words. One that the subgraph coded for its callers keeps message, field and
 * remedy; any other is told to the log, once for all places where it occurs, and masked.
 */
export function errorsOfSubgraph(
  errors: readonly SubgraphError[],
  subgraph: string,
  log: Log,
): GraphQLError[] {
  const references = new Map<string, string>();
  return errors.map((error) => {
    const code = publicCode(error);
    const path = error.path;
    if (code) {
      const { field, remedy } = error.extensions ?? {};
      return new GraphQLError(error.message, {
        path,
        extensions: {
          code,
          subgraph,
          ...(text(field) === undefined ? {} : { field }),
          remedy: text(remedy) ?? 'Correct what the message names and ask again.',
        },
      });
    }
    let reference = references.get(error.message);
    if (!reference) {
      reference = randomUUID();
      references.set(error.message, reference);
      log(
        `${reference}: the subgraph "${subgraph}" failed at ${path?.join('.') ?? 'its root'}: ${told(error)}`,
      );
    }
    return new GraphQLError(`The subgraph "${subgraph}" failed on this part of the answer.`, {
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph, remedy: askAgain(reference), reference },
    });
  });
}

/** What leaves the gateway: words and a place, and of the extensions those that are meant for the caller. */
export function publicError(error: unknown, log: Log): GraphQLFormattedError {
  if (!(error instanceof GraphQLError) || typeof error.extensions.code !== 'string') {
    const reference = randomUUID();
    log(`${reference}: ${told(error)}`);
    return {
      message: 'The gateway failed on this request.',
      ...(error instanceof GraphQLError && error.path ? { path: error.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', remedy: askAgain(reference), reference },
    };
  }
  const { code, subgraph, field, remedy, reference } = error.extensions;
  const extensions = Object.fromEntries(
    Object.entries({ code, subgraph, field, remedy, reference }).filter(([, value]) => value !== undefined),
  );
  if (error.path) return { message: error.message, path: error.path, extensions };
  return {
    message: error.message,
    ...(error.locations ? { locations: error.locations } : {}),
    extensions,
  };
}

const askAgain = (reference: string): string =>
  `Ask again; if it goes on, report it with the reference ${reference}.`;

/** The whole of an error, for the log alone. */
export function told(error: unknown): string {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  // The stack of a failed system call shows nothing but Node's own lines.
  if (original instanceof Error && 'syscall' in original && original.message) return original.message;
  if (original instanceof Error) return original.stack ?? original.message;
  const stack = (original as SubgraphError | undefined)?.extensions?.stacktrace;
  if (Array.isArray(stack)) return stack.join('\n');
  return (original as SubgraphError | undefined)?.message ?? String(original);
}
