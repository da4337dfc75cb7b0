import type { Criterion, Guideline } from './guideline';

/** One column of a matrix. Versions of a guideline may share it. */
export interface Column {
  key: string;
  criterion: Criterion;
}

const keyOf = ({ code, common, stance }: Criterion): string => JSON.stringify([code, common, stance]);

/** The columns for the versions that are used: the newest version's criteria, and then those that only older ones had. */
export function columnsOf(versions: readonly Guideline[]): Column[] {
  const columns = new Map<string, Column>();
  for (const version of [...versions].sort((one, other) => other.position - one.position)) {
    for (const criterion of version.criteria) {
      const key = keyOf(criterion);
      if (!columns.has(key)) columns.set(key, { key, criterion });
    }
  }
  return [...columns.values()];
}

/** The criterion that a version has in a column, in the version's own words; null when it has none. */
export const inColumn = (version: Guideline | null, { key }: Column): Criterion | null =>
  version?.criteria.find((criterion) => keyOf(criterion) === key) ?? null;
