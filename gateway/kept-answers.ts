import { createHash } from 'node:crypto';

import { BoundedCache } from './bounded-cache';
import type { ChangeFeed, Look } from './change-feed';
import type { Dependencies } from './engine';
import type { Answer, Body } from './http-response';

export interface KeepOptions {
  /** The subgraph that tells what has changed, and whose own answers may change with anything. */
  subgraph: string;
  /** Where "today" is: an answer is kept for the day on which it was asked. */
  timeZone: string;
  /** Names of fields that tell of many entities at once: anything may change an answer that was asked for one. */
  ofMany?: readonly string[];
  /** Of answers. */
  maxBytes?: number;
}

export interface KeptAnswer extends Body {
  digest: string;
  /** As "Type:key"; null where anything may change it. */
  entities: ReadonlySet<string> | null;
}

/** How an answer came out, before it is known whether it may be kept. */
export interface Made {
  answer: Answer;
  dependsOn?: Dependencies;
}

// The promise is a second: a look that was begun longer ago does not vouch for what is kept.
const PROMISED_MS = 1_000;
const LOOK_EVERY_MS = 250;
// Nobody asks at night, and the database need not be asked either.
const LOOK_ON_MS = 10_000;
// What takes longer to make than this might have been overtaken by a change that is forgotten here.
const DROPS_KEPT_MS = 30_000;

interface Drop {
  at: number;
  touched: ReadonlySet<string> | null;
}

/**
 * Whole answers to anonymous reads. They are kept until something changes that they were made of, and are given only
 * while a look at the changes, begun within the last second, vouches for them.
 *
 * What asked the subgraph that lists is dropped by every change. To tell which lists a change leaves alone, that subgraph
 * would have to compare what it held of the record with what it holds now, by every filter and order; and to make a find
 * page anew takes 12 ms of processor time (docs/performance.md), which is less than any change takes.
 */
export class KeptAnswers {
  private readonly answers: BoundedCache<KeptAnswer>;
  /** The key of an answer by the request as it was sent: the same text is not even read again. */
  private readonly keys: BoundedCache<string>;
  private readonly underWay = new Map<string, { since: number; made: Promise<KeptAnswer | Answer> }>();
  private readonly dayFormat: Intl.DateTimeFormat;
  private day = { text: '', at: -Infinity };
  private vouchedAt = -Infinity;
  /** When each subgraph that was ever behind had taken in all that was told; never, while it is. */
  private readonly settledAt = new Map<string, number>();
  private drops: Drop[] = [];
  private lastAsked = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly options: KeepOptions,
  ) {
    const { maxBytes = 64 * 1024 * 1024, timeZone } = options;
    this.answers = new BoundedCache({ entries: 20_000, weight: maxBytes });
    this.keys = new BoundedCache({ entries: 20_000, weight: maxBytes / 4 });
    this.dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone });
  }

  /** The answer to a request that was sent in these words before, if it is still good. */
  byRequest(request: string): KeptAnswer | undefined {
    this.keepLooking();
    if (!this.vouched()) return undefined;
    const key = this.keys.get(request);
    return key === undefined ? undefined : this.answers.get(this.today() + key);
  }

  /** The answer to an operation: kept, under way for another, or made now. */
  async answer(request: string, key: string, make: () => Promise<Made>): Promise<KeptAnswer | Answer> {
    this.keepLooking();
    this.keys.set(request, key, request.length + key.length);
    const dated = this.today() + key;
    const kept = this.vouched() ? this.answers.get(dated) : undefined;
    if (kept) return kept;
    const now = performance.now();
    const known = this.underWay.get(dated);
    if (known && now - known.since < PROMISED_MS) return known.made;
    const made = this.make(dated, now, make);
    this.underWay.set(dated, { since: now, made });
    try {
      return await made;
    } finally {
      if (this.underWay.get(dated)?.made === made) this.underWay.delete(dated);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async make(key: string, since: number, make: () => Promise<Made>): Promise<KeptAnswer | Answer> {
    const { answer, dependsOn } = await make();
    if (answer.errors?.length || answer.data == null) return answer;
    const body = bytesOf(JSON.stringify(answer));
    const kept: KeptAnswer = {
      body,
      digest: createHash('sha1').update(body).digest('base64url'),
      entities: dependsOn && !this.isOfMany(key, dependsOn) ? dependsOn.entities : null,
    };
    if (dependsOn && this.stillTrue(kept, dependsOn, since))
      this.answers.set(key, kept, weightOf(body) + key.length);
    return kept;
  }

  /** The key holds the operation as it was written. A name that stands there for something else does no harm. */
  private isOfMany(key: string, { subgraphs }: Dependencies): boolean {
    const { subgraph, ofMany = [] } = this.options;
    return subgraphs.has(subgraph) || ofMany.some((field) => key.includes(field));
  }

  /** Whether nothing has changed under an answer since it was begun. */
  private stillTrue({ entities }: KeptAnswer, { subgraphs }: Dependencies, since: number): boolean {
    if (performance.now() - since > DROPS_KEPT_MS) return false;
    for (const name of subgraphs) if (since < (this.settledAt.get(name) ?? -Infinity)) return false;
    return !this.drops.some(({ at, touched }) => at > since && isTouched(entities, touched));
  }

  private vouched(): boolean {
    return performance.now() - this.vouchedAt < PROMISED_MS;
  }

  private today(): string {
    const now = performance.now();
    if (now - this.day.at > PROMISED_MS)
      this.day = { text: `${this.dayFormat.format(new Date())} `, at: now };
    return this.day.text;
  }

  private keepLooking(): void {
    this.lastAsked = performance.now();
    if (!this.timer && !this.looking && !this.closed) this.lookNow();
  }

  private lookNow(): void {
    this.timer = undefined;
    this.looking = this.feed.look().then((look) => {
      this.looking = undefined;
      if (look) this.learn(look);
      if (this.closed || performance.now() - this.lastAsked > LOOK_ON_MS) return;
      this.timer = setTimeout(() => this.lookNow(), LOOK_EVERY_MS);
      this.timer.unref();
    });
  }

  private learn({ touched, behind, askedAt }: Look): void {
    const now = performance.now();
    this.drops = this.drops.filter(({ at }) => now - at < DROPS_KEPT_MS);
    if (touched === null || touched.size) {
      this.drops.push({ at: now, touched });
      if (touched === null) this.answers.clear();
      else this.answers.dropWhere(({ entities }) => isTouched(entities, touched));
    }
    for (const [name, at] of this.settledAt)
      if (at === Infinity && !behind.includes(name)) this.settledAt.set(name, now);
    for (const name of behind) this.settledAt.set(name, Infinity);
    this.vouchedAt = askedAt;
  }
}

/** In memory of its own: a short buffer is cut from a slab of 8 KB, which a kept one would hold on to whole. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Packed, which it may be later, an answer takes up to a quarter of its room again. */
const weightOf = (body: Buffer): number => body.length * 1.25;

function isTouched(entities: ReadonlySet<string> | null, touched: ReadonlySet<string> | null): boolean {
  if (entities === null || touched === null) return true;
  for (const entity of touched) if (entities.has(entity)) return true;
  return false;
}
