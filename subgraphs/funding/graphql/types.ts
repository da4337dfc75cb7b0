import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Cited } from '../../foundation/graphql/cited';
import { TextField } from '../../foundation/graphql/language';
import { DecimalScalar } from '../../foundation/graphql/scalars';
import { DataIssueType, PeriodType } from '../../foundation/graphql/types';
import type { DataIssue } from '../../foundation/values/data-issue';
import { ContributionKind, MoneyMissingReason, PerYearBasis, Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Amount, Money } from '../../foundation/values/money';
import type { Period } from '../../foundation/values/period';
import {
  ContributionForm,
  Span,
  type Contribution,
  type PriceBasis,
  type StatedTotal,
} from '../domain/contribution';
import type { YearlyFigure } from '../domain/figures';
import { IndexMeasure, IndexStanding, type IndexValue, type PriceIndex } from '../domain/price-index';
import './enums';

@ObjectType('StatedTotal', { description: 'A sum that a source states for one side as a whole.' })
export class StatedTotalType extends Cited implements StatedTotal, Money {
  @Field(() => Side, { description: 'The side that puts it in.' })
  side: Side;

  @Field(() => DecimalScalar, { description: 'The sum, over what `per` says.' })
  amount: Amount;

  @Field(() => String, { description: 'ISO 4217 currency code: "SEK".' })
  currency: string;

  @Field(() => Span, { description: 'Whether it is for the whole term or for each year.' })
  per: Span;
}

@ObjectType('YearlySum', { description: 'A sum per year, and how it was arrived at.' })
export class YearlySumType implements Money, YearlyFigure {
  @Field(() => DecimalScalar, { description: 'The sum per year, rounded half up to öre.' })
  amount: Amount;

  @Field(() => String, { description: 'ISO 4217 currency code: "SEK".' })
  currency: string;

  @Field(() => PerYearBasis, {
    description:
      'Whether the source states it per year, or it was reckoned from a total. Never read it without this.',
  })
  basis: PerYearBasis;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'The time that it was reckoned over. Null for a stated yearly sum whose time is not stated.',
  })
  period: Period | null;
}

@ObjectType('SumInPrices', { description: 'A sum in the prices of another year.' })
export class SumInPricesType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The sum in those prices, rounded half up to öre. Null for the reason in `missingReason`.',
  })
  amount: Amount | null;

  @Field(() => String, { description: 'ISO 4217 currency code: "SEK".' })
  currency: string;

  @Field(() => PerYearBasis, {
    nullable: true,
    description: 'For a yearly sum, how it was arrived at. Null for a sum over the whole term.',
  })
  basis: PerYearBasis | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The price index used: "KPI". Null when none was: the sum is missing, or is in those prices already.',
  })
  index: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The vintages of the index that were used: "2023", "2023, 2024-11". Null when none was.',
  })
  vintage: string | null;

  @Field(() => IndexStanding, {
    nullable: true,
    description: 'How well founded the weakest index value used is. Null when none was.',
  })
  standing: IndexStanding | null;

  @Field(() => [Int], {
    description:
      'The years whose prices the sum was in before. A sum over several years is spread over them by days, and each year’s share moved by itself.',
  })
  priceYears: number[];

  @Field(() => MoneyMissingReason, {
    nullable: true,
    description: 'Why there is no amount. Null when there is one.',
  })
  missingReason: MoneyMissingReason | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Where there is no amount, the nearest year in whose prices there is one. Null when there is none at all.',
  })
  nearestYear: number | null;
}

@ObjectType('PriceBasis', { description: 'How an amount was brought to the prices that it is stated in.' })
export class PriceBasisType extends Cited implements PriceBasis {
  @Field(() => String, { description: 'The price index: "PKV".' })
  index: string;

  @Field(() => String, {
    nullable: true,
    description: 'When the index was forecast or measured: "2024-08". Null when not stated.',
  })
  vintage: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'By how many per cent the amount was raised. Null when not stated.',
  })
  percent: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year whose prices it is stated in, where the source names another than it is paid in.',
  })
  year: number | null;
}

@ObjectType('Contribution', { description: 'What one organisation brings, in money or in kind.' })
export class ContributionType extends Cited implements Omit<Contribution, 'amount' | 'organisationId'> {
  @Field(() => Side, { description: 'The side that the contributor stands on.' })
  side: Side;

  @Field(() => ContributionKind, { description: 'What is brought.' })
  kind: ContributionKind;

  @TextField({ description: 'The contribution, in the register’s own words.' })
  description: Text;

  @TextField({ nullable: true, description: 'What the money goes to. Null when not stated.' })
  costCategory: Text | null;

  @Field(() => Span, {
    description: 'Whether the amount is for the whole of `period` or for each year of it.',
  })
  per: Span;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'The time that it is for: its own, or else the term. Null when neither is stated.',
  })
  period: Period | null;

  @Field(() => ContributionForm, { nullable: true, description: 'How it is reckoned. Null when not stated.' })
  form: ContributionForm | null;

  @Field(() => PriceBasisType, {
    nullable: true,
    description: 'How the amount was brought to its prices. Null when not stated.',
  })
  priceBasis: PriceBasis | null;

  @Field(() => [String], {
    description: 'The keys of the outcome rows of the same record, such as places, that it pays for.',
  })
  paysFor: string[];
}

@ObjectType('Funding', {
  description:
    'The money of a partnership, and what is given in kind. A sum of null is not zero: its reason stands beside it.',
})
export class FundingType {
  @Field(() => [DataIssueType], {
    description: 'What a reader must know of these sums: totals that differ, parts that do not add up, gaps.',
  })
  dataIssues: DataIssue[];
}

@ObjectType('PriceIndexValue', { description: 'The value of a price index for one year.' })
export class PriceIndexValueType implements IndexValue {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => DecimalScalar, { description: 'The level, or the change in per cent, as `measure` says.' })
  value: string;

  @Field(() => IndexStanding, { description: 'How well founded it is.' })
  standing: IndexStanding;
}

@ObjectType('PriceIndex', {
  description: 'One vintage of one price index. A year that is not among its values is not known.',
})
@Directive('@key(fields: "id")')
export class PriceIndexType extends Cited implements PriceIndex {
  @Field(() => ID, { description: 'A stable id: "kpi-2023".' })
  id: string;

  @Field(() => String, { description: 'The short name of the index: "KPI".' })
  index: string;

  @Field(() => String, { description: 'Up to when the values were known: "2023", "2024-08".' })
  vintage: string;

  @TextField({ description: 'What the index is called.' })
  label: Text;

  @Field(() => String, { description: 'Who publishes it.' })
  publisher: string;

  @Field(() => IndexMeasure, { description: 'Whether its values are levels or yearly changes.' })
  measure: IndexMeasure;

  @Field(() => String, {
    nullable: true,
    description: 'What the levels are measured against: "1980 = 100". Null for changes.',
  })
  base: string | null;

  @TextField({ nullable: true, description: 'What a reader must know of this vintage.' })
  note: Text | null;

  @Field(() => [PriceIndexValueType], { description: 'The years that it knows.' })
  values: IndexValue[];
}
