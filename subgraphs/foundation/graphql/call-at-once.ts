import { isObjectType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { declaredNeeds, type FieldNeeds } from '../needs';
import { readsOfClass, type Read } from './read-field';

type Resolvers = Record<string, Record<string, unknown>>;

/**
 * Puts plain calls in the place of the resolvers that type-graphql has made. Its own go through a promise for each
 * argument, which made up most of the seven seconds that a comparison of 5 000 rows once took, and half of a list of
 * twenty partnerships. Input objects and classes of arguments come as graphql-js has read them, and are only looked at.
 */
export function calledAtOnce(resolvers: Resolvers, classes: readonly Function[]): Resolvers {
  const { objectTypes } = getMetadataStorage();
  for (const { name, target } of objectTypes) {
    const fields = resolvers[name];
    if (!fields) continue;
    for (const [field, { read }] of readsOfClass(target)) if (field in fields) fields[field] = read;
  }
  const queries = getMetadataStorage().queries.filter(({ target }) => classes.includes(target));
  const methods = [...fieldResolvers(classes), ...queries.map((query) => ['Query', query] as const)];
  for (const [type, method] of methods) {
    const fields = resolvers[type];
    const call = fields && method.schemaName in fields ? callOf(method) : null;
    if (fields && call) fields[method.schemaName] = call;
  }
  return resolvers;
}

/** Writes into the schema what each field needs of its row (`propertiesAsked` reads it there). */
export function withNeeds(schema: GraphQLSchema, classes: readonly Function[]): GraphQLSchema {
  const needs = new Map<string, readonly string[] | null>();
  for (const { name, target } of getMetadataStorage().objectTypes)
    for (const [field, read] of readsOfClass(target)) needs.set(`${name}.${field}`, read.needs);
  for (const [type, { target, methodName, schemaName }] of fieldResolvers(classes))
    needs.set(`${type}.${schemaName}`, declaredNeeds(target.prototype as object, methodName) ?? null);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const own: FieldNeeds = { needs: needs.get(`${type.name}.${field.name}`) };
      // What no resolver stands for is read off the row by its name.
      if (own.needs === undefined) own.needs = [field.name];
      field.extensions = { ...field.extensions, ...own };
    }
  }
  return schema;
}

type FieldResolver = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Method = Pick<FieldResolver, 'target' | 'methodName' | 'schemaName' | 'params'>;
type Param = NonNullable<Method['params']>[number];

/** Each field resolver of some classes, with the name of the type that it is of. */
function fieldResolvers(classes: readonly Function[]): (readonly [type: string, method: Method])[] {
  const { objectTypes, fieldResolvers: all } = getMetadataStorage();
  return all.flatMap((method) => {
    if (method.kind !== 'external' || !classes.includes(method.target)) return [];
    const target = method.getObjectType?.();
    const name = objectTypes.find((type) => type.target === target)?.name;
    return name ? [[name, method] as const] : [];
  });
}

function callOf({ target, methodName, params = [] }: Method): Read | null {
  const places = [...params].sort((one, other) => one.index - other.index).map(placeOf);
  if (!places.every((place) => place !== null)) return null;
  const instance = instanceOf(target as new () => Record<string, Read>);
  return (root, args, context, info) => {
    const given: unknown[] = [];
    for (const place of places) given.push(place(root, args, context, info));
    return (instance[methodName] as (...given: unknown[]) => unknown).apply(instance, given);
  };
}

function placeOf(param: Param): Read | null {
  switch (param.kind) {
    case 'root':
      return param.propertyName === undefined ? (root) => root : null;
    case 'context':
      return param.propertyName === undefined ? (_root, _args, context) => context : null;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg':
      return (_root, args) => args[param.name];
    case 'args':
      return (_root, args) => args;
    default:
      return null;
  }
}

const instances = new Map<Function, Record<string, Read>>();

function instanceOf(target: new () => Record<string, Read>): Record<string, Read> {
  let instance = instances.get(target);
  if (!instance) instances.set(target, (instance = new target()));
  return instance;
}
