import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';

import type { Log } from './errors';
import type { Transport } from './transports/transport';

/** One operation that has been parsed, validated against the public schema and found within the limits. */
export interface EngineRequest {
  /** The same object for the same text, so that an engine can keep its plans by it (weakly). */
  document: DocumentNode;
  operationName?: string;
  /** Coerced against the public schema. */
  variables: Record<string, unknown>;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** What an answer was made of, for whoever keeps it. */
export interface Dependencies {
  /** As "Type:key". Null where the answer may change with anything: it holds a list of entities, or none. */
  entities: ReadonlySet<string> | null;
  /** The subgraphs that were asked. */
  subgraphs: ReadonlySet<string>;
}

export interface EngineAnswer extends ExecutionResult {
  /** Absent where the engine does not know. */
  dependsOn?: Dependencies;
}

/**
 * Plans and runs operations over the supergraph. It knows no HTTP.
 *
 * The answer is completed to the GraphQL rules: every selected field is there, null where it is not known, a
 * null that may not be takes its parent with it, and each error has the path at which the answer lacks
 * something. Errors have an `extensions.code`; one without is a fault of the engine and is masked.
 */
export interface Engine {
  /** What callers see and may ask: the supergraph without its inaccessible parts and its join directives. */
  readonly publicSchema: GraphQLSchema;
  execute(request: EngineRequest): Promise<EngineAnswer>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** SDL of a Federation 2 supergraph. */
  supergraph: string;
  /** The way to each subgraph, by its name in the supergraph. */
  transports: Readonly<Record<string, Transport>>;
  log: Log;
}

export type StartEngine = (options: EngineOptions) => Promise<Engine>;
