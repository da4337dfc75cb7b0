/** What the gateway asks of one subgraph: one GraphQL operation. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** An error as a subgraph words it: over HTTP it is plain JSON, in process a GraphQLError. */
export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly SubgraphError[];
}

export interface SubgraphCall {
  /** The subgraph's name, for the errors that speak of it. */
  subgraph: string;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
  /** A request that must not be sent twice. */
  mutates: boolean;
}

/**
 * The way to one subgraph. It answers what the subgraph answers, its errors included; where there is no
 * answer it throws a GraphQLError that says so in public words (see `subgraphUnavailable`).
 */
export interface Transport {
  execute(request: SubgraphRequest, call: SubgraphCall): Promise<SubgraphResult>;
  close(): Promise<void>;
}
