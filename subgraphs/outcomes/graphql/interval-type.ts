import Big from 'big.js';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TextField } from '../../foundation/graphql/language';
import { DecimalScalar } from '../../foundation/graphql/scalars';
import type { Text } from '../../foundation/values/language';
import {
  IntervalMethod,
  IntervalMissingReason,
  intervalReasons,
  LEVEL,
  type Interval,
} from '../domain/intervals/interval';

registerEnumType(IntervalMethod, {
  name: 'IntervalMethod',
  description: 'How an interval was computed.',
  valuesConfig: {
    WILSON: { description: 'Wilson’s score interval of a proportion.' },
    GARWOOD: { description: 'Garwood’s exact limits of a count.' },
    NORMAL: { description: 'The normal limits of a count of more than a million.' },
    NEWCOMBE: {
      description: 'Newcombe’s interval of the difference of two proportions, from Wilson’s limits.',
    },
    MOVER: { description: 'The difference of two counts or rates, put together from the limits of each.' },
  },
});

registerEnumType(IntervalMissingReason, {
  name: 'IntervalMissingReason',
  description: 'Why there is no interval.',
  valuesConfig: Object.fromEntries(
    Object.entries(intervalReasons).map(([code, { en }]) => [code, { description: en }]),
  ),
});

@ObjectType('Interval', {
  description:
    'The values that a measurement is compatible with. It tells of chance only, not of how the measurement was made.',
})
export class IntervalType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The lower limit, in the unit of the value. Null when there is no interval.',
  })
  low: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The upper limit, in the unit of the value. Null when there is no interval.',
  })
  high: string | null;

  @Field(() => DecimalScalar, { description: 'The confidence level: "0.95".' })
  level: string;

  @Field(() => IntervalMethod, {
    nullable: true,
    description: 'How it was computed. Null when there is no interval.',
  })
  method: IntervalMethod | null;

  @Field(() => IntervalMissingReason, {
    nullable: true,
    description: 'Why there is no interval. Null when there is one.',
  })
  missingReason: IntervalMissingReason | null;

  @TextField({ nullable: true, description: 'The same in plain words. Null when there is an interval.' })
  missingBecause: Text | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For a share without n: how many it would have to rest on for its interval to leave out the target. Null when n is known, when no target is, or when share and target are the same.',
  })
  nForTarget: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The target that `nForTarget` is about. Null when that is null.',
  })
  target: string | null;
}

export function shownInterval(
  { low, high, method, missingReason }: Interval,
  forTarget: { n: number; target: string } | null = null,
): IntervalType {
  const needed = missingReason === IntervalMissingReason.N_UNKNOWN ? forTarget : null;
  return {
    low: low === null ? null : decimal(low),
    high: high === null ? null : decimal(high),
    level: String(LEVEL),
    method,
    missingReason,
    missingBecause: missingReason && intervalReasons[missingReason],
    nForTarget: needed?.n ?? null,
    target: needed?.target ?? null,
  };
}

/** Four decimals, trailing zeros left out: enough to check by hand, and no pretence of more. */
const decimal = (value: number): string => new Big(value).round(4).toFixed();
