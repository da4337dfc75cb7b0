import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { TextField } from '../../foundation/graphql/language';
import { DateScalar, DecimalScalar } from '../../foundation/graphql/scalars';
import { PartnershipStub } from '../../foundation/graphql/stubs';
import { MoneyMissingReason } from '../../foundation/values/enums';
import { Language, type Text } from '../../foundation/values/language';
import type { Benchmark } from '../domain/benchmarks';
import { Facet, SuggestionKind } from '../domain/enums';
import type { Highlight, Range } from '../domain/highlight';
import './enums';

@ObjectType('TextRange', {
  description: 'A stretch of a text, in UTF-16 code units as JavaScript counts them.',
})
export class RangeType implements Range {
  @Field(() => Int, { description: 'Where it begins.' })
  start: number;

  @Field(() => Int, { description: 'Where it has ended: the first unit after it.' })
  end: number;
}

@ObjectType('Highlight', { description: 'A text of the record with the words that were meant.' })
export class HighlightType implements Highlight {
  @Field(() => String, { description: 'The field of the record: "title", "parties", "goals".' })
  field: string;

  @Field(() => String, { description: 'The text, whole.' })
  text: string;

  @Field(() => Language, { description: 'The language that it is written in.' })
  language: Language;

  @Field(() => [RangeType], { description: 'Where the words stand; of a compound, the part that was meant.' })
  ranges: Range[];
}

@ObjectType({ description: 'A partnership in a list.' })
export class PartnershipEdge {
  @Field(() => String, { description: 'Its place in this list in this order. Give it as `after`.' })
  cursor: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'How well it answers the search; only to be compared within one answer. Null without a search, and in another order than relevance.',
  })
  score: number | null;

  @Field(() => PartnershipStub, { nullable: true, description: 'The partnership.' })
  node: PartnershipStub;

  /** Not public: what the highlights mark. */
  lexemes: ReadonlyMap<string, number>;
}

@ObjectType('FacetValue', { description: 'A value, and how many partnerships have it.' })
export class FacetValueType {
  @Field(() => String, { description: 'Its code or id, as a filter takes it.' })
  value: string;

  @TextField({ description: 'What it is called.' })
  label: Text;

  @Field(() => Int, { description: 'How many of the partnerships found have it.' })
  count: number;
}

@ObjectType('FacetValues', { description: 'Counts by one facet, under all filters but its own.' })
export class FacetValuesType {
  @Field(() => Facet, { description: 'What is counted by.' })
  field: Facet;

  @Field(() => [FacetValueType], {
    description: 'The values, the commonest first; of organisations a hundred at most.',
  })
  values: FacetValueType[];
}

/** Its other fields are computed when they are asked for (`listing.ts`). */
@ObjectType({ description: 'A list of partnerships.' })
export class PartnershipConnection {
  @Field(() => String, {
    nullable: true,
    description:
      'The search that was run: the corrected one where the words as typed found nothing. Null without a search.',
  })
  searchedFor: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The search with its spelling put right, where that may find more. Null where nothing is likely to be misspelt.',
  })
  didYouMean: string | null;
}

@ObjectType({ description: 'A sum over several partnerships.' })
export class SumOfMoney {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The sum of what is known, with two decimals. Null: see missingReason.',
  })
  amount: string | null;

  @Field(() => String, { description: 'ISO 4217 currency code: "SEK".' })
  currency: string;

  @Field(() => MoneyMissingReason, {
    nullable: true,
    description:
      'Why there is no sum: none is known, or not every one that is known can be told in the prices asked for.',
  })
  missingReason: MoneyMissingReason | null;
}

@ObjectType({ description: 'The partnerships of a selection that share a value.' })
export class StatisticsRow {
  @Field(() => String, {
    nullable: true,
    description:
      'The code of the value, or the year. Null for those that have none, or whose value is not known.',
  })
  value: string | null;

  @TextField({ description: 'What it is called.' })
  label: Text;

  @Field(() => Int, { description: 'How many partnerships.' })
  partnerships: number;

  @Field(() => Int, { description: 'Of how many the public funding per year is known.' })
  fundingKnown: number;

  @Field(() => SumOfMoney, {
    description:
      'Their public funding per year, added: in nominal kronor, or in the prices of the year asked for.',
  })
  publicPerYear: SumOfMoney;
}

@ObjectType('Selection', {
  description: 'The partnerships that a filter finds. Other subgraphs say things about it.',
})
@Directive('@key(fields: "id")')
export class SelectionType {
  @Field(() => ID, { description: 'Opaque; carries the partnership ids.' })
  id: string;

  @Field(() => Int, { description: 'How many partnerships it holds.' })
  count: number;
}

@ObjectType('Suggestion', { description: 'Something whose name begins with what was typed.' })
export class SuggestionType {
  @Field(() => String, { description: 'Its name or title.' })
  text: string;

  @Field(() => SuggestionKind, { description: 'What it is.' })
  kind: SuggestionKind;

  @Field(() => ID, { description: 'Its id or code.' })
  id: string;

  @Field(() => Int, { description: 'How many partnerships it leads to.' })
  count: number;
}

@ObjectType('Benchmark', { description: 'A published count of partnerships in Sweden.' })
export class BenchmarkType implements Omit<Benchmark, 'label'> {
  @TextField({ description: 'What was counted.' })
  label: Text;

  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => Int, { description: 'The year of the count.' })
  year: number;

  @Field(() => String, { description: 'Who published it.' })
  citation: string;
}

@ObjectType('Coverage', { description: 'How much of the country the register knows.' })
export class CoverageType {
  @Field(() => Int, { description: 'Partnerships in the register.' })
  partnerships: number;

  @Field(() => Int, { description: 'Municipalities that take part in at least one.' })
  municipalities: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of the term that begins last. Null in an empty register.',
  })
  newestRecord: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which a record was last compared with its source. Null in an empty register.',
  })
  checkedOn: string | null;

  @Field(() => [BenchmarkType], { description: 'Published counts to hold it against.' })
  benchmarks: Benchmark[];
}

@ObjectType('FeedLag', { description: 'How far the search is behind one of the subgraphs that it reads.' })
export class FeedLagType {
  @Field(() => String, { description: 'The subgraph.' })
  source: string;

  @Field(() => Int, { description: 'Changes that cannot be searched for yet.' })
  unread: number;

  @Field(() => Int, { description: 'Changes that could not be used, and wait for a maintainer.' })
  parked: number;
}
