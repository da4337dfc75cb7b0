import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { Refusal } from './errors';

/**
 * How much one request may ask. The largest page that the register itself asks for has 423 tokens and a depth
 * of 6, the whole of its operations in one document 1,085 tokens, the standard introspection a depth of 15.
 */
export interface Limits {
  /** Of a request's body. */
  bodyBytes: number;
  tokens: number;
  depth: number;
  /** In the whole document. */
  aliases: number;
  /** Of the operation, with its fragments. */
  rootFields: number;
  /** In one pair of braces: validation compares them pair by pair. */
  selections: number;
  /** Fields, each as often as the lists around it can be long. */
  cost: number;
  /** How long a list is taken to be whose field takes no `first`. */
  unpagedList: number;
  /** How long a list is taken to be whose field takes `first` and got none. */
  defaultPage: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 128 * 1024,
  tokens: 4_000,
  depth: 18,
  aliases: 60,
  rootFields: 30,
  selections: 250,
  cost: 150_000,
  unpagedList: 5,
  defaultPage: 20,
};

const refuse = (message: string, code: string, remedy: string): never => {
  throw new Refusal(message, { code, remedy, status: 400 });
};

/** The document, read no further than the tokens allow. */
export function parseWithin(query: string, { tokens }: Limits): DocumentNode {
  try {
    return parse(query, { maxTokens: tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (/contains more tha[nt] \d+ tokens/.test(error.message))
      refuse(
        `The query has more than ${tokens} tokens.`,
        'QUERY_TOO_LONG',
        'Ask for fewer fields, write what repeats as a fragment, or split the query.',
      );
    throw new Refusal(
      error.message,
      { code: 'GRAPHQL_PARSE_FAILED', remedy: 'Correct the query where `locations` points.' },
      error,
    );
  }
}

/** What can be seen without the schema, and must be before validation spends its time on it. */
export function checkShape(document: DocumentNode, limits: Limits): void {
  let aliases = 0;
  visit(document, {
    Field(field) {
      if (field.alias) aliases++;
    },
    SelectionSet({ selections }) {
      if (selections.length > limits.selections)
        refuse(
          `A selection has ${selections.length} fields, more than ${limits.selections}.`,
          'QUERY_TOO_WIDE',
          'Name each field once, or split the query.',
        );
    },
  });
  if (aliases > limits.aliases)
    refuse(
      `The query has ${aliases} aliases, more than ${limits.aliases}.`,
      'TOO_MANY_ALIASES',
      'Ask for several at once by a filter on a list, or split the query.',
    );
  const fragments = fragmentsOf(document);
  const depthOfFragment = new Map<string, number>();
  const depthOf = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const selection of set?.selections ?? []) {
      let depth: number;
      if (selection.kind === Kind.FIELD) depth = 1 + depthOf(selection.selectionSet);
      else if (selection.kind === Kind.INLINE_FRAGMENT) depth = depthOf(selection.selectionSet);
      else {
        const name = selection.name.value;
        const known = depthOfFragment.get(name);
        if (known === undefined) {
          // A fragment that holds itself ends here; validation will refuse it.
          depthOfFragment.set(name, 0);
          depth = depthOf(fragments.get(name)?.selectionSet);
          depthOfFragment.set(name, depth);
        } else depth = known;
      }
      if (depth > deepest) deepest = depth;
    }
    return deepest;
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const depth = depthOf(definition.selectionSet);
    if (depth > limits.depth)
      refuse(
        `The query is ${depth} fields deep, more than ${limits.depth}.`,
        'QUERY_TOO_DEEP',
        'Ask for the inner part in a query of its own, by the ids that the outer part gives.',
      );
  }
}

/**
 * What a valid operation can cost with these variables. Gives the names of the variables that it depends on: those that
 * say how long a list is.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): ReadonlySet<string> {
  const sizes = new Set<string>();
  const fragments = fragmentsOf(document);
  let cost = 0;
  let rootFields = 0;

  const sizeAskedFor = (node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined => {
    const first = field.args.find(({ name }) => name === 'first');
    if (!first) return undefined;
    const asked = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (asked?.kind === Kind.VARIABLE) sizes.add(asked.name.value);
    const size =
      asked?.kind === Kind.INT
        ? Number(asked.value)
        : asked?.kind === Kind.VARIABLE
          ? variables[asked.name.value]
          : undefined;
    if (typeof size === 'number') return Math.max(size, 1);
    return typeof first.defaultValue === 'number' ? first.defaultValue : limits.defaultPage;
  };

  // `page` is the size that the field around was asked for where that field is no list itself: it is the
  // length of the list inside, as of the edges in a connection.
  const walk = (set: SelectionSetNode, parent: GraphQLCompositeType, times: number, page?: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment)
          walk(
            fragment.selectionSet,
            typeNamed(schema, fragment.typeCondition.name.value) ?? parent,
            times,
            page,
          );
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        walk(selection.selectionSet, (condition && typeNamed(schema, condition)) || parent, times, page);
      } else {
        cost += times;
        if (parent === schema.getRootType(operation.operation) && ++rootFields > limits.rootFields)
          refuse(
            `The query has more than ${limits.rootFields} root fields.`,
            'TOO_MANY_ROOT_FIELDS',
            'Split the query.',
          );
        if (cost > limits.cost)
          refuse(
            `The query can cost more than ${limits.cost} fields, counted as often as the lists around them can be long.`,
            'QUERY_TOO_COSTLY',
            'Ask for smaller pages (first), fewer lists within lists, or fewer fields.',
          );
        const field = fieldOf(schema, parent, selection.name.value);
        const type = field && getNamedType(field.type);
        if (!field || !selection.selectionSet || !isCompositeType(type)) continue;
        const asked = sizeAskedFor(selection, field);
        const list = isList(field.type);
        const length = list ? (asked ?? page ?? limits.unpagedList) : 1;
        walk(selection.selectionSet, type, times * length, list ? undefined : asked);
      }
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root, 1);
  return sizes;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}

function typeNamed(schema: GraphQLSchema, name: string): GraphQLCompositeType | undefined {
  const type = schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isAbstractType(parent) && !('getFields' in parent) ? undefined : parent.getFields()[name];
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
