import { MissingReason, Operator } from '../../../foundation/values/enums';
import { MetricKind, OverTime, ResultLevel, type Metric } from '../metric';
import { isAimedAt, Stage, type Observation } from '../observation';
import { countLimits } from './garwood';
import { IntervalMethod, IntervalMissingReason as Missing, noInterval, type Interval } from './interval';
import { nToClear, wilson } from './wilson';

export type Measured = Pick<
  Observation,
  'stage' | 'operator' | 'value' | 'numerator' | 'denominator' | 'n' | 'missingReason'
>;

/** The interval of a value, or the reason why it has none. */
export function intervalOf(observation: Measured, metric: Metric): Interval {
  const { stage, operator, value, missingReason } = observation;
  if (missingReason === MissingReason.WITHHELD) return noInterval(Missing.WITHHELD);
  if (stage === Stage.PLANNED || stage === Stage.TARGET) return noInterval(Missing.NOT_MEASURED);
  if (value === null) return noInterval(Missing.VALUE_MISSING);
  switch (metric.kind) {
    case MetricKind.PROPORTION:
      return operator === Operator.EQUAL ? ofProportion(observation) : noInterval(Missing.BOUND_ONLY);
    case MetricKind.COUNT:
      if (metric.resultLevel === ResultLevel.INPUT || metric.overTime === OverTime.STANDS)
        return noInterval(Missing.NOT_SAMPLED);
      return operator === Operator.EQUAL ? ofCount(Number(value), 1) : noInterval(Missing.BOUND_ONLY);
    case MetricKind.RATE:
      return operator === Operator.EQUAL ? ofRate(observation) : noInterval(Missing.BOUND_ONLY);
    case MetricKind.MEAN:
      return noInterval(Missing.SPREAD_UNKNOWN);
    case MetricKind.MONEY:
      return noInterval(Missing.NOT_SAMPLED);
  }
}

/** In per cent, as proportions are. A stated numerator says more than a rounded percentage. */
function ofProportion({ value, numerator, denominator, n }: Measured): Interval {
  const whole = denominator !== null ? Number(denominator) : n;
  if (whole === null) return noInterval(Missing.N_UNKNOWN);
  if (whole === 0) return noInterval(Missing.ZERO_DENOMINATOR);
  const proportion = numerator !== null ? Number(numerator) / whole : Number(value) / 100;
  if (whole < 0 || proportion < 0) return noInterval(Missing.OUT_OF_RANGE);
  if (proportion > 1)
    return noInterval(numerator !== null ? Missing.VALUE_ABOVE_DENOMINATOR : Missing.OUT_OF_RANGE);
  const { low, high } = wilson(proportion, whole);
  return { low: low * 100, high: high * 100, method: IntervalMethod.WILSON, missingReason: null };
}

/** Of a rate the numerator varies; the denominator (nights, shifts, inhabitants) is taken as known. */
function ofRate({ value, numerator, denominator }: Measured): Interval {
  if (numerator === null || denominator === null) return noInterval(Missing.PARTS_UNKNOWN);
  if (Number(denominator) === 0) return noInterval(Missing.ZERO_DENOMINATOR);
  // A rate may be stated per 1 000: the value itself says per how many.
  if (Number(numerator) === 0) return noInterval(Missing.SCALE_UNKNOWN);
  const scale = Number(value) / Number(numerator);
  return scale < 0 ? noInterval(Missing.OUT_OF_RANGE) : ofCount(Number(numerator), scale);
}

function ofCount(count: number, scale: number): Interval {
  if (count < 0) return noInterval(Missing.OUT_OF_RANGE);
  const { low, high, method } = countLimits(count);
  return { low: low * scale, high: high * scale, method, missingReason: null };
}

type Targeted = Pick<Observation, 'value' | 'metricId' | 'group' | 'period' | 'season'>;

/**
 * How many a share without n would have to rest on to be clear of its own partnership's target for the same group and
 * time. Null when there is no such target, or when the interval is known anyway.
 */
export function nForTarget(
  observation: Targeted,
  siblings: readonly (Targeted & Pick<Observation, 'stage'>)[],
): { n: number; target: string } | null {
  const targets = siblings.filter(
    (row) =>
      row.stage === Stage.TARGET &&
      row.value !== null &&
      row.metricId === observation.metricId &&
      row.group?.sv === observation.group?.sv &&
      row.season?.from === observation.season?.from &&
      row.season?.to === observation.season?.to &&
      isAimedAt(row.period, observation.period),
  );
  const sameTime = targets.find(
    ({ period }) => period?.from === observation.period?.from && period?.to === observation.period?.to,
  );
  const target = (sameTime ?? targets[0])?.value;
  if (!target || observation.value === null) return null;
  const n = nToClear(Number(observation.value) / 100, Number(target) / 100);
  return n === null ? null : { n, target };
}
