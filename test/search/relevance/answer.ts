import type { RunningSubgraph } from '../../../subgraphs/foundation/subgraph';
import { measure, readQueries, type Answered, type Measured } from './measure';

/** Asks every query of the set, as a reader would: the first page, by relevance. */
export async function answerAll(search: RunningSubgraph): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const judged of readQueries()) {
    const { data, errors } = await search.execute({
      query: 'query ($search: String) { partnerships(search: $search, first: 10) { edges { node { id } } } }',
      variables: { search: judged.query },
    });
    if (errors) throw new Error(`${judged.query}: ${errors[0]?.message}`);
    const { edges } = (data as { partnerships: { edges: { node: { id: string } }[] } }).partnerships;
    answered.push({ ...judged, found: edges.map(({ node }) => node.id) });
  }
  return answered;
}

export const ALL = 'all';

/** One row for each kind of query, and one for all. */
export function measureByKind(answered: readonly Answered[]): Measured[] {
  const kinds = [...new Set(answered.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      measure(
        kind,
        answered.filter((one) => one.kind === kind),
      ),
    ),
    measure(ALL, answered),
  ];
}

/** The bars: what a planner may count on. */
export const BARS = {
  all: { recall: 0.9, ndcg: 0.8, noResult: 0.08 },
  /** What Swedish itself makes hard. */
  recallOf: { compounds: 0.92, inflections: 0.92, 'without-dots': 0.92 } as Record<string, number>,
};

/** What is below its bar, in words. */
export function shortfalls(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ kind, recall, ndcg, noResult, falseHits }) => {
    const below: string[] = [];
    const bar = kind === ALL ? BARS.all.recall : BARS.recallOf[kind];
    if (bar !== undefined && (recall ?? 1) < bar) below.push(`${kind}: recall ${recall} is below ${bar}`);
    if (kind === ALL && (ndcg ?? 1) < BARS.all.ndcg)
      below.push(`${kind}: nDCG ${ndcg} is below ${BARS.all.ndcg}`);
    if (kind === ALL && (noResult ?? 0) > BARS.all.noResult) below.push(`${kind}: ${noResult} found nothing`);
    if (kind === ALL && falseHits > 0) below.push(`${falseHits} found something where nothing is`);
    return below;
  });
}
