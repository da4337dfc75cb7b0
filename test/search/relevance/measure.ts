import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a search ought to find. `best` is what the question is about, `also` what answers it too; neither: nothing. */
const judged = z.array(
  z.strictObject({
    query: z.string(),
    best: z.array(z.string()).default([]),
    also: z.array(z.string()).default([]),
  }),
);

export interface Judged {
  kind: string;
  query: string;
  grades: ReadonlyMap<string, number>;
}

export function readQueries(folder = __dirname): Judged[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      judged.parse(parse(readFileSync(join(folder, file), 'utf8'))).map(({ query, best, also }) => ({
        kind: file.replace('.yaml', ''),
        query,
        grades: new Map([...also.map((id) => [id, 1] as const), ...best.map((id) => [id, 2] as const)]),
      })),
    );
}

export interface Measured {
  kind: string;
  queries: number;
  /** Of the ten, or of all that are relevant where those are fewer. Null where nothing ought to be found. */
  recall: number | null;
  ndcg: number | null;
  /** The share of questions with an answer that got none. */
  noResult: number | null;
  /** Found where nothing ought to be. */
  falseHits: number;
}

const TOP = 10;

export interface Answered extends Judged {
  found: readonly string[];
}

export function measure(kind: string, answered: readonly Answered[]): Measured {
  const asking = answered.filter(({ grades }) => grades.size > 0);
  const empty = answered.filter(({ grades }) => grades.size === 0);
  const mean = (value: (one: Answered) => number): number | null =>
    asking.length === 0 ? null : asking.reduce((sum, one) => sum + value(one), 0) / asking.length;
  return {
    kind,
    queries: answered.length,
    recall: mean(recallOf),
    ndcg: mean(ndcgOf),
    noResult: mean(({ found }) => (found.length === 0 ? 1 : 0)),
    falseHits: empty.filter(({ found }) => found.length > 0).length,
  };
}

export function recallOf({ found, grades }: Answered): number {
  const hits = found.slice(0, TOP).filter((id) => grades.has(id)).length;
  return hits / Math.min(TOP, grades.size);
}

export function ndcgOf({ found, grades }: Answered): number {
  const gain = (list: readonly number[]): number =>
    list.slice(0, TOP).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].sort((one, other) => other - one));
  return gain(found.map((id) => grades.get(id) ?? 0)) / ideal;
}
