import Big from 'big.js';
import { daysBetween } from '../../foundation/values/day';
import { MoneyMissingReason, PerYearBasis } from '../../foundation/values/enums';
import { endExclusive, yearsTouched, type Period } from '../../foundation/values/period';
import { perYear } from './per-year';
import { priceRatio, type PriceIndex, type UsedValue } from './price-index';
import type { Piece, SideSum } from './side-sum';

export type InPrices =
  { amount: Big; used: UsedValue[]; missing: null } | { amount: null; used: []; missing: MoneyMissingReason };

const unknown = (missing: MoneyMissingReason): InPrices => ({ amount: null, used: [], missing });

/** An index table, and which index of it to reckon with. */
export interface Prices {
  indices: readonly PriceIndex[];
  index: string;
}

/** The years whose prices a sum is in, in order; none when they are not known or not to be told. */
export function priceYears(pieces: readonly Piece[]): number[] {
  const years = pieces.map(sharesByYear);
  if (years.some((shares) => !Array.isArray(shares))) return [];
  const all = years.flatMap((shares) => (Array.isArray(shares) ? shares.map(({ year }) => year) : []));
  return [...new Set(all)].sort((one, other) => one - other);
}

/** A side's total in the prices of a year. */
export function totalInPricesOf(side: SideSum, year: number, prices: Prices): InPrices {
  if (!side.total) return unknown(side.totalMissing ?? MoneyMissingReason.NOT_STATED);
  return inPricesOf(side.pieces, year, prices);
}

/** A side's yearly sum in the prices of a year, on the same basis as the yearly sum itself. */
export function yearlyInPricesOf(side: SideSum, year: number, prices: Prices): InPrices {
  const { yearly } = side;
  if (!yearly) return unknown(side.yearlyMissing ?? MoneyMissingReason.NOT_STATED);
  if (yearly.basis === PerYearBasis.STATED) return inPricesOf(side.yearlyPieces, year, prices);
  const total = inPricesOf(side.pieces, year, prices);
  if (total.missing) return total;
  const moved = perYear(total.amount, yearly.period);
  return moved ? { ...total, amount: moved.amount } : unknown(MoneyMissingReason.TERM_NOT_STATED);
}

/**
 * Pieces in the prices of a year. A piece that is paid over several years is spread over them by days, and each year's
 * share moved by that year's index: what was paid in 2015 has lost more than what was paid in 2018. What is in the
 * prices of that year already needs no index, and is the same to the öre.
 */
export function inPricesOf(pieces: readonly Piece[], year: number, { indices, index }: Prices): InPrices {
  let amount = new Big(0);
  const used: UsedValue[] = [];
  for (const piece of pieces) {
    const shares = sharesByYear(piece);
    if (!Array.isArray(shares)) return unknown(shares);
    for (const share of shares) {
      const ratio = priceRatio(indices, index, share.year, year);
      if (!ratio) return unknown(MoneyMissingReason.INDEX_YEAR_MISSING);
      const moved = piece.amount.times(share.days).times(ratio.numerator);
      amount = amount.plus(moved.div(ratio.denominator.times(share.of)));
      used.push(...ratio.used);
    }
  }
  return { amount, used, missing: null };
}

/** The year nearest to one for which there is no answer, among those for which there is; the later of two as near. */
export function nearestYear(
  year: number,
  candidates: readonly number[],
  inPrices: (year: number) => InPrices,
): number | null {
  const byDistance = [...new Set(candidates)].sort(
    (one, other) => Math.abs(one - year) - Math.abs(other - year) || other - one,
  );
  return byDistance.find((candidate) => inPrices(candidate).amount !== null) ?? null;
}

interface Share {
  year: number;
  days: number;
  of: number;
}

function sharesByYear({ pricesOf, period }: Piece): Share[] | MoneyMissingReason {
  if (pricesOf === 'SEVERAL_YEARS') return MoneyMissingReason.SEVERAL_PRICE_YEARS;
  if (pricesOf !== 'ITS_PERIOD') return [{ year: pricesOf, days: 1, of: 1 }];
  const years = period ? yearsTouched(period) : [];
  if (!period?.from || !period.to || years.length === 0) return MoneyMissingReason.PRICE_YEAR_UNKNOWN;
  if (years.length === 1) return years.map((year) => ({ year, days: 1, of: 1 }));
  const of = daysBetween(period.from, endExclusive(period.to));
  return years.map((year) => ({ year, days: daysWithin(period, year), of }));
}

function daysWithin({ from, to }: Period, year: number): number {
  const first = from && from > `${year}-01-01` ? from : `${year}-01-01`;
  const last = to && to < `${year}-12-31` ? to : `${year}-12-31`;
  return daysBetween(first, endExclusive(last));
}
