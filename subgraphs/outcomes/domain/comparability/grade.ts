import Big from 'big.js';
import type { Text } from '../../../foundation/values/language';
import { intervalOf } from '../intervals/of-observation';
import { IntervalMethod, IntervalMissingReason, noInterval, type Interval } from '../intervals/interval';
import { MetricKind } from '../metric';
import { comparabilityRules } from '.';
import type { Row, RowSet } from './row';
import { Verdict, type Judgement } from './rule';

/** A comparable as it stands; B after the stated normalisation; C indicative only; D not comparable. */
export enum Grade {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
}

export interface Normalised {
  value: string;
  unit: Text;
  formula: string;
}

export interface GradedRow {
  row: Row;
  grade: Grade;
  /** Every rule's answer, in order. */
  judgements: Judgement[];
  /** On the measure that the other rows are on. Null when the value is on it as it stands. */
  normalised: Normalised | null;
  /** What that multiplied the value by: 1 when it is on the measure as it stands. */
  factor: number;
  /** Of the value as it stands. */
  interval: Interval;
}

export const gradeOf: Record<Verdict, Grade> = {
  COMPARABLE: Grade.A,
  NOT_APPLICABLE: Grade.A,
  NORMALISED: Grade.B,
  INDICATIVE: Grade.C,
  NOT_COMPARABLE: Grade.D,
};

/** A row's grade is that of the rule that is hardest on it. */
export function graded(row: Row, set: RowSet): GradedRow {
  const judgements = comparabilityRules.map((rule) => rule.judge(row, set));
  return {
    row,
    judgements,
    grade: judgements
      .map(({ verdict }) => gradeOf[verdict])
      .reduce((worst, one) => (one > worst ? one : worst)),
    normalised: normalisedValue(row, set, judgements),
    factor: Number(scaled(new Big(1), judgements)),
    interval: set.metric.derived
      ? noInterval(
          row.value === null ? IntervalMissingReason.VALUE_MISSING : IntervalMissingReason.NOT_SAMPLED,
        )
      : intervalOf(row, set.metric),
  };
}

function normalisedValue(
  { value }: Row,
  { metric }: RowSet,
  judgements: readonly Judgement[],
): Normalised | null {
  const steps = judgements.flatMap(({ normalisation }) => normalisation ?? []);
  const last = steps.at(-1);
  if (value === null || !last) return null;
  const result = scaled(new Big(value), judgements);
  const inWhole = metric.kind === MetricKind.MONEY || metric.kind === MetricKind.COUNT;
  return {
    value: inWhole ? result.toFixed(2) : result.round(4).toString(),
    unit: last.unit,
    formula: steps.reduce(
      (written, { formula }, index) => formula.replace('{value}', index === 0 ? written : `(${written})`),
      value,
    ),
  };
}

const scaled = (value: Big, judgements: readonly Judgement[]): Big =>
  judgements.reduce(
    (amount, { normalisation }) =>
      normalisation ? amount.times(normalisation.times).div(normalisation.over) : amount,
    value,
  );

/** The value on the common measure, and what chance has to do with it, if anything. */
export interface CommonValue {
  value: number;
  /** With the value that the limits are around: a share's parts say more than the share as it was rounded. */
  estimate: { value: number; low: number; high: number } | null;
}

export function commonValue({ row, normalised, factor, interval }: GradedRow): CommonValue | null {
  if (row.value === null) return null;
  return {
    value: Number(normalised?.value ?? row.value),
    estimate:
      interval.low === null
        ? null
        : {
            value: measured(row, interval.method) * factor,
            low: interval.low * factor,
            high: interval.high * factor,
          },
  };
}

const measured = ({ value, numerator, denominator, n }: Row, method: IntervalMethod): number => {
  const whole = denominator ?? n;
  return method === IntervalMethod.WILSON && numerator !== null && whole !== null
    ? (Number(numerator) / Number(whole)) * 100
    : Number(value);
};
