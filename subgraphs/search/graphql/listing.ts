import { createHash } from 'node:crypto';
import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { one } from '../../foundation/batch';
import {
  pageSize,
  readCursor,
  writeCursor,
  type PageArgs,
  type PageInfo,
} from '../../foundation/graphql/connection';
import type { Text } from '../../foundation/values/language';
import { Facet, PartnershipOrder } from '../domain/enums';
import type { Match } from '../domain/query/match';
import type { Asked } from '../store/conditions';
import { pageOf, type Hit, type Place } from '../store/page';
import { tallyOf, totalOf, type FacetValue } from '../store/tally';
import { statusLabels } from './labels';
import type { FacetValuesType, PartnershipEdge } from './types';

interface ListingAsked {
  asked: Asked;
  match: Match | null;
  searchedFor: string | null;
  didYouMean: string | null;
  order: PartnershipOrder;
  page: PageArgs;
  /** Called when the first page is asked for and has nothing. */
  whenEmpty?: () => Promise<void>;
  /** What a cursor of this list is bound to. */
  question: readonly unknown[];
}

type Part = { name: 'TOTAL'; total: number } | { name: 'FACETS'; facets: ReadonlyMap<Facet, FacetValue[]> };

/** A list of partnerships, of which only what is asked for is computed. */
export class Listing {
  readonly searchedFor: string | null;
  readonly didYouMean: string | null;
  private readonly size: number;
  private readonly after: (Place & { weights: readonly number[] | null }) | null;
  private readonly parts: DataLoader<Part['name'], Part | null>;
  private hits: Promise<Hit[]> | null = null;
  private known: string | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly ask: ListingAsked,
  ) {
    this.searchedFor = ask.searchedFor;
    this.didYouMean = ask.didYouMean;
    this.size = pageSize(ask.page.first);
    this.after = ask.page.after ? this.placeOf(ask.page.after) : null;
    this.parts = one(
      (names) => this.count(names),
      (part) => part.name,
    );
  }

  /** What its cursors are bound to: another question's are refused. */
  private get kind(): string {
    this.known ??= createHash('sha256')
      .update(JSON.stringify([this.ask.order, ...this.ask.question]))
      .digest('base64url')
      .slice(0, 12);
    return this.known;
  }

  async totalCount(): Promise<number> {
    const part = await this.parts.load('TOTAL');
    return part?.name === 'TOTAL' ? part.total : 0;
  }

  async facets(): Promise<FacetValuesType[]> {
    const part = await this.parts.load('FACETS');
    if (part?.name !== 'FACETS') return [];
    return [...part.facets].map(([field, values]) => ({
      field,
      values: values.map((value) => ({ ...value, label: labelOf(field, value) })),
    }));
  }

  async edges(): Promise<PartnershipEdge[]> {
    const lexemes = this.ask.match?.lexemes ?? new Map<string, number>();
    const cursorOf = (hit: Hit): string => this.cursorOf(hit);
    return (await this.shown()).map((hit) => ({
      get cursor() {
        return cursorOf(hit);
      },
      score: this.ask.match && this.byRelevance() ? -hit.key : null,
      node: { id: hit.id },
      lexemes,
    }));
  }

  async pageInfo(): Promise<PageInfo> {
    const last = (await this.shown()).at(-1);
    return {
      hasNextPage: (await this.read()).length > this.size,
      endCursor: last ? this.cursorOf(last) : null,
    };
  }

  private async shown(): Promise<Hit[]> {
    return (await this.read()).slice(0, this.size);
  }

  /** One more than is shown tells whether there is a next page. */
  private read(): Promise<Hit[]> {
    return (this.hits ??= this.readPage());
  }

  private async readPage(): Promise<Hit[]> {
    const hits = await pageOf(this.database, {
      ...this.ask.asked,
      order: this.ask.order,
      ranks: this.ranks(),
      after: this.after,
      limit: this.size + 1,
    });
    if (hits.length === 0 && !this.after) await this.ask.whenEmpty?.();
    return hits;
  }

  /** Asked for together, the facets' pass counts as well. */
  private async count(names: readonly Part['name'][]): Promise<Part[]> {
    if (!names.includes('FACETS'))
      return [{ name: 'TOTAL', total: await totalOf(this.database, this.ask.asked) }];
    const { total, facets } = await tallyOf(this.database, this.ask.asked);
    return [
      { name: 'TOTAL', total },
      { name: 'FACETS', facets },
    ];
  }

  private byRelevance(): boolean {
    return this.ask.order === PartnershipOrder.RELEVANCE;
  }

  /** How rare a word is changes with every insertion; a list is ranked by what it was when its first page was shown. */
  private ranks() {
    const ranks = this.ask.match?.ranks ?? [];
    const weights = this.after?.weights;
    if (weights?.length !== ranks.length) return ranks;
    return ranks.map((rank, index) => ({ ...rank, weight: weights[index] ?? rank.weight }));
  }

  private cursorOf({ key, id }: Hit): string {
    return writeCursor(this.kind, [
      key,
      id,
      this.byRelevance() ? this.ranks().map(({ weight }) => weight) : null,
    ]);
  }

  private placeOf(cursor: string) {
    const [key, id, weights] = readCursor(this.kind, 3, cursor);
    return { key: key as string | number, id: id as string, weights: weights as number[] | null };
  }
}

const labelOf = (field: Facet, { value, label }: FacetValue): Text =>
  field === Facet.STATUS ? (statusLabels[value] ?? { sv: value }) : (label ?? { sv: value });
