import {
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

const needsOf = new Map<object, Map<string, readonly string[]>>();

/**
 * The properties of its row that a field resolver reads. Rows are read with only what the fields asked for need; for a
 * resolver that does not say, with everything. A property that was not read throws when it is looked at.
 */
export function Needs<Row>(...properties: readonly (keyof Row & string)[]) {
  return (prototype: object, method: string): void => {
    const ofClass = needsOf.get(prototype) ?? new Map<string, readonly string[]>();
    needsOf.set(prototype, ofClass.set(method, properties));
  };
}

/** What a method has declared, or undefined. */
export const declaredNeeds = (prototype: object, method: string): readonly string[] | undefined =>
  needsOf.get(prototype)?.get(method);

/** What a field needs of its row, as it stands in the extensions of the executable schema. Null: everything. */
export interface FieldNeeds {
  needs?: readonly string[] | null;
}

/** A field with what is asked of it: the part of a resolver's `info` that says so. */
export type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'returnType'>;

/** A selection of fields of one type. */
export interface Selection {
  /** The properties of a row that it needs, or null for all of them. */
  properties: readonly string[] | null;
  /** What is asked of each field by its name in the schema; of one under several aliases, several times. */
  ofField(name: string): readonly Asked[];
}

const known = new WeakMap<Asked['fieldNodes'], Map<string, Selection>>();

/** What is asked of the type that a field returns. Of an abstract type: all properties, and nothing of its fields. */
export function selectionAsked(asked: Asked): Selection {
  const type = getNamedType(asked.returnType);
  let byType = known.get(asked.fieldNodes);
  if (!byType) known.set(asked.fieldNodes, (byType = new Map()));
  let selection = byType.get(type.name);
  if (!selection) {
    selection = isObjectType(type) ? selectionOf(type, asked) : { properties: null, ofField: () => [] };
    byType.set(type.name, selection);
  }
  return selection;
}

function selectionOf(type: GraphQLObjectType, { fieldNodes, fragments, schema }: Asked): Selection {
  const byAlias = new Map<string, FieldNode[]>();
  const fits = (condition: string): boolean => {
    if (condition === type.name) return true;
    const other = schema.getType(condition);
    return other !== undefined && 'getTypes' in other
      ? other.getTypes().includes(type)
      : type.getInterfaces().some(({ name }) => name === condition);
  };
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const alias = (selection.alias ?? selection.name).value;
        byAlias.set(alias, [...(byAlias.get(alias) ?? []), selection]);
        continue;
      }
      const { typeCondition, selectionSet } =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : (fragments[selection.name.value] ?? { typeCondition: undefined, selectionSet: undefined });
      if (selectionSet && (!typeCondition || fits(typeCondition.name.value))) collect(selectionSet);
    }
  };
  for (const { selectionSet } of fieldNodes) if (selectionSet) collect(selectionSet);
  const properties = new Set<string>();
  const ofField = new Map<string, Asked[]>();
  let whole = false;
  for (const nodes of byAlias.values()) {
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    // __typename, which no row is read for.
    if (!field) continue;
    const { needs } = field.extensions as FieldNeeds;
    needs?.forEach((property) => properties.add(property));
    whole ||= !needs;
    const one = { fieldNodes: nodes, fragments, schema, returnType: field.type };
    ofField.set(field.name, [...(ofField.get(field.name) ?? []), one]);
  }
  return { properties: whole ? null : [...properties], ofField: (name) => ofField.get(name) ?? [] };
}
