import type { Fetched } from './failures';
import type { Rewrite } from './plan';
import type { SupergraphTypes } from './supergraph-types';

/** Applies the planner's rewrites, in place: what comes here was made for this request alone. */
export function rewritten<Data>(data: Data, rewrites: readonly Rewrite[], types: SupergraphTypes): Data {
  for (const rewrite of rewrites) apply(data, rewrite, 0, types);
  return data;
}

function apply(data: unknown, rewrite: Rewrite, step: number, types: SupergraphTypes): void {
  if (Array.isArray(data)) {
    for (const item of data) apply(item, rewrite, step, types);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const object = data as Fetched;
  const segment = rewrite.path[step];
  if (!segment) return;
  if ('types' in segment) {
    const type = object.__typename;
    if (typeof type !== 'string' || segment.types.some((condition) => types.isA(type, condition)))
      apply(object, rewrite, step + 1, types);
    return;
  }
  if (!Object.hasOwn(object, segment.key)) return;
  if (step < rewrite.path.length - 1) apply(object[segment.key], rewrite, step + 1, types);
  else if (rewrite.renameTo !== undefined) {
    object[rewrite.renameTo] = object[segment.key];
    delete object[segment.key];
  } else object[segment.key] = rewrite.setTo;
}

/** A path of what a subgraph answered, as it is after the rewrites. */
export function rewrittenPath(
  path: readonly (string | number)[],
  rewrites: readonly Rewrite[],
): (string | number)[] {
  return path.map((key) => {
    for (const { path: renamed, renameTo } of rewrites) {
      const last = renamed.at(-1);
      if (renameTo !== undefined && last && 'key' in last && last.key === key) return renameTo;
    }
    return key;
  });
}
