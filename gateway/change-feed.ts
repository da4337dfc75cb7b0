import { askSubgraph } from './ask-subgraph';
import type { Log } from './errors';
import type { Transport } from './transports/transport';

/** What was learnt by one look. */
export interface Look {
  /** The entities that changed, as "Type:key". Null when anything may have changed. */
  touched: ReadonlySet<string> | null;
  /** Whether the subgraph that tells has itself taken in all that it told of. */
  settled: boolean;
  /** When the question was sent: the news is that of this instant at least. */
  askedAt: number;
}

const question = `query ($after: String) { _changes(after: $after) { cursor settled changes { touches version } } }`;

interface Told {
  cursor: string;
  settled: boolean;
  changes: readonly { touches: readonly string[] | null; version: string }[];
}

/** Learns from one subgraph what has changed, by its field `_changes`, which is not public. */
export class ChangeFeed {
  private cursor: string | null = null;
  /** What the last look was told: an open transaction makes the subgraph tell it again. */
  private known = new Set<string>();
  private lost = false;

  constructor(
    private readonly transport: Transport,
    private readonly subgraph: string,
    private readonly log: Log,
  ) {}

  /** Null when there was no answer: what has changed is not known then. */
  async look(): Promise<Look | null> {
    const askedAt = performance.now();
    const { data } = await askSubgraph(
      this.transport,
      { query: question, variables: { after: this.cursor } },
      { subgraph: this.subgraph, signal: AbortSignal.timeout(2_000), mutates: false },
      (line) => void (this.lost || this.log(`${line} Answers are not kept until it answers again.`)),
    );
    const told = data?._changes as Told | null | undefined;
    this.lost = !told;
    if (!told) return null;
    const fresh = told.changes.filter(({ version }) => !this.known.has(version));
    const first = this.cursor === null;
    this.known = new Set(told.changes.map(({ version }) => version));
    this.cursor = told.cursor;
    const all = first || fresh.some(({ touches }) => touches === null);
    return {
      touched: all ? null : new Set(fresh.flatMap(({ touches }) => touches ?? [])),
      settled: told.settled,
      askedAt,
    };
  }
}
