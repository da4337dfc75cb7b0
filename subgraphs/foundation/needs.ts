import {
  getNamedType,
  isObjectType,
  Kind,
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

const known = new WeakMap<Asked['fieldNodes'], Map<string, readonly string[] | null>>();

/** The properties of a row that a selection needs, or null for all of them. */
export function propertiesAsked(asked: Asked): readonly string[] | null {
  const type = getNamedType(asked.returnType);
  let byType = known.get(asked.fieldNodes);
  if (!byType) known.set(asked.fieldNodes, (byType = new Map()));
  let properties = byType.get(type.name);
  if (properties === undefined) {
    properties = isObjectType(type) ? propertiesOf(type, asked) : null;
    byType.set(type.name, properties);
  }
  return properties;
}

function propertiesOf(
  type: GraphQLObjectType,
  { fieldNodes, fragments, schema }: Asked,
): readonly string[] | null {
  const properties = new Set<string>();
  const fits = (condition: string): boolean => {
    if (condition === type.name) return true;
    const other = schema.getType(condition);
    return other !== undefined && 'getTypes' in other
      ? other.getTypes().includes(type)
      : type.getInterfaces().some(({ name }) => name === condition);
  };
  const collect = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        // __typename, which no row is read for.
        if (!field) return true;
        const { needs } = field.extensions as FieldNeeds;
        needs?.forEach((property) => properties.add(property));
        return needs !== null && needs !== undefined;
      }
      const { typeCondition, selectionSet } =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : (fragments[selection.name.value] ?? { typeCondition: undefined, selectionSet: undefined });
      if (!selectionSet || (typeCondition && !fits(typeCondition.name.value))) return true;
      return collect(selectionSet);
    });
  const whole = fieldNodes.every(({ selectionSet }) => !selectionSet || collect(selectionSet));
  return whole ? [...properties] : null;
}
