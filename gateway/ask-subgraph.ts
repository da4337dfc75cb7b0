import { GraphQLError } from 'graphql';

import { errorsOfSubgraph, subgraphUnavailable, told, type Log } from './errors';
import type { SubgraphCall, SubgraphRequest, Transport } from './transports/transport';

export interface SubgraphAnswer {
  /** Null where the whole request came to nothing; the errors say why, and have no path. */
  data: Record<string, unknown> | null;
  errors: GraphQLError[];
}

/** Asks a subgraph and never throws: what went wrong is in the answer, in public words. */
export async function askSubgraph(
  transport: Transport,
  request: SubgraphRequest,
  call: SubgraphCall,
  log: Log,
): Promise<SubgraphAnswer> {
  const { subgraph } = call;
  try {
    const { data, errors } = await transport.execute(request, call);
    return { data: data ?? null, errors: errors?.length ? errorsOfSubgraph(errors, subgraph, log) : [] };
  } catch (error) {
    const spoken = error instanceof GraphQLError && error.extensions.code === 'SUBGRAPH_UNAVAILABLE';
    // Whoever went away will not read why there is no answer, and nothing is wrong with the subgraph.
    if (!call.signal.aborted) log(`The subgraph "${subgraph}" gave no answer: ${told(error)}`);
    return { data: null, errors: [spoken ? error : subgraphUnavailable(subgraph, 'failed', error)] };
  }
}
