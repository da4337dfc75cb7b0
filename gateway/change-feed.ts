import { askSubgraph } from './ask-subgraph';
import type { Log } from './errors';
import type { Transport } from './transports/transport';

/** What was learnt by one look. */
export interface Look {
  /** The entities that changed, as "Type:key". Null when anything may have changed. */
  touched: ReadonlySet<string> | null;
  /** The subgraphs that have not yet taken in all that was told: their answers may still be of before it. */
  behind: readonly string[];
  /** When the question was sent: the news is that of this instant at least. */
  askedAt: number;
}

const question = `query ($after: String) { _changes(after: $after) { cursor behind changes { touches version } } }`;

// A follower is a second behind at most, unless it is held up.
const LATE_MS = 5_000;

interface Told {
  cursor: string;
  behind: readonly string[];
  changes: readonly { touches: readonly string[] | null; version: string }[];
}

/** Learns from one subgraph what has changed, by its field `_changes`, which is not public. */
export class ChangeFeed {
  private cursor: string | null = null;
  /** What the last look was told: an open transaction makes the subgraph tell it again. */
  private known = new Set<string>();
  private lost = false;
  /** Since when a subgraph has been behind, and whether that was said. */
  private readonly late = new Map<string, { since: number; said: boolean }>();

  constructor(
    private readonly transport: Transport,
    private readonly subgraph: string,
    private readonly log: Log,
  ) {}

  /** Null when there was no answer: what has changed is not known then. */
  async look(): Promise<Look | null> {
    const askedAt = performance.now();
    let why = 'It took too long.';
    const { data } = await askSubgraph(
      this.transport,
      { query: question, variables: { after: this.cursor } },
      { subgraph: this.subgraph, signal: AbortSignal.timeout(2_000), mutates: false },
      (line) => void (why = line),
    );
    const told = data?._changes as Told | null | undefined;
    if (!told && !this.lost)
      this.log(
        `The subgraph "${this.subgraph}" does not tell what has changed. ${why} Answers are not kept until it does.`,
      );
    this.lost = !told;
    if (!told) return null;
    this.tellOfLate(told.behind);
    const fresh = told.changes.filter(({ version }) => !this.known.has(version));
    const first = this.cursor === null;
    this.known = new Set(told.changes.map(({ version }) => version));
    this.cursor = told.cursor;
    const all = first || fresh.some(({ touches }) => touches === null);
    return {
      touched: all ? null : new Set(fresh.flatMap(({ touches }) => touches ?? [])),
      behind: told.behind,
      askedAt,
    };
  }

  private tellOfLate(behind: readonly string[]): void {
    for (const [name, { said }] of this.late) {
      if (behind.includes(name)) continue;
      this.late.delete(name);
      if (said) this.log(`The subgraph "${name}" has caught up. Answers of it are kept again.`);
    }
    const now = performance.now();
    for (const name of behind) {
      const known = this.late.get(name);
      if (!known) this.late.set(name, { since: now, said: false });
      else if (!known.said && now - known.since > LATE_MS) {
        known.said = true;
        this.log(
          `The subgraph "${name}" has not taken in what was told for ${LATE_MS / 1000} seconds. Answers of it are not kept until it has.`,
        );
      }
    }
  }
}
