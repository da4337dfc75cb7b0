import {
  BREAK,
  execute,
  GraphQLError,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** One GraphQL operation as a gateway sends it. */
export interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

type Shown = ReturnType<GraphQLError['toJSON']>;

/** Makes an error fit to be shown. Its `code` is set already. */
export type FormatError = (formatted: Shown, error: unknown) => Shown;

/** An operation made ready to be run. */
type Run<Context> = (
  context: Context,
  variables: Record<string, unknown> | undefined,
) => ExecutionResult | Promise<ExecutionResult>;

// A gateway sends the same text for the same step of a plan; a thousand are more than the contract's pages make.
const TEXTS_KEPT = 1_000;

/**
 * Runs operations on a schema. Where a gateway asks in the same process there is no HTTP to be spoken, and Apollo
 * Server's pipeline around graphql-js (which parses, normalises and reports) costs 0.5 to 1 ms for each of the five to
 * eight questions that a page is made of. Each text is compiled once: graphql-js, which goes through it anew for every
 * object, took three times as long for a list of twenty partnerships. The error codes are Apollo's: gateways go by them.
 */
export class Execution<Context> {
  private readonly known = new Map<string, Run<Context>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly format: FormatError,
  ) {}

  async run(request: GraphQLRequest, context: Context): Promise<ExecutionResult> {
    let run: Run<Context>;
    try {
      run = this.runOf(request);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { errors: error.errors.map((each) => this.shown(each, error.code)) } as never;
    }
    const { data, errors } = await run(context, request.variables);
    if (!errors) return { data };
    // Without data nothing has been run: the variables do not fit.
    const code = data === undefined ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
    const shown = errors.map((error) => this.shown(error, code));
    return (data === undefined ? { errors: shown } : { data, errors: shown }) as never;
  }

  private runOf({ query, operationName }: GraphQLRequest): Run<Context> {
    const key = `${operationName ?? ''} ${query}`;
    let run = this.known.get(key);
    if (run) return run;
    run = this.compile(this.read(query), operationName);
    this.known.set(key, run);
    const [oldest] = this.known.keys();
    if (this.known.size > TEXTS_KEPT && oldest !== undefined) this.known.delete(oldest);
    return run;
  }

  private read(query: string): DocumentNode {
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      if (error instanceof GraphQLError) throw new Refused([error], 'GRAPHQL_PARSE_FAILED');
      throw error;
    }
    const errors = validate(this.schema, document);
    if (errors.length) throw new Refused(errors, 'GRAPHQL_VALIDATION_FAILED');
    return document;
  }

  private compile(document: DocumentNode, operationName: string | undefined): Run<Context> {
    const { schema } = this;
    if (hasVariableInLiteral(document))
      return (contextValue, variableValues) =>
        execute({ schema, document, operationName, contextValue, variableValues });
    const compiled = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(compiled)) throw new Refused(compiled.errors ?? [], 'GRAPHQL_VALIDATION_FAILED');
    return (context, variables) => compiled.query(undefined, context, variables);
  }

  private shown(error: GraphQLError, code: string): Shown {
    // graphql-jit leaves out what graphql-js makes an empty object.
    const extensions = { ...error.extensions, code: error.extensions?.code ?? code };
    return this.format({ ...error.toJSON(), extensions }, error);
  }
}

/** graphql-jit reads a literal of a scalar when it compiles, and the variables in it not at all. */
function hasVariableInLiteral(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Variable: (_node, _key, _parent, _path, ancestors) => {
      found = ancestors.some((ancestor) => 'kind' in ancestor && ancestor.kind === Kind.OBJECT);
      return found ? BREAK : undefined;
    },
  });
  return found;
}

class Refused extends Error {
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly code: string,
  ) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}
