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
  links: MetricLinks;
}
