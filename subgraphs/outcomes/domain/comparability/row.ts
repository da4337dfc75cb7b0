import type { Citation } from '../../../foundation/values/citation';
import type { MissingReason, Operator } from '../../../foundation/values/enums';
import type { Text } from '../../../foundation/values/language';
import type { Period } from '../../../foundation/values/period';
import type { DerivedValue, InPricesOf, Input } from '../derived/derived';
import { citationsOf } from '../derived/derived';
import type { Metric } from '../metric';
import { Comparator, type Method, type Observation, type Stage } from '../observation';
import type { Reason } from '../reason';
import type { Season } from '../season';

export interface TargetGroup {
  code: string;
  label: Text;
}

/** One value that is to be compared, observed or computed. */
export interface Row {
  partnershipId: string;
  /** Its name within the record. Null when it has none, and for what was computed. */
  key: string | null;
  stage: Stage;
  operator: Operator;
  period: Period | null;
  season: Season | null;
  group: Text | null;
  shareOf: string | null;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  n: number | null;
  missingReason: MissingReason | null;
  method: Method | null;
  coverage: string | null;
  responseRate: string | null;
  comparator: Comparator;
  note: Text | null;
  citations: Citation[];
  /** Whom the partnership is for. */
  targetGroups: readonly TargetGroup[];
  /** The years in whose prices a sum is; none for what is no sum. */
  priceYears: readonly number[];
  inPricesOf: InPricesOf | null;
  basis: DerivedValue['basis'];
  /** How it was computed. Null for what was observed. */
  formula: string | null;
  inputs: readonly Input[];
  /** Why it could not be computed. */
  reason: Reason | null;
  /** What was hoped for in the same partnership and group, where the number behind a share is not known. */
  nForTarget: { n: number; target: string } | null;
}

/** Written out, since spreading objects of this size takes longer than all the rules together. */
export const observedRow = (
  observation: Observation,
  targetGroups: readonly TargetGroup[],
  priceYears: readonly number[],
  nForTarget: Row['nForTarget'],
): Row => ({
  partnershipId: observation.partnershipId,
  key: observation.key,
  stage: observation.stage,
  operator: observation.operator,
  period: observation.period,
  season: observation.season,
  group: observation.group,
  shareOf: observation.shareOf,
  value: observation.value,
  numerator: observation.numerator,
  denominator: observation.denominator,
  n: observation.n,
  missingReason: observation.missingReason,
  method: observation.method,
  coverage: observation.coverage,
  responseRate: observation.responseRate,
  comparator: observation.comparator,
  note: observation.note,
  citations: observation.citations,
  targetGroups,
  priceYears,
  inPricesOf: null,
  basis: null,
  formula: null,
  inputs: [],
  reason: null,
  nForTarget,
});

export const derivedRow = (
  derived: DerivedValue,
  partnershipId: string,
  targetGroups: readonly TargetGroup[],
): Row => ({
  partnershipId,
  key: null,
  stage: derived.stage,
  operator: derived.operator,
  period: derived.period,
  season: derived.season,
  group: derived.group,
  shareOf: null,
  value: derived.value,
  numerator: derived.numerator,
  denominator: derived.denominator,
  n: null,
  missingReason: null,
  method: null,
  coverage: null,
  responseRate: null,
  comparator: Comparator.NONE,
  note: null,
  citations: citationsOf(derived),
  targetGroups,
  priceYears: derived.priceYears,
  inPricesOf: derived.inPricesOf,
  basis: derived.basis,
  formula: derived.formula,
  inputs: derived.inputs,
  reason: derived.reason,
  nForTarget: null,
});

/** What the rules hold a row against: the metric, and what is most common among the rows that have a value. */
export interface RowSet {
  metric: Metric;
  rows: readonly Row[];
  /** The year whose prices were asked for. */
  pricesOf: number | null;
  /** Of equally common features the first in the order given, or else the one that is met first. Null without rows. */
  mostCommon<Feature>(
    name: string,
    feature: (row: Row) => Feature,
    order?: readonly Feature[],
  ): Feature | null;
  /** What follows from the rows as a whole, worked out once for all of them. */
  once<Result>(name: string, result: () => Result): Result;
}

export function rowSet(metric: Metric, rows: readonly Row[], pricesOf: number | null): RowSet {
  const known = new Map<string, unknown>();
  const once = <Result>(name: string, result: () => Result): Result => {
    if (!known.has(name)) known.set(name, result());
    return known.get(name) as Result;
  };
  const valued = rows.filter((row) => row.value !== null);
  return {
    metric,
    rows,
    pricesOf,
    once,
    mostCommon: (name, feature, order = []) =>
      once(`most common ${name}`, () => mostCommonOf(valued.map(feature), order)),
  };
}

function mostCommonOf<Feature>(features: readonly Feature[], order: readonly Feature[]): Feature | null {
  const counts = new Map<Feature, number>();
  for (const feature of [...order, ...features]) counts.set(feature, 0);
  for (const feature of features) counts.set(feature, counts.get(feature)! + 1);
  let best: Feature | null = null;
  let most = 0;
  for (const [feature, count] of counts) if (count > most) [best, most] = [feature, count];
  return best;
}
