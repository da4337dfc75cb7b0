import { Field, ObjectType } from 'type-graphql';
import { TextField } from '../../foundation/graphql/language';
import { DecimalScalar } from '../../foundation/graphql/scalars';
import { CitationType, PeriodType } from '../../foundation/graphql/types';
import type { Citation } from '../../foundation/values/citation';
import { Operator, PerYearBasis } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import type { Input } from '../domain/derived/derived';
import { Stage } from '../domain/observation';
import type { Reason } from '../domain/reason';
import { ReasonType } from './reason-type';

@ObjectType('DerivedInput', { description: 'Something that a value was computed from.' })
export class DerivedInputType implements Input {
  @TextField({ description: 'What it is.' })
  label: Text;

  @Field(() => DecimalScalar, { description: 'Its value.' })
  value: string;

  @TextField({ description: 'Its unit.' })
  unit: Text;

  @Field(() => [CitationType], {
    description: 'Where it stands. Empty for what follows from dates alone.',
  })
  citations: Citation[];
}

@ObjectType('DerivedValue', {
  description:
    'A value that the register computes, with its inputs and its formula, or the reason why it cannot.',
})
export class DerivedValueType {
  @Field(() => Stage, { description: 'What its inputs are: agreed, hoped for, or come about.' })
  stage: Stage;

  @Field(() => Operator, {
    description: 'How the value is meant. At most so many beds cost at least so much each.',
  })
  operator: Operator;

  @Field(() => PeriodType, { nullable: true, description: 'The time that it is about. Null when not known.' })
  period: Period | null;

  @TextField({ nullable: true, description: 'The part that it is about. Null when it is all.' })
  group: Text | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value in the unit of its metric. Null when it cannot be computed; see `reason`.',
  })
  value: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What was divided. Null where nothing was.' })
  numerator: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it was divided by. Null where nothing was.',
  })
  denominator: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The computation with its numbers, to be checked by hand. Null when it cannot be computed.',
  })
  formula: string | null;

  @Field(() => PerYearBasis, {
    nullable: true,
    description: 'How a sum was brought to a year. Null for what is not per year.',
  })
  basis: PerYearBasis | null;

  @Field(() => [DerivedInputType], { description: 'What it was computed from.' })
  inputs: Input[];

  @Field(() => ReasonType, {
    nullable: true,
    description: 'Why it cannot be computed. Null when it can.',
  })
  reason: Reason | null;
}
