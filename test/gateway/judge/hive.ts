import { getExecutorForUnifiedGraph } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  Kind,
  parse,
  print,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

import { askSubgraph } from '../../../gateway/ask-subgraph';
import { complete, FailedFetches } from './completion';
import type { Engine, EngineOptions, EngineRequest } from '../../../gateway/engine';
import { publicSchemaOf } from '../../../gateway/supergraph';

interface RequestContext {
  signal: AbortSignal;
  failed: FailedFetches;
}

/** Hive Gateway's runtime with the planner of Hive Router, which is written in Rust. */
export async function startHive({ supergraph, transports, log }: EngineOptions): Promise<Engine> {
  const publicSchema = publicSchemaOf(supergraph);
  const run = getExecutorForUnifiedGraph({
    getUnifiedGraph: () => withoutNonNull(supergraph),
    handleUnifiedGraph: unifiedGraphHandler,
    // The planner has put the entities of a step into one fetch already. Hive's own batching would join
    // fetches under new aliases, and errors would lose their paths.
    batch: false,
    transports: () => ({
      getSubgraphExecutor:
        ({ subgraphName }) =>
        async ({ document, variables, operationType, context }) => {
          const { signal, failed } = context as unknown as RequestContext;
          const transport = transports[subgraphName];
          if (!transport) throw new Error(`No transport leads to the subgraph "${subgraphName}".`);
          const mutates = operationType === 'mutation';
          const answer = await askSubgraph(
            transport,
            { query: textOf(document), variables },
            { subgraph: subgraphName, signal, mutates },
            log,
          );
          const [first, ...further] = answer.errors;
          if (answer.data !== null || !first || answer.errors.some(({ path }) => path))
            // Hive lets the caller of an executor choose the type of the data, whatever it is.
            return answer as { data: never; errors: GraphQLError[] };
          failed.add(fieldsFetched(document, publicSchema), first);
          for (const error of further) failed.add([], error);
          return { data: null };
        },
    }),
  });
  // Plans at once what every request needs, so that a supergraph that cannot be read stops the start.
  await run({
    document: parse('{ __typename }'),
    context: { signal: new AbortController().signal } as RequestContext,
  });

  return {
    publicSchema,
    async execute(request) {
      const failed = new FailedFetches();
      const document = plannable(request, publicSchema);
      let fetched: ExecutionResult = {};
      // The signal travels in the context and not as the request's own: Hive keeps a plan as the promise of
      // it, and a caller who goes away during planning would leave a broken one for those who come after.
      if (document)
        fetched = (await run({
          document,
          operationName: request.operationName,
          variables: request.variables,
          context: { signal: request.signal, failed },
        })) as ExecutionResult;
      return complete(publicSchema, request, fetched.data ?? {}, (fetched.errors ?? []).map(plain), failed);
    },
    async close() {
      await run[Symbol.asyncDispose]();
    },
  };
}

/** An error without the nodes that Hive may have hung on it, which are those of its own documents. */
const plain = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    path: error.path,
    extensions: error.extensions,
    originalError: error.originalError,
  });

/**
 * Hive drops an object that lacks a non-null field, one level up and without a word. With every output type
 * nullable it leaves the gap where it is, and `complete` then goes by the specification.
 */
function withoutNonNull(supergraph: string): string {
  const nullable = (type: TypeNode): TypeNode => {
    if (type.kind === Kind.NON_NULL_TYPE) return nullable(type.type);
    return type.kind === Kind.LIST_TYPE ? { ...type, type: nullable(type.type) } : type;
  };
  return print(
    visit(parse(supergraph, { noLocation: true }), {
      FieldDefinition: (field) => ({ ...field, type: nullable(field.type) }),
    }),
  );
}

const kept = new WeakMap<DocumentNode, Map<string | undefined, DocumentNode | null>>();

/**
 * The operation as Hive is to see it, or null where no subgraph need be asked: without introspection, which
 * `complete` answers, and with `__typename` wherever the type of an object is open. Hive keeps its plans by
 * the document, so there is one for each.
 */
function plannable({ document, operationName }: EngineRequest, schema: GraphQLSchema): DocumentNode | null {
  let byName = kept.get(document);
  if (!byName) kept.set(document, (byName = new Map()));
  let made = byName.get(operationName);
  if (made === undefined) byName.set(operationName, (made = makePlannable(document, operationName, schema)));
  return made;
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function makePlannable(
  document: DocumentNode,
  operationName: string | undefined,
  schema: GraphQLSchema,
): DocumentNode | null {
  const types = new TypeInfo(schema);
  const separated = separateOperations(
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: (field) =>
          field.name.value === '__schema' || field.name.value === '__type' ? typenameField : undefined,
        // Hive takes an operation that begins with `__typename` for introspection, whatever follows.
        OperationDefinition: { leave: withoutTypename },
        SelectionSet: {
          leave(set) {
            const type = types.getParentType();
            if (!type || !isAbstractType(getNamedType(type))) return undefined;
            return { ...set, selections: [...set.selections, typenameField] };
          },
        },
      }),
    ),
  );
  const made = separated[operationName ?? ''] ?? Object.values(separated)[0];
  return made && asksSubgraphs(made) ? made : null;
}

function withoutTypename(operation: OperationDefinitionNode): OperationDefinitionNode {
  const selections = operation.selectionSet.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename',
  );
  return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
}

function asksSubgraphs({ definitions }: DocumentNode): boolean {
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value !== '__typename';
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet);
      return definitions.some(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.name.value === selection.name.value &&
          asks(definition.selectionSet),
      );
    });
  return definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && asks(definition.selectionSet),
  );
}

const texts = new WeakMap<DocumentNode, string>();

/** Hive hands over the same document for the same fetch of a plan. */
function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (text === undefined) texts.set(document, (text = print(document)));
  return text;
}

/** What a fetch was to bring, as "Type.field": the fields of its root, or those of the entities it asks for. */
function fieldsFetched(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const fields = new Set<string>();
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  const gather = ({ selections }: SelectionSetNode, typeName: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        gather(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) gather(fragment, typeName);
      } else if (selection.name.value === '_entities' && selection.selectionSet)
        gather(selection.selectionSet, typeName);
      else for (const name of concreteNames(typeName, schema)) fields.add(`${name}.${selection.name.value}`);
    }
  };
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  if (operation && root) gather(operation.selectionSet, root.name);
  return fields;
}

function concreteNames(typeName: string, schema: GraphQLSchema): string[] {
  const type = schema.getType(typeName);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [typeName];
}
