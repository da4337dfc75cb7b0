import {
  execute,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';

/** One GraphQL operation as a gateway sends it. */
export interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Makes an error fit to be shown. Its `code` is set already. */
export type FormatError = (
  formatted: ReturnType<GraphQLError['toJSON']>,
  error: unknown,
) => ReturnType<GraphQLError['toJSON']>;

// A gateway sends the same text for the same step of a plan; a thousand are more than the contract's pages make.
const TEXTS_KEPT = 1_000;

/**
 * Runs operations on a schema. Where a gateway asks in the same process there is no HTTP to be spoken, and Apollo
 * Server's pipeline around graphql-js (which parses, normalises and reports) costs 0.5 to 1 ms for each of the five to
 * eight questions that a page is made of. The error codes are Apollo's: gateways go by them.
 */
export class Execution<Context> {
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly format: FormatError,
  ) {}

  async run({ query, variables, operationName }: GraphQLRequest, context: Context): Promise<ExecutionResult> {
    let document: DocumentNode;
    try {
      document = this.documentOf(query);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { errors: error.errors.map((each) => this.shown(each, error.code)) } as never;
    }
    const { data, errors } = await execute({
      schema: this.schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
    });
    if (!errors) return { data };
    const shown = errors.map((error) =>
      this.shown(error, isAboutVariable(error) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR'),
    );
    return (data === undefined ? { errors: shown } : { data, errors: shown }) as never;
  }

  private documentOf(query: string): DocumentNode {
    const known = this.documents.get(query);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(query, { noLocation: false });
    } catch (error) {
      if (error instanceof GraphQLError) throw new Refused([error], 'GRAPHQL_PARSE_FAILED');
      throw error;
    }
    const errors = validate(this.schema, document);
    if (errors.length) throw new Refused(errors, 'GRAPHQL_VALIDATION_FAILED');
    this.documents.set(query, document);
    const [oldest] = this.documents.keys();
    if (this.documents.size > TEXTS_KEPT && oldest !== undefined) this.documents.delete(oldest);
    return document;
  }

  private shown(error: GraphQLError, code: string): ReturnType<GraphQLError['toJSON']> {
    const formatted = {
      ...error.toJSON(),
      extensions: { ...error.extensions, code: error.extensions.code ?? code },
    };
    return this.format(formatted, error);
  }
}

class Refused extends Error {
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly code: string,
  ) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

const isAboutVariable = ({ nodes, message }: GraphQLError): boolean =>
  nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION &&
  message.startsWith(`Variable "$${nodes[0].variable.name.value}"`);
