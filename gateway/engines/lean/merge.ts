import type { Fetched } from './failures';
import type { SupergraphTypes } from './supergraph-types';

/** Adds to an object what another fetch has brought of it. */
export function merge(target: Fetched, brought: Fetched, types: SupergraphTypes): void {
  for (const key in brought) {
    // Nothing is asked for under this name, and assigning to it would change what every object inherits.
    if (key === '__proto__') continue;
    const value = brought[key];
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (present === undefined || present === null) target[key] = value;
    else if (typeof present !== 'object') {
      // A subgraph that sees an interface as an object gives the interface's name; the owner knows better.
      if (key === '__typename' && types.isAbstract(String(present)) && typeof value === 'string')
        target[key] = value;
    } else if (Array.isArray(present)) {
      if (!Array.isArray(value)) continue;
      for (let index = 0; index < present.length; index++) mergeItem(present, value, index, types);
    } else if (isObject(value)) merge(present as Fetched, value, types);
  }
}

function mergeItem(
  present: unknown[],
  brought: readonly unknown[],
  index: number,
  types: SupergraphTypes,
): void {
  const [into, from] = [present[index], brought[index]];
  if (isObject(into) && isObject(from)) merge(into, from, types);
  else if (Array.isArray(into) && Array.isArray(from))
    for (let inner = 0; inner < into.length; inner++) mergeItem(into, from, inner, types);
  else if (into === null || into === undefined) present[index] = from;
}

const isObject = (value: unknown): value is Fetched =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two objects that wait for the same entity each get their own, for later fetches may add to one alone. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isPlain(value)) return value;
  const copy: Fetched = {};
  for (const key in value) if (key !== '__proto__') copy[key] = copyOf(value[key]);
  return copy as Value;
}

function isPlain(value: unknown): value is Fetched {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
