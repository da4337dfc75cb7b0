import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Cited } from '../../foundation/graphql/cited';
import { TextField } from '../../foundation/graphql/language';
import { ReadField } from '../../foundation/graphql/read-field';
import { DecimalScalar } from '../../foundation/graphql/scalars';
import { PartnershipStub } from '../../foundation/graphql/stubs';
import { PeriodType } from '../../foundation/graphql/types';
import { MissingReason, Operator } from '../../foundation/values/enums';
import { inLanguage, type Language, type Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import { Grade, type Normalised } from '../domain/comparability/grade';
import { messageOf, Verdict, type Judgement } from '../domain/comparability/rule';
import type { Input } from '../domain/derived/derived';
import { Method, Stage } from '../domain/observation';
import type { Reason } from '../domain/reason';
import { DerivedInputType } from './derived-types';
import { IntervalType } from './interval-type';
import { ReasonType } from './reason-type';
import { MetricType, SeasonType } from './types';

registerEnumType(Grade, {
  name: 'Grade',
  description: 'Whether a value may be compared with the others of its set: the verdict of the hardest rule.',
  valuesConfig: {
    A: { description: 'Comparable as it stands.' },
    B: { description: 'Comparable after the normalisation that is stated and carried out.' },
    C: { description: 'Indicative only.' },
    D: { description: 'Not comparable.' },
  },
});

registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What one rule says of one row.',
  valuesConfig: {
    COMPARABLE: { description: 'Comparable in this respect.' },
    NORMALISED: { description: 'Comparable after a normalisation, which is carried out.' },
    INDICATIVE: { description: 'Indicative only.' },
    NOT_COMPARABLE: { description: 'Not comparable.' },
    NOT_APPLICABLE: { description: 'The rule has nothing to say here.' },
  },
});

@ObjectType('Judgement', { description: 'One rule’s answer about one row.' })
export class JudgementType {
  @Field(() => ID, { description: 'The rule: "PERIOD_LENGTH". docs/comparability.md prints them all.' })
  rule: string;

  @Field(() => String, { description: 'Which of its answers: "BROUGHT_TO_A_YEAR".' })
  code: string;

  @Field(() => Verdict, { description: 'What it makes of the row.' })
  verdict: Verdict;

  @ReadField((root, { language }) => inLanguage(messageOf(root as Judgement), language as Language))
  @TextField({ description: 'The answer in plain words.' })
  message: Text;
}

@ObjectType('NormalisedValue', { description: 'A value brought to a common measure.' })
export class NormalisedType implements Normalised {
  @Field(() => DecimalScalar, { description: 'The value on the common measure.' })
  value: string;

  @TextField({ description: 'Its unit.' })
  unit: Text;

  @Field(() => String, { description: 'The computation with its numbers.' })
  formula: string;
}

@ObjectType('ComparisonRow', { description: 'One value in a comparison, with its grade.' })
export class ComparisonRowType extends Cited {
  @Field(() => PartnershipStub, { nullable: true, description: 'Whose value it is.' })
  partnership: PartnershipStub;

  @Field(() => String, {
    nullable: true,
    description: 'Its name within the record. Null when it has none, and for a computed value.',
  })
  key: string | null;

  @Field(() => Stage, { description: 'Agreed, hoped for, or come about.' })
  stage: Stage;

  @Field(() => Operator, { description: 'How the value is meant: exactly, at least, at most, about.' })
  operator: Operator;

  @Field(() => PeriodType, { nullable: true, description: 'The time that it is about. Null when not known.' })
  period: Period | null;

  @Field(() => SeasonType, {
    nullable: true,
    description: 'The part of each year that it is about. Null when it is the whole year.',
  })
  season: SeasonType | null;

  @TextField({ nullable: true, description: 'The group that it is about. Null when it is all.' })
  group: Text | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value as it stands. Null when it is missing.',
  })
  value: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The numerator. Null when not known or withheld.',
  })
  numerator: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The denominator. Null when not known or withheld.',
  })
  denominator: string | null;

  @Field(() => Int, { nullable: true, description: 'How many it rests on. Null when not known or withheld.' })
  n: number | null;

  @Field(() => MissingReason, {
    nullable: true,
    description: 'Why the value is missing. Null when it is there.',
  })
  missingReason: MissingReason | null;

  @Field(() => Method, { nullable: true, description: 'How it was arrived at. Null when not stated.' })
  method: Method | null;

  @Field(() => IntervalType, { description: 'Its interval, or why it has none.' })
  interval: IntervalType;

  @Field(() => NormalisedType, {
    nullable: true,
    description:
      'The value on the measure that the others are on. Null when it stands there as it is, so that `normalised` or else `value` is what compares.',
  })
  normalised: Normalised | null;

  @Field(() => Grade, { description: 'Whether it may be compared with the others.' })
  grade: Grade;

  @Field(() => [JudgementType], {
    description: 'What lowers the grade: every rule whose verdict is below comparable. Empty for A.',
  })
  reasons: Judgement[];

  @Field(() => [JudgementType], { description: 'Every rule’s answer, in the order of the rules.' })
  judgements: Judgement[];

  @Field(() => String, {
    nullable: true,
    description: 'For a computed value: the computation with its numbers. Null for an observed one.',
  })
  formula: string | null;

  @Field(() => [DerivedInputType], {
    description: 'For a computed value: what it was computed from. Empty for an observed one.',
  })
  inputs: readonly Input[];
}

@ObjectType('Ranked', { description: 'A place in a ranking. Equal values share one.' })
export class RankedType {
  @Field(() => Int, { description: '1 is best.' })
  rank: number;

  @Field(() => PartnershipStub, { nullable: true, description: 'Whose value it is.' })
  partnership: PartnershipStub;

  @Field(() => DecimalScalar, { description: 'The value that was ranked, on the common measure.' })
  value: string;
}

@ObjectType('WithoutValue', { description: 'Partnerships for which a value cannot be computed.' })
export class WithoutValueType {
  @Field(() => ReasonType, { description: 'Why.' })
  reason: Reason;

  @Field(() => Int, { description: 'How many partnerships.' })
  partnerships: number;
}

@ObjectType('Comparison', {
  description:
    'One metric across a selection. Each row is graded against what is most common among the rows; docs/comparability.md prints the rules.',
})
export class ComparisonType {
  @Field(() => MetricType, { description: 'What is compared.' })
  metric: MetricType;

  @Field(() => [ComparisonRowType], { description: 'Every value, in the order of the partnerships’ ids.' })
  rows: ComparisonRowType[];

  @Field(() => [RankedType], {
    description: 'The best first. Empty when a rank would mean nothing; see `rankingRefusedBecause`.',
  })
  ranking: RankedType[];

  @TextField({ nullable: true, description: 'Why there is no ranking. Null when there is one.' })
  rankingRefusedBecause: Text | null;

  @Field(() => [ReasonType], { description: 'The same as codes. Empty when there is a ranking.' })
  rankingRefusals: Reason[];

  @Field(() => [WithoutValueType], {
    description: 'For a metric that the register computes: partnerships of the selection that have no row.',
  })
  withoutValue: WithoutValueType[];
}

@ObjectType('OutcomeDifference', {
  description:
    'Two partnerships’ values of one metric, each graded against the other, and what lies between them.',
})
export class OutcomeDifferenceType {
  @Field(() => MetricType, { description: 'What is compared.' })
  metric: MetricType;

  @Field(() => ComparisonRowType, { description: 'The first partnership’s most telling value.' })
  first: ComparisonRowType;

  @Field(() => ComparisonRowType, { description: 'The second partnership’s most telling value.' })
  second: ComparisonRowType;

  @Field(() => Grade, { description: 'The lower of the two grades.' })
  grade: Grade;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The first less the second, on the common measure. Null when they are not comparable.',
  })
  value: string | null;

  @TextField({ description: 'The unit of the difference: percentage points for shares.' })
  unit: Text;

  @Field(() => IntervalType, {
    description:
      'The interval of the difference, or why it has none. One that leaves out zero tells the two apart.',
  })
  interval: IntervalType;
}
