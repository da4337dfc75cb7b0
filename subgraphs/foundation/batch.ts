import DataLoader from 'dataloader';

/**
 * Makers of DataLoaders over any question; rows by a key have `rows.ts`. A loader lives as long as one request, gathers
 * what its resolvers ask for in one turn, and asks the database once. `_entities` calls reference resolvers one by one,
 * so they go through these too.
 */

/** One row for each key, or null: `partnershipById`. */
export function one<Key, Row>(
  load: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rowByKey = new Map((await load(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rowByKey.get(key) ?? null);
  });
}

/** A list of rows for each key, in the order in which they were read: `partiesOfPartnership`. */
export function many<Key, Row>(
  load: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row[]> {
  return new DataLoader(async (keys) => {
    const rowsByKey = new Map<Key, Row[]>();
    for (const row of await load(keys)) {
      const key = keyOf(row);
      const rows = rowsByKey.get(key);
      if (rows) rows.push(row);
      else rowsByKey.set(key, [row]);
    }
    return keys.map((key) => rowsByKey.get(key) ?? []);
  });
}
