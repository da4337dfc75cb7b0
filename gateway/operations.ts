import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isEnumType,
  Kind,
  OperationTypeNode,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { BoundedCache } from './bounded-cache';
import { Refusal } from './errors';
import { checkCost, checkShape, parseWithin, type Limits } from './limits';

/** A GraphQL request as it was sent. */
export interface GraphQLParameters {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

export interface Operation {
  document: DocumentNode;
  operationName?: string;
  variables: Record<string, unknown>;
  kind: OperationTypeNode;
}

/** Why a request is not executed. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

// A parsed document takes some hundred times the room of its text.
const kept = { entries: 1_000, weight: 1_000_000 };

/** The sizes of its pages for which an operation is within the limits, and the variables that say them. */
interface Affordable {
  names: ReadonlySet<string>;
  sizes: Set<string>;
}

const sizesKept = 100;

/** Turns requests into operations that may run; texts that were valid once are not parsed again. */
export class Operations {
  private readonly documents = new BoundedCache<DocumentNode>(kept);
  private readonly affordable = new WeakMap<OperationDefinitionNode, Affordable>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** Throws Refused. */
  prepare({ query, operationName, variables }: GraphQLParameters): Operation {
    try {
      const document = this.validDocument(query);
      const operation = chooseOperation(document, operationName);
      const coerced = this.coerce(operation, variables ?? {});
      this.checkCost(document, operation, coerced);
      return { document, operationName, variables: coerced, kind: operation.operation };
    } catch (error) {
      throw error instanceof Refusal ? new Refused([error]) : error;
    }
  }

  /** Whatever was within the limits once is so again. */
  private checkCost(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): void {
    const valuesOf = (names: ReadonlySet<string>): string =>
      JSON.stringify([...names].map((name) => variables[name]));
    let affordable = this.affordable.get(operation);
    if (affordable?.sizes.has(valuesOf(affordable.names))) return;
    const names = checkCost(this.schema, document, operation, variables, this.limits);
    if (!affordable) this.affordable.set(operation, (affordable = { names, sizes: new Set() }));
    if (affordable.sizes.size < sizesKept) affordable.sizes.add(valuesOf(names));
  }

  private validDocument(query: string): DocumentNode {
    const known = this.documents.get(query);
    if (known) return known;
    const document = parseWithin(query, this.limits);
    checkShape(document, this.limits);
    const errors = validate(this.schema, document, undefined, { maxErrors: 20 });
    if (errors.length) throw new Refused(errors.map((error) => this.invalid(error)));
    this.documents.set(query, document, query.length);
    return document;
  }

  private coerce(operation: OperationDefinitionNode, raw: Record<string, unknown>): Record<string, unknown> {
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], raw, {
      maxErrors: 20,
    });
    if (coerced) return coerced;
    throw new Refused(
      (errors ?? []).map(
        (error) =>
          new Refusal(
            error.message,
            {
              code: 'BAD_USER_INPUT',
              field: fieldOfVariable(error),
              remedy: this.enumValues(error) ?? 'Send the variable as its type in the schema asks.',
            },
            error,
          ),
      ),
    );
  }

  private invalid(error: GraphQLError): Refusal {
    return new Refusal(
      error.message,
      {
        code: 'GRAPHQL_VALIDATION_FAILED',
        remedy:
          this.enumValues(error) ??
          'Correct the query where `locations` points; introspection shows all types, fields and arguments.',
      },
      error,
    );
  }

  /** Where the fault is an unknown enum value: those that there are. */
  private enumValues({ message }: GraphQLError): string | undefined {
    const name =
      / in "(\w+)" enum\b/.exec(message)?.[1] ?? /^Enum "(\w+)" cannot represent/.exec(message)?.[1];
    const type = name === undefined ? undefined : this.schema.getType(name);
    if (!isEnumType(type)) return undefined;
    return `Use one of ${type
      .getValues()
      .map((value) => value.name)
      .join(', ')}.`;
  }
}

function chooseOperation(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation && operation.operation !== OperationTypeNode.SUBSCRIPTION) return operation;
  if (operation)
    throw new Refusal('Subscriptions are not served.', {
      code: 'SUBSCRIPTIONS_NOT_SERVED',
      remedy: 'Ask again from time to time with a query.',
      status: 400,
    });
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
  );
  throw new Refusal(
    operationName === undefined
      ? 'The document holds several operations, or none, and the request does not say which to run.'
      : `The document holds no operation named "${operationName}".`,
    {
      code: 'OPERATION_RESOLUTION_FAILURE',
      field: 'operationName',
      remedy: names.length ? `Send operationName: one of ${names.join(', ')}.` : 'Write one operation.',
    },
  );
}

/** `filter.status[0]` out of graphql-js's words, for it gives the place in no other way. */
function fieldOfVariable({ message }: GraphQLError): string | undefined {
  const place = /^Variable "\$(\w+)"(?:.* at "([^"]+)";)?/s.exec(message);
  return place?.[2] ?? place?.[1];
}
