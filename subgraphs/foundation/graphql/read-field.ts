import type { GraphQLFieldResolver } from 'graphql';

export type Read = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>, unknown>;

interface ReadOf {
  read: Read;
  /** The properties of its object that it looks at. */
  needs: readonly string[];
}

const readsOf = new Map<object, Map<string, ReadOf>>();

/** How a field is read off its object. It needs the property of its own name, unless it says otherwise. */
export function ReadField(read: Read, needs?: readonly string[]) {
  return (prototype: object, property: string): void => {
    const ofClass = readsOf.get(prototype) ?? new Map<string, ReadOf>();
    readsOf.set(prototype, ofClass.set(property, { read, needs: needs ?? [property] }));
  };
}

/** The fields of a class that are read so, its parents' among them. */
export function readsOfClass({ prototype }: { prototype: object }): ReadonlyMap<string, ReadOf> {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  return new Map([...(parent ? readsOfClass({ prototype: parent }) : []), ...(readsOf.get(prototype) ?? [])]);
}
