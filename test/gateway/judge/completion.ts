import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';

import type { EngineRequest } from '../../../gateway/engine';
import { missing } from '../../../gateway/engines/lean/missing';

/** Fetches that came to nothing, by the fields that they were to bring. */
export class FailedFetches {
  private readonly byField = new Map<string, GraphQLError>();
  private readonly unplaced = new Set<GraphQLError>();

  /** `fields` as in "Type.field". */
  add(fields: Iterable<string>, error: GraphQLError): void {
    this.unplaced.add(error);
    for (const field of fields) if (!this.byField.has(field)) this.byField.set(field, error);
  }

  /** The failure that explains why a field has no value. */
  of(type: string, field: string): GraphQLError | undefined {
    const error = this.byField.get(`${type}.${field}`);
    if (error) this.unplaced.delete(error);
    return error;
  }

  /** Failures that no field of the answer has told of yet. */
  untold(): GraphQLError[] {
    return [...this.unplaced];
  }

  get any(): GraphQLError | undefined {
    return this.byField.values().next().value;
  }
}

/**
 * Makes what was fetched into a GraphQL answer: graphql-js itself runs the operation over it, so that order,
 * null propagation and introspection are those of the specification. A field that a failed fetch was to bring
 * gets that failure as its error, at its own path.
 */
export async function complete(
  schema: GraphQLSchema,
  { document, operationName, variables }: Pick<EngineRequest, 'document' | 'operationName' | 'variables'>,
  fetched: Record<string, unknown>,
  errors: readonly GraphQLError[],
  failed: FailedFetches,
): Promise<ExecutionResult> {
  const { data, errors: found = [] } = await execute({
    schema,
    document: document satisfies DocumentNode,
    operationName,
    variableValues: variables,
    rootValue: fetched,
    fieldResolver: (
      source: Record<string, unknown>,
      _arguments,
      _context,
      { path, parentType, fieldName },
    ) => {
      const value = source[path.key];
      if (value !== undefined && value !== null) return value;
      const failure = failed.of(parentType.name, fieldName);
      if (failure) throw failure;
      return null;
    },
    typeResolver: ({ __typename }: { __typename?: string }) => __typename,
  });
  const told = new Set(errors.map(({ path }) => path?.join('.')));
  const all = [...errors];
  for (const error of found) {
    if (error.extensions.code !== undefined) all.push(error);
    // The subgraph has already said why the value is missing.
    else if (![...told].some((path) => path !== undefined && isAround(error.path?.join('.') ?? '', path)))
      all.push(missing(error, failed.any));
  }
  all.push(...failed.untold());
  return { data, ...(all.length ? { errors: all } : {}) };
}

const isAround = (a: string, b: string): boolean => a === b || b.startsWith(`${a}.`) || a.startsWith(`${b}.`);
