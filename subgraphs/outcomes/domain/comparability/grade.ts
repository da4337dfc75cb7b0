import Big from 'big.js';
import type { Text } from '../../../foundation/values/language';
import { intervalOf } from '../intervals/of-observation';
import { IntervalMissingReason, noInterval, type Interval } from '../intervals/interval';
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
  const result = steps.reduce((amount, { times, over }) => amount.times(times).div(over), new Big(value));
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

/** The value on the common measure, with its limits if it has any. */
export interface CommonValue {
  value: number;
  limits: { low: number; high: number } | null;
}

export function commonValue({ row: { value }, normalised, interval }: GradedRow): CommonValue | null {
  if (value === null) return null;
  const common = Number(normalised?.value ?? value);
  const factor = Number(value) === 0 ? 1 : common / Number(value);
  return {
    value: common,
    limits: interval.low === null ? null : { low: interval.low * factor, high: interval.high * factor },
  };
}
