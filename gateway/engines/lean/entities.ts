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
    // By one path nothing is come upon twice.
    if (batch.paths.length > 1) {
      if (seen.has(object)) return;
      seen.add(object);
    }
    const type = object.__typename;
    if (typeof type !== 'string') return;
    const naming = namingOf(batch, type, types);
    if (!naming.fields.length) return;
    const shown = represent(object, naming.fields, types);
    if (shown) shown.__typename ??= type;
    const representation = shown && rewritten(shown, batch.inputRewrites, types);
    if (!representation || !isKnownBy(representation, subgraph, types)) {
      gathered.unaskable.push(object);
      return;
    }
    const identity = identityOf(representation, naming);
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

type FieldRequired = Extract<RequiresSelection, { kind: 'Field' }>;

/** How the entities of one type are named in a batch. */
interface Naming {
  /** None where the batch does not ask for this type. */
  fields: readonly FieldRequired[];
  /** The one field that tells them apart, where they are shown with no other. */
  only: string | undefined;
}

const namings = new WeakMap<Batch, Map<string, Naming>>();

function namingOf(batch: Batch, type: string, types: SupergraphTypes): Naming {
  let ofBatch = namings.get(batch);
  if (!ofBatch) namings.set(batch, (ofBatch = new Map()));
  let naming = ofBatch.get(type);
  if (!naming) {
    const fields = fieldsRequired(batch.requires, type, types);
    const [only, ...others] = fields.filter(({ name }) => name !== '__typename');
    naming = {
      fields,
      only: others.length || batch.inputRewrites.length ? undefined : (only?.alias ?? only?.name),
    };
    ofBatch.set(type, naming);
  }
  return naming;
}

function identityOf(representation: Fetched, { only }: Naming): string {
  const key = only === undefined ? undefined : representation[only];
  return typeof key === 'string'
    ? `${String(representation.__typename)} ${key}`
    : JSON.stringify(representation);
}

/** What is required of an object of a type, its fragments resolved. */
function fieldsRequired(
  requires: readonly RequiresSelection[],
  type: string | undefined,
  types: SupergraphTypes,
): FieldRequired[] {
  return requires.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    if (selection.kind !== 'InlineFragment')
      throw new Error(`The planner requires a ${selection.kind}, which this engine does not know.`);
    return type !== undefined && types.isA(type, selection.typeCondition)
      ? fieldsRequired(selection.selections, type, types)
      : [];
  });
}

/** Undefined where something that it takes was never fetched. */
function represent(
  object: Fetched,
  fields: readonly FieldRequired[],
  types: SupergraphTypes,
): Fetched | undefined {
  const shown: Fetched = {};
  for (const { name, alias, selections } of fields) {
    const value = within(own(object, name), selections, types);
    if (value !== undefined) shown[alias ?? name] = value;
    else if (name !== '__typename') return undefined;
  }
  return shown;
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
  return represent(value, fieldsRequired(selections, type, types), types);
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
