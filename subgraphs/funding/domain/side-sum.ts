import Big from 'big.js';
import { MoneyMissingReason, PerYearBasis, type Side } from '../../foundation/values/enums';
import { Precision, type Period } from '../../foundation/values/period';
import {
  isValued,
  Span,
  type Contribution,
  type FundingFacts,
  type ValuedContribution,
} from './contribution';
import { overWholeYears, perYear, type YearlySum } from './per-year';

/** Whose year's prices an amount is in: a year that the source names, or the years in which it is paid. */
export type PricesOf = number | 'ITS_PERIOD' | 'SEVERAL_YEARS';

/** An amount with what its prices follow from. */
export interface Piece {
  amount: Big;
  period: Period | null;
  pricesOf: PricesOf;
}

/** What one side puts in: exact, and rounded by nobody yet. */
export interface SideSum {
  /** Over the whole term. */
  total: Big | null;
  totalMissing: MoneyMissingReason | null;
  /** What the total is made of. */
  pieces: Piece[];
  yearly: YearlySum | null;
  yearlyMissing: MoneyMissingReason | null;
  /** What a yearly sum that the source states is made of; empty when it was reckoned from the total. */
  yearlyPieces: Piece[];
  /** The time that the sums are for. */
  period: Period | null;
}

/** A stated total outranks the sum of the valued parts; contributions without a value are in neither. */
export function sideSum(facts: FundingFacts, side: Side): SideSum {
  const parts = sumOfParts(facts, side);
  const stated = statedSum(facts, side);
  if (!stated) return parts;
  const total = stated.total === null && parts.total !== null ? parts : stated;
  // A total that cannot be brought to a year leaves the yearly sum to parts that are themselves stated per year.
  const yearly = stated.yearly === null && parts.yearly?.basis === PerYearBasis.STATED ? parts : stated;
  return {
    total: total.total,
    totalMissing: total.totalMissing,
    pieces: total.pieces,
    yearly: yearly.yearly,
    yearlyMissing: yearly.yearlyMissing,
    yearlyPieces: yearly.yearlyPieces,
    period: stated.period,
  };
}

/** What the source states for the side as a whole, or null when it states nothing. */
export function statedSum({ term, totals, contributions }: FundingFacts, side: Side): SideSum | null {
  const ofSide = totals.filter((total) => total.side === side);
  const first = (span: Span) => ofSide.find((total) => total.per === span)?.amount;
  const [statedTotal, statedYearly] = [first(Span.TERM), first(Span.YEAR)];
  if (statedTotal === undefined && statedYearly === undefined) return null;
  const total =
    statedTotal !== undefined ? new Big(statedTotal) : overWholeYears(new Big(statedYearly ?? 0), term);
  const yearly: YearlySum | null =
    statedYearly !== undefined
      ? { amount: new Big(statedYearly), basis: PerYearBasis.STATED, period: term }
      : total && perYear(total, term);
  const valued = contributions.filter((one) => one.side === side).filter(isValued);
  const pieces = (amount: Big): Piece[] => [{ amount, period: term, pricesOf: pricesOfAll(valued) }];
  return {
    total,
    totalMissing: total ? null : whyNoTotal(term),
    pieces: total ? pieces(total) : [],
    yearly,
    yearlyMissing: yearly ? null : MoneyMissingReason.TERM_NOT_STATED,
    yearlyPieces: statedYearly !== undefined ? pieces(new Big(statedYearly)) : [],
    period: term,
  };
}

/** The sum of the parts that have a value. */
export function sumOfParts({ contributions }: Pick<FundingFacts, 'contributions'>, side: Side): SideSum {
  const ofSide = contributions.filter((one) => one.side === side);
  const valued = ofSide.filter(isValued);
  if (valued.length === 0) {
    const missing = ofSide.length > 0 ? MoneyMissingReason.NOT_VALUED : MoneyMissingReason.NOT_STATED;
    return {
      total: null,
      totalMissing: missing,
      pieces: [],
      yearly: null,
      yearlyMissing: missing,
      yearlyPieces: [],
      period: null,
    };
  }
  const period = hull(valued);
  const pieces = valued.map(totalPiece);
  const total = pieces.every((piece) => piece !== null) ? sum(pieces) : null;
  // Yearly amounts may be added only where they are paid in the same years: 100 000 a year for two years and then
  // 120 000 a year are not 220 000 a year.
  const statedPerYear = valued.every((one) => one.per === Span.YEAR && samePeriod(one.period, period));
  const yearlyPieces = statedPerYear ? valued.map(asPiece) : [];
  const yearly = statedPerYear
    ? { amount: sum(yearlyPieces), basis: PerYearBasis.STATED, period }
    : total && perYear(total, period);
  return {
    total,
    totalMissing: total ? null : whyNoTotal(period),
    pieces: total ? pieces.filter((piece) => piece !== null) : [],
    yearly,
    yearlyMissing: yearly ? null : total ? MoneyMissingReason.TERM_NOT_STATED : whyNoTotal(period),
    yearlyPieces,
    period,
  };
}

const sum = (pieces: readonly (Piece | null)[]): Big =>
  pieces.reduce((total, piece) => (piece ? total.plus(piece.amount) : total), new Big(0));

const asPiece = ({ amount, period, priceBasis }: ValuedContribution): Piece => ({
  amount: new Big(amount),
  period,
  pricesOf: priceBasis?.year ?? 'ITS_PERIOD',
});

/** A part over its whole period, or null when it is stated per year and the period is not whole years. */
function totalPiece(contribution: ValuedContribution): Piece | null {
  const piece = asPiece(contribution);
  if (contribution.per === Span.TERM) return piece;
  const amount = overWholeYears(piece.amount, piece.period);
  return amount && { ...piece, amount };
}

/** A stated total is in the prices that its parts are stated in. */
function pricesOfAll(parts: readonly ValuedContribution[]): PricesOf {
  const [first = 'ITS_PERIOD', ...others] = new Set(parts.map((part) => asPiece(part).pricesOf));
  return others.length > 0 ? 'SEVERAL_YEARS' : first;
}

const isClosed = (period: Period | null): boolean => Boolean(period?.from && period.to);

const whyNoTotal = (period: Period | null): MoneyMissingReason =>
  isClosed(period) ? MoneyMissingReason.TERM_NOT_WHOLE_YEARS : MoneyMissingReason.TERM_NOT_STATED;

const samePeriod = (one: Period | null, other: Period | null): boolean =>
  (one?.from ?? null) === (other?.from ?? null) && (one?.to ?? null) === (other?.to ?? null);

const coarsestLast = [Precision.DAY, Precision.MONTH, Precision.YEAR];

/** The time from the first day of the first part to the last day of the last; null when one is not known. */
function hull(parts: readonly Contribution[]): Period | null {
  const periods = parts.map((part) => part.period);
  const [only] = periods;
  if (only !== undefined && periods.every((period) => samePeriod(period, only))) return only;
  const from = periods.map((period) => period?.from ?? null);
  const to = periods.map((period) => period?.to ?? null);
  if ([...from, ...to].includes(null)) return null;
  const precisions = periods.map((period) => coarsestLast.indexOf(period?.precision ?? Precision.DAY));
  return {
    from: (from as string[]).sort()[0] ?? null,
    to: (to as string[]).sort().at(-1) ?? null,
    precision: coarsestLast[Math.max(...precisions)] ?? Precision.DAY,
  };
}
