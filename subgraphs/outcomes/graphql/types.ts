import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Cited } from '../../foundation/graphql/cited';
import { TextField } from '../../foundation/graphql/language';
import { DecimalScalar } from '../../foundation/graphql/scalars';
import { PageInfo } from '../../foundation/graphql/connection';
import { PeriodType } from '../../foundation/graphql/types';
import { MissingReason, Operator } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import {
  Counted,
  Direction,
  MetricKind,
  OverTime,
  ResultLevel,
  type Metric,
  type MetricLinks,
} from '../domain/metric';
import { Comparator, Method, Stage, type Observation } from '../domain/observation';
import type { Season } from '../domain/season';
import './enums';

@ObjectType('MetricLinks', { description: 'The same or nearly the same thing in other lists.' })
export class MetricLinksType implements MetricLinks {
  @Field(() => String, {
    nullable: true,
    description: 'A target of the Sustainable Development Goals: "8.5". Null when none is confirmed.',
  })
  sdg: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A group of COFOG, the functions of government: "10.6". Null when none is confirmed.',
  })
  cofog: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An indicator of Kolada, for context only: a municipality’s figure is no partnership’s effect. Null when none is confirmed.',
  })
  kolada: string | null;
}

@ObjectType('Metric', {
  description: 'A definition of something that is measured. Observations point at it.',
})
@Directive('@key(fields: "id")')
export class MetricType implements Metric {
  @Field(() => ID, { description: 'A stable id: "overnight-places".' })
  id: string;

  @TextField({ description: 'What it is called.' })
  label: Text;

  @Field(() => ResultLevel, { description: 'How far along the chain from resources to change it looks.' })
  resultLevel: ResultLevel;

  @Field(() => MetricKind, { description: 'What sort of number it is.' })
  kind: MetricKind;

  @TextField({ description: 'The unit of its values.' })
  unit: Text;

  @Field(() => Direction, { description: 'Whether more or less of it is better.' })
  direction: Direction;

  @TextField({ nullable: true, description: 'What its numerator counts. Null when it has none.' })
  numerator: Text | null;

  @TextField({ nullable: true, description: 'What its denominator counts. Null when it has none.' })
  denominator: Text | null;

  @TextField({ description: 'What is counted, and what is not.' })
  definition: Text;

  @Field(() => Counted, { description: 'What it counts.' })
  counts: Counted;

  @Field(() => Boolean, {
    description: 'Whether it says what is held open, as against what is used. Capacity is not use.',
  })
  capacity: boolean;

  @Field(() => Boolean, { description: 'Whether the register computes it from other facts.' })
  derived: boolean;

  @Field(() => OverTime, { description: 'What a longer period does to it.' })
  overTime: OverTime;

  @Field(() => MetricLinksType, { description: 'What it corresponds to in other lists.' })
  links: MetricLinks;
}

@ObjectType('Season', { description: 'A part of each year. It may reach over new year.' })
export class SeasonType {
  @Field(() => String, { description: 'The month and day on which it begins: "11-01".' })
  fromMonthDay: string;

  @Field(() => String, { description: 'The month and day that is its last: "03-31".' })
  toMonthDay: string;
}

export const shownSeason = (season: Season | null): SeasonType | null =>
  season && { fromMonthDay: season.from, toMonthDay: season.to };

@ObjectType('Observation', {
  description: 'One value of one metric in one partnership, or the reason why there is none.',
})
export class ObservationType
  extends Cited
  implements Omit<Observation, 'partnershipId' | 'metricId' | 'season' | 'position'>
{
  @Field(() => String, {
    nullable: true,
    description: 'Its name within the record, by which other facts point at it. Null when nothing does.',
  })
  key: string | null;

  @Field(() => Stage, { description: 'Agreed, hoped for, or come about.' })
  stage: Stage;

  @Field(() => Operator, { description: 'How the value is meant: exactly, at least, at most, about.' })
  operator: Operator;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'The time that it is about; the agreement’s term when the source gives no other.',
  })
  period: Period | null;

  @TextField({
    nullable: true,
    description: 'The group that it is about. Null when it is the whole target group.',
  })
  group: Text | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the observation that it is a part of. Null when it is no part.',
  })
  shareOf: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value in the unit of its metric. Null when it is missing; see `missingReason`.',
  })
  value: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The numerator. Null when it is not stated or withheld.',
  })
  numerator: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The denominator. Null when it is not stated or withheld.',
  })
  denominator: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many the value rests on. Null when it is not stated or withheld.',
  })
  n: number | null;

  @Field(() => MissingReason, {
    nullable: true,
    description:
      'Why the value is missing; null when it is there. WITHHELD: a count of one to four persons, or a number that one could be worked out from.',
  })
  missingReason: MissingReason | null;

  @Field(() => Method, {
    nullable: true,
    description: 'How it was arrived at. Null when it is not stated.',
  })
  method: Method | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How much of the target group the measurement covers, in per cent. Null when not stated.',
  })
  coverage: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many of those asked answered, in per cent. Null when not stated.',
  })
  responseRate: string | null;

  @Field(() => Comparator, { description: 'What it was held against.' })
  comparator: Comparator;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value before, in the same unit. Null when not stated.',
  })
  baseline: string | null;

  @TextField({ nullable: true, description: 'What a reader must know of it.' })
  note: Text | null;
}

@ObjectType('ObservationEdge', { description: 'One entry of a list of observations.' })
export class ObservationEdge {
  @Field(() => String, { description: 'Where it stands in the list.' })
  cursor: string;

  @Field(() => ObservationType, { description: 'The observation.' })
  node: Observation;
}

@ObjectType('ObservationConnection', { description: 'A page of observations.' })
export class ObservationConnection {
  @Field(() => [ObservationEdge], { description: 'The entries.' })
  edges: ObservationEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
