import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

import type { Completion } from './completion';
import type { Fetched } from './failures';
import { fetchKeyOf, operationOf } from './operation';
import type { SupergraphTypes } from './supergraph-types';

/** A null that may not be: it takes what is around it with it, up to the next place where null may be. */
export const lost = Symbol('lost');

/** Makes a fetched value into an answered one, or `lost`. Never given null, nor what is plain. */
type Complete = (value: unknown, completion: Completion) => unknown;

/** A field of an object of a known type. */
export interface ShapeField {
  /** As the caller named it. */
  key: string;
  fetchKey: string;
  name: string;
  parent: string;
  nullable: boolean;
  /** Whether a value stands as it is. */
  plain?: (value: unknown) => boolean;
  /** Absent where every value stands as it is. */
  complete?: Complete;
  /** Whether it is one entity. */
  ofEntity: boolean;
  kind: 'data' | 'typename' | 'introspection';
}

/** An object of a known type. */
export interface Shape {
  type: string;
  fields: readonly ShapeField[];
  /** Under which its key is fetched, if it is an entity. */
  key?: string;
}

type Types = Pick<SupergraphTypes, 'isRequired' | 'keyFieldOf'>;

/** What the answer of an operation looks like: for each object its fields, in order, fragments resolved. */
export function shapeOf(decided: DocumentNode, schema: GraphQLSchema, types: Types): Shape {
  const operation = operationOf(decided);
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation} type.`);
  return new Shapes(decided, schema, types).ofObject(root, [operation.selectionSet]);
}

class Shapes {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    decided: DocumentNode,
    private readonly schema: GraphQLSchema,
    private readonly types: Types,
  ) {
    for (const definition of decided.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  ofObject(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Shape {
    const byKey = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(type, set, byKey, new Set());
    const fields = [...byKey].map(([key, nodes]) => this.field(type, key, nodes));
    return { type: type.name, fields, key: this.types.keyFieldOf(type.name) };
  }

  private collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    byKey: Map<string, FieldNode[]>,
    entered: Set<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = byKey.get(key);
        if (nodes) nodes.push(selection);
        else byKey.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.applies(type, selection.typeCondition?.name.value))
          this.collect(type, selection.selectionSet, byKey, entered);
      } else {
        const fragment = this.fragments.get(selection.name.value);
        if (!fragment || entered.has(selection.name.value)) continue;
        entered.add(selection.name.value);
        if (this.applies(type, fragment.typeCondition.name.value))
          this.collect(type, fragment.selectionSet, byKey, entered);
      }
    }
  }

  private applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }

  private field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): ShapeField {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    const shared = {
      key,
      fetchKey: fetchKeyOf(node, this.types),
      name,
      parent: type.name,
      ofEntity: false,
    };
    if (name === '__typename') return { ...shared, nullable: false, kind: 'typename' };
    if (name === '__schema' || name === '__type') return { ...shared, nullable: true, kind: 'introspection' };
    const field = type.getFields()[name];
    if (!field) throw new Error(`${type.name} has no field ${name}.`);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const value = getNullableType(field.type);
    return {
      ...shared,
      kind: 'data',
      nullable: !isNonNullType(field.type),
      plain: plainOf(value),
      complete: this.completer(value, sets, `${type.name}.${name}`),
      ofEntity: !isListType(value) && this.possibleOf(value).every((name) => this.types.keyFieldOf(name)),
    };
  }

  private completer(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    place: string,
  ): Complete | undefined {
    if (isListType(type)) {
      const item = type.ofType as GraphQLOutputType;
      const ofEntities = this.mayBeEntity(getNamedType(item));
      const inner = this.completer(getNullableType(item), sets, place);
      const plain = plainOf(getNullableType(item));
      return (value, completion) =>
        completion.list(value, inner, { nullable: !isNonNullType(item), plain, ofEntities, place });
    }
    if (isEnumType(type)) {
      return () => {
        // The value itself stays untold: it may be one that is not public.
        throw new GraphQLError(`The value of ${place} is none of the public ones of "${type.name}".`);
      };
    }
    if (isLeafType(type)) {
      // The owner of a scalar of the schema's own is alone in knowing its values.
      if (!isSpecifiedScalarType(type)) return undefined;
      return (value, completion) => completion.leaf(type, value);
    }
    if (isObjectType(type)) {
      let shape: Shape | undefined;
      return (value, completion) => {
        const object = asObject(value, type.name, place);
        return completion.object(object, (shape ??= this.ofObject(type, sets)));
      };
    }
    if (isAbstractType(type)) return this.ofAbstract(type, sets, place);
    return undefined;
  }

  private mayBeEntity(type: GraphQLNamedType): boolean {
    return this.possibleOf(type).some((name) => this.types.keyFieldOf(name));
  }

  /** The names of the types that an object can be of. */
  private possibleOf(type: GraphQLNamedType): string[] {
    return (isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type]).map(({ name }) => name);
  }

  private ofAbstract(type: GraphQLAbstractType, sets: readonly SelectionSetNode[], place: string): Complete {
    const byType = new Map<string, Shape>();
    return (value, completion) => {
      const object = asObject(value, type.name, place);
      const name = String(object.__typename);
      let shape = byType.get(name);
      if (!shape) {
        const concrete = this.schema.getType(name);
        if (!isObjectType(concrete) || !this.schema.isSubType(type, concrete))
          throw new GraphQLError(
            `An object of the type "${type.name}" at ${place} is of no type that is public.`,
          );
        byType.set(name, (shape = this.ofObject(concrete, sets)));
      }
      return completion.object(object, shape);
    };
  }
}

function asObject(value: unknown, type: string, place: string): Fetched {
  if (typeof value === 'object' && !Array.isArray(value)) return value as Fetched;
  throw new GraphQLError(`Expected an object of the type "${type}" at ${place}.`);
}

/** Which fetched values of a leaf are answered as they are. Undefined where none can be told to be. */
function plainOf(type: GraphQLOutputType): ((value: unknown) => boolean) | undefined {
  if (isScalarType(type)) return plainScalars[type.name];
  if (!isEnumType(type)) return undefined;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}

const plainScalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Int: (value) => typeof value === 'number' && (value | 0) === value,
};
