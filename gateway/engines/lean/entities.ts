import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { Kind, type SelectionSetNode } from 'graphql';

import type { Fetched } from './failures';
import type { Batch, PathSegment } from './plan';
import { rewritten } from './rewrites';
import type { SupergraphTypes } from './supergraph-types';

export type AnswerPath = (string | number)[];

const isObject = (value: unknown): value is Fetched =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// What a subgraph calls `constructor` must not be looked for where all objects have one.
const own = (object: Fetched, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** The objects at the end of a path through what was fetched, each with its own path if that is wanted. */
export function follow(
  data: Fetched,
  path: readonly PathSegment[],
  types: SupergraphTypes,
  found: (object: Fetched, at: AnswerPath) => void,
): void {
  const at: AnswerPath = [];
  const walk = (value: unknown, step: number): void => {
    if (Array.isArray(value)) {
      const next = path[step] === '@' ? step + 1 : step;
      for (let index = 0; index < value.length; index++) {
        at.push(index);
        walk(value[index], next);
        at.pop();
      }
      return;
    }
    if (!isObject(value)) return;
    const segment = path[step];
    if (segment === undefined) found(value, at);
    else if (segment === '@') return;
    else if ('field' in segment) {
      at.push(segment.field);
      walk(own(value, segment.field), step + 1);
      at.pop();
    } else {
      const type = value.__typename;
      if (typeof type !== 'string' || segment.types.some((condition) => types.isA(type, condition)))
        walk(value, step + 1);
    }
  };
  walk(data, 0);
}

/** What a batch asks for: each entity once, and where its answer goes. */
export interface Gathered {
  representations: Fetched[];
  /** The objects that wait for the entity of the same index. */
  targets: Fetched[][];
  /** Objects that cannot be asked for, since what that takes is not known of them. */
  unaskable: Fetched[];
}

export function gather(data: Fetched, batch: Batch, subgraph: string, types: SupergraphTypes): Gathered {
  const gathered: Gathered = { representations: [], targets: [], unaskable: [] };
  const indexes = new Map<string, number>();
  const seen = new Set<Fetched>();
  const add = (object: Fetched): void => {
    if (seen.has(object)) return;
    seen.add(object);
    const type = object.__typename;
    if (typeof type !== 'string') return;
    const shown = represent(object, batch.requires, type, types);
    if (shown === notForThisType) return;
    if (shown === undefined) {
      gathered.unaskable.push(object);
      return;
    }
    shown.__typename ??= type;
    const representation = rewritten(shown, batch.inputRewrites, types);
    if (!isKnownBy(representation, subgraph, types)) {
      gathered.unaskable.push(object);
      return;
    }
    const identity = JSON.stringify(representation);
    const index = indexes.get(identity);
    if (index === undefined) {
      indexes.set(identity, gathered.representations.length);
      gathered.representations.push(representation);
      gathered.targets.push([object]);
    } else gathered.targets[index]?.push(object);
  };
  for (const path of batch.paths) follow(data, path, types, add);
  return gathered;
}

const notForThisType = Symbol('not for this type');

/** Undefined where something that it takes was never fetched. */
function represent(
  object: Fetched,
  requires: readonly RequiresSelection[],
  type: string | undefined,
  types: SupergraphTypes,
): Fetched | undefined | typeof notForThisType {
  const shown: Fetched = {};
  let fits = false;
  const show = (selections: readonly RequiresSelection[]): boolean =>
    selections.every((selection) => {
      if (selection.kind === 'InlineFragment')
        return type === undefined || !types.isA(type, selection.typeCondition) || show(selection.selections);
      if (selection.kind !== 'Field')
        throw new Error(`The planner requires a ${selection.kind}, which this engine does not know.`);
      fits = true;
      const value = within(own(object, selection.name), selection.selections, types);
      if (value === undefined) return selection.name === '__typename';
      shown[selection.alias ?? selection.name] = value;
      return true;
    });
  if (!show(requires)) return undefined;
  return fits ? shown : notForThisType;
}

function within(
  value: unknown,
  selections: readonly RequiresSelection[] | undefined,
  types: SupergraphTypes,
): unknown {
  if (!selections?.length || value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => within(item, selections, types));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isObject(value)) return undefined;
  const type = typeof value.__typename === 'string' ? value.__typename : undefined;
  const shown = represent(value, selections, type, types);
  return shown === notForThisType ? {} : shown;
}

/** Whether the subgraph can know the entity again: by one key at least that has no null in it. */
function isKnownBy(representation: Fetched, subgraph: string, types: SupergraphTypes): boolean {
  const keys = types.keysOf(String(representation.__typename), subgraph);
  return !keys.length || keys.some((key) => hasAll(representation, key));
}

function hasAll(value: unknown, { selections }: SelectionSetNode): boolean {
  if (Array.isArray(value))
    return value.every((item) => hasAll(item, { kind: Kind.SELECTION_SET, selections }));
  if (!isObject(value)) return false;
  return selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    const part = own(value, selection.name.value);
    if (part === null || part === undefined) return selection.name.value === '__typename';
    return !selection.selectionSet || hasAll(part, selection.selectionSet);
  });
}
