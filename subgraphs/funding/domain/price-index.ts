import Big from 'big.js';
import type { Citation } from '../../foundation/values/citation';
import type { Text } from '../../foundation/values/language';

export enum IndexMeasure {
  /** Levels that share a base. */
  LEVEL = 'LEVEL',
  /** Per cent from the year before. */
  CHANGE = 'CHANGE',
}

/** Best first: where several vintages know a year, the best founded is used. */
export enum IndexStanding {
  OUTTURN = 'OUTTURN',
  PARTIAL_OUTTURN = 'PARTIAL_OUTTURN',
  FORECAST = 'FORECAST',
}

export interface IndexValue {
  year: number;
  value: string;
  standing: IndexStanding;
}

/** One vintage of one index. A year without a value is not known in it. */
export interface PriceIndex {
  id: string;
  index: string;
  vintage: string;
  label: Text;
  publisher: string;
  measure: IndexMeasure;
  /** What the levels are measured against, "1980 = 100". Null for rates of change. */
  base: string | null;
  note: Text | null;
  values: IndexValue[];
  citations: Citation[];
}

/** A value that was used, and how far it is to be trusted. */
export interface UsedValue {
  vintage: string;
  standing: IndexStanding;
}

/** The level of prices in one year against another: prices of `to` are `numerator / denominator` of those of `from`. */
export interface PriceRatio {
  numerator: Big;
  denominator: Big;
  used: UsedValue[];
}

const standings = Object.values(IndexStanding);

/** What sums are moved with when nobody names an index. */
export const DEFAULT_INDEX = 'KPI';

/**
 * From the prices of one year to those of another by one index, or null when a year is missing. Levels are used where
 * both years have one on the same base; else the rates of change of every year between are chained.
 */
export function priceRatio(
  indices: readonly PriceIndex[],
  index: string,
  from: number,
  to: number,
): PriceRatio | null {
  if (from === to) return { numerator: new Big(1), denominator: new Big(1), used: [] };
  const vintages = indices.filter((one) => one.index === index);
  return byLevels(vintages, from, to) ?? byChanges(vintages, from, to);
}

/** The years that any vintage of an index knows, in order. */
export function yearsOf(indices: readonly PriceIndex[], index: string): number[] {
  const years = indices
    .filter((one) => one.index === index)
    .flatMap((one) => one.values.map(({ year }) => year));
  return [...new Set(years)].sort((one, other) => one - other);
}

function byLevels(vintages: readonly PriceIndex[], from: number, to: number): PriceRatio | null {
  const levels = vintages.filter((one) => one.measure === IndexMeasure.LEVEL);
  for (const base of new Set(levels.map((one) => one.base))) {
    const onBase = levels.filter((one) => one.base === base);
    const before = best(onBase, from);
    const after = best(onBase, to);
    if (before && after)
      return { numerator: new Big(after.value), denominator: new Big(before.value), used: [before, after] };
  }
  return null;
}

function byChanges(vintages: readonly PriceIndex[], from: number, to: number): PriceRatio | null {
  const rates = vintages.filter((one) => one.measure === IndexMeasure.CHANGE);
  const used: BestValue[] = [];
  for (let year = Math.min(from, to) + 1; year <= Math.max(from, to); year += 1) {
    const rate = best(rates, year);
    if (!rate) return null;
    used.push(rate);
  }
  const product = used.reduce((level, { value }) => level.times(new Big(value).plus(100)), new Big(1));
  const hundreds = new Big(100).pow(used.length);
  return to > from
    ? { numerator: product, denominator: hundreds, used }
    : { numerator: hundreds, denominator: product, used };
}

interface BestValue extends UsedValue {
  value: string;
}

/** A year's vintage was known when its last month was: "2024" comes after "2024-06". */
const endOf = (vintage: string): string => (vintage.length === 4 ? `${vintage}-12` : vintage);

/** The best founded value of a year; of several that are equally so, the one of the latest vintage. */
function best(vintages: readonly PriceIndex[], year: number): BestValue | null {
  const known = vintages.flatMap(({ vintage, values }) =>
    values.filter((one) => one.year === year).map(({ value, standing }) => ({ vintage, value, standing })),
  );
  known.sort(
    (one, other) =>
      standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
      (endOf(one.vintage) < endOf(other.vintage) ? 1 : -1),
  );
  return known[0] ?? null;
}

/** How far to trust what rests on several values: as far as the weakest. */
export function weakest(used: readonly UsedValue[]): IndexStanding | null {
  return standings.findLast((standing) => used.some((one) => one.standing === standing)) ?? null;
}
