import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type SelectionSetNode } from 'graphql';

/** What an executor must know of the supergraph beyond the plan: which types are which, and their keys. */
export interface SupergraphTypes {
  isAbstract(type: string): boolean;
  /** Whether an object of the type `type` is one of `condition`, be that a type, an interface or a union. */
  isA(type: string, condition: string): boolean;
  /** The ways in which a subgraph knows an entity again. */
  keysOf(type: string, subgraph: string): readonly SelectionSetNode[];
  /** The field that an entity is told apart by, where one alone is enough. */
  keyFieldOf(type: string): string | undefined;
  /** Whether a field of this name is part of a key, or required by another. */
  isRequired(field: string): boolean;
}

const none: readonly SelectionSetNode[] = [];

export function supergraphTypes(supergraph: string): SupergraphTypes {
  const members = new Map<string, Set<string>>();
  /** By subgraph and type. */
  const keys = new Map<string, Map<string, SelectionSetNode[]>>();
  const subgraphs = new Map<string, string>();
  const required = new Set<string>();
  const keyFields = new Map<string, string>();
  const addMember = (abstract: string, type: string): void => {
    const known = members.get(abstract);
    if (known) known.add(type);
    else members.set(abstract, new Set([type]));
  };
  const { definitions } = parse(supergraph, { noLocation: true });
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? [])
      for (const directive of directives ?? [])
        if (directive.name.value === 'join__graph')
          subgraphs.set(name.value, String(argumentsOf(directive).name));
  }
  for (const definition of definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of definition.types ?? []) addMember(definition.name.value, member.name.value);
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const type = definition.name.value;
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && !members.has(type))
      members.set(type, new Set());
    for (const { name } of definition.interfaces ?? []) addMember(name.value, type);
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'join__type') continue;
      const { graph, key, resolvable } = argumentsOf(directive);
      if (typeof key !== 'string') continue;
      if (/^\w+$/.test(key) && !keyFields.has(type)) keyFields.set(type, key);
      if (resolvable === false) continue;
      const subgraph = subgraphs.get(String(graph)) ?? '';
      const ofSubgraph = keys.get(subgraph) ?? new Map<string, SelectionSetNode[]>();
      keys.set(subgraph, ofSubgraph.set(type, [...(ofSubgraph.get(type) ?? []), fieldSet(key)]));
      addNames(required, fieldSet(key));
    }
    for (const field of definition.fields ?? [])
      for (const directive of field.directives ?? []) {
        const { requires } = argumentsOf(directive);
        if (typeof requires === 'string') addNames(required, fieldSet(requires));
      }
  }
  return {
    isAbstract: (type) => members.has(type),
    isA: (type, condition) => type === condition || members.get(condition)?.has(type) === true,
    keysOf: (type, subgraph) => keys.get(subgraph)?.get(type) ?? none,
    keyFieldOf: (type) => keyFields.get(type),
    isRequired: (field) => required.has(field),
  };
}

function addNames(names: Set<string>, { selections }: SelectionSetNode): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
      addNames(names, selection.selectionSet);
  }
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function fieldSet(fields: string): SelectionSetNode {
  const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${fields}" is no set of fields.`);
  return operation.selectionSet;
}
