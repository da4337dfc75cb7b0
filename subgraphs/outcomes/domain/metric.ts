import type { Text } from '../../foundation/values/language';

/** How far along the chain from money to change a metric looks. Capacity and money are inputs. */
export enum ResultLevel {
  INPUT = 'INPUT',
  ACTIVITY = 'ACTIVITY',
  OUTPUT = 'OUTPUT',
  OUTCOME = 'OUTCOME',
  IMPACT = 'IMPACT',
}

export enum MetricKind {
  COUNT = 'COUNT',
  PROPORTION = 'PROPORTION',
  MEAN = 'MEAN',
  MONEY = 'MONEY',
  RATE = 'RATE',
}

export enum Direction {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
  NONE = 'NONE',
}

/** What is counted. PERSONS are participants, clients and visitors: their small counts are withheld. */
export enum Counted {
  PERSONS = 'PERSONS',
  PLACES = 'PLACES',
  STAFF = 'STAFF',
  ORGANISATIONS = 'ORGANISATIONS',
  OTHER = 'OTHER',
}

/** What a longer period does to a value. */
export enum OverTime {
  ADDS_UP = 'ADDS_UP',
  GROWS = 'GROWS',
  STANDS = 'STANDS',
}

export interface MetricLinks {
  sdg: string | null;
  cofog: string | null;
  kolada: string | null;
}

/** A definition of its own, so that two observations of one metric mean the same. Proportions are in per cent. */
export interface Metric {
  id: string;
  label: Text;
  resultLevel: ResultLevel;
  kind: MetricKind;
  unit: Text;
  direction: Direction;
  numerator: Text | null;
  denominator: Text | null;
  definition: Text;
  counts: Counted;
  /** What is held open or planned for, as against what is used. */
  capacity: boolean;
  /** Computed from other facts (`derived/`); no record states it. */
  derived: boolean;
  overTime: OverTime;
  links: MetricLinks;
}

/**
 * Events and sums add up over time, so that half a year's can be held against a year's. Persons do not: somebody who
 * comes in two months is one person in both. Capacity, shares and means stand still.
 */
export function usualOverTime(
  metric: Pick<Metric, 'kind' | 'resultLevel' | 'counts' | 'capacity' | 'derived'>,
): OverTime {
  if (metric.capacity || metric.derived || metric.resultLevel === ResultLevel.INPUT) return OverTime.STANDS;
  if (metric.kind === MetricKind.MONEY) return OverTime.ADDS_UP;
  if (metric.kind !== MetricKind.COUNT) return OverTime.STANDS;
  return metric.counts === Counted.PERSONS ? OverTime.GROWS : OverTime.ADDS_UP;
}
