import {
  getNamedType,
  isAbstractType,
  Kind,
  OperationTypeNode,
  print,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

import type { SupergraphTypes } from './supergraph-types';

/** The chosen operation with the fragments that it uses, and nothing else. */
export function alone(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const separated = separateOperations(document);
  const chosen = operationName === undefined ? Object.values(separated)[0] : separated[operationName];
  if (!chosen) throw new Error(`The document holds no operation named "${operationName}".`);
  return chosen;
}

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation as OperationDefinitionNode;
}

/** The variables that decide by @skip and @include which fields are asked for. */
export function steeringVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const { value } of directive.arguments ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * The document with each @skip and @include decided. A plan is then made for what is asked and no more, and
 * the planner need not be trusted with conditions: it drops a key under @skip that a later fetch needs.
 * Selections may be left empty.
 */
export function decide(document: DocumentNode, variables: Readonly<Record<string, unknown>>): DocumentNode {
  const asked = (selection: SelectionNode): boolean =>
    (selection.directives ?? []).every((directive) => {
      const condition = directive.arguments?.[0]?.value;
      const met =
        condition?.kind === Kind.BOOLEAN
          ? condition.value
          : condition?.kind === Kind.VARIABLE && variables[condition.name.value] === true;
      return directive.name.value === 'skip' ? !met : directive.name.value !== 'include' || met;
    });
  return visit(document, {
    SelectionSet: ({ selections, ...set }) => ({
      ...set,
      selections: selections
        .filter(asked)
        .map((selection) => (selection.directives?.length ? { ...selection, directives: [] } : selection)),
    }),
  });
}

const OWN = '_own_';

/**
 * The key under which a field is fetched. The planner needs keys and required fields under their own names, and
 * mixes them up with an alias of the same name (`id: title`) or with arguments of the caller's, so these get a
 * name that no field has. That also keeps `__proto__` out of what is fetched.
 */
export function fetchKeyOf(field: FieldNode, types: Pick<SupergraphTypes, 'isRequired'>): string {
  const name = field.name.value;
  const key = field.alias?.value ?? name;
  const itself = key === name && !field.arguments?.length;
  const taken = key.startsWith('_') || (!itself && types.isRequired(key)) || key in Object.prototype;
  return taken && !(itself && name === '__typename') ? OWN + key : key;
}

/** The caller's word for a key under which something was fetched. */
export const askedKeyOf = (key: string): string => (key.startsWith(OWN) ? key.slice(OWN.length) : key);

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const isMeta = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && selection.name.value.startsWith('__');

/**
 * What the planner is to plan, in texts that run one after the other: one for a query, one for each field of
 * a mutation, so that a field is whole before the next begins. None where no subgraph need be asked. Without
 * introspection, and with `__typename` wherever the type of an object is open.
 */
export function plannable(
  decided: DocumentNode,
  schema: GraphQLSchema,
  supergraph: Pick<SupergraphTypes, 'isRequired'>,
): string[] {
  const types = new TypeInfo(schema);
  const operation = operationOf(decided);
  const root = schema.getRootType(operation.operation);
  const fetched = visit(
    decided,
    visitWithTypeInfo(types, {
      Field(field) {
        const key = fetchKeyOf(field, supergraph);
        return key === field.name.value
          ? undefined
          : { ...field, alias: { kind: Kind.NAME, value: key } as const };
      },
      SelectionSet: {
        leave(set) {
          const type = types.getParentType();
          const ofRoot = type === root;
          const selections = set.selections.filter(
            (selection) =>
              !(ofRoot && isMeta(selection)) &&
              !(selection.kind === Kind.INLINE_FRAGMENT && !selection.selectionSet.selections.length),
          );
          const open = !ofRoot && (!selections.length || (type && isAbstractType(getNamedType(type))));
          return { ...set, selections: open ? [...selections, typename] : selections };
        },
      },
    }),
  );
  const inlined = inlineRootFragments(fetched);
  if (operation.operation !== OperationTypeNode.MUTATION)
    return inlined.length ? [textOf(fetched, inlined)] : [];
  const byKey = new Map<string, SelectionNode[]>();
  for (const field of inlined) {
    const key = field.alias?.value ?? field.name.value;
    byKey.set(key, [...(byKey.get(key) ?? []), field]);
  }
  return [...byKey.values()].map((fields) => textOf(fetched, fields));
}

/** The fields of the operation's root, those in fragments too. */
function inlineRootFragments(document: DocumentNode): FieldNode[] {
  const gather = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return gather(selection.selectionSet);
      for (const definition of document.definitions)
        if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value)
          return gather(definition.selectionSet);
      return [];
    });
  return gather(operationOf(document).selectionSet);
}

function textOf(document: DocumentNode, selections: readonly SelectionNode[]): string {
  const operation = operationOf(document);
  const definitions = document.definitions.map((definition) =>
    definition === operation
      ? { ...operation, selectionSet: { ...operation.selectionSet, selections } }
      : definition,
  );
  return print(alone({ ...document, definitions }, operation.name?.value));
}

/** The introspection that the operation asks for, as an operation of its own. */
export function introspectionOf(decided: DocumentNode): DocumentNode | null {
  const selections = inlineRootFragments(decided).filter(
    ({ name: { value } }) => value === '__schema' || value === '__type',
  );
  if (!selections.length) return null;
  const operation = operationOf(decided);
  return {
    ...decided,
    definitions: decided.definitions.map((definition) =>
      definition === operation
        ? { ...operation, selectionSet: { ...operation.selectionSet, selections } }
        : definition,
    ),
  };
}
