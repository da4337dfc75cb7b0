import { GraphQLError } from 'graphql';

/** A null where the schema promises a value: either a failure further up the plan, or an edge into nothing. */
export function missing(error: GraphQLError, failure: GraphQLError | undefined): GraphQLError {
  if (failure) return new GraphQLError(failure.message, { path: error.path, extensions: failure.extensions });
  return new GraphQLError(`${error.message.replace(/\.$/, '')}, and no subgraph gave a value.`, {
    path: error.path,
    extensions: {
      code: 'VALUE_MISSING',
      remedy: 'What this refers to may have been removed. Ask again; if it goes on, report the id around it.',
    },
  });
}
