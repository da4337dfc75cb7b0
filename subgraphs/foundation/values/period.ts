import { addToDay, daysBetween, isDay, type Day } from './day';

export enum Precision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}

/** `to` is the last day inside the period. An end that is not known is null, never a far-off date. */
export interface Period {
  from: Day | null;
  to: Day | null;
  precision: Precision;
}

export function contains(period: Period, day: Day): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

/** The day after the last: lengths are reckoned half-open, so that 1 January to 31 December is one year. */
export function endExclusive(to: Day): Day {
  return addToDay(to, { days: 1 });
}

/** Days in the period, both ends included. Null when an end is not known. */
export function lengthInDays(period: Period): number | null {
  return period.from && period.to ? daysBetween(period.from, endExclusive(period.to)) : null;
}

/**
 * The day on which another year begins, so many years later. A year from 29 February ends with the next February: where
 * that has no 29th, the year after it begins on 1 March.
 */
function anniversary(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-03-01`;
}

/** Days of the year that begins on a day. */
export const daysInYearFrom = (day: Day): number => daysBetween(day, anniversary(day, 1));

/** Whole years in the period, or null when it is not made of whole years (or an end is not known). */
export function wholeYears({ from, to }: Period): number | null {
  if (!from || !to) return null;
  const until = endExclusive(to);
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return years > 0 && until === anniversary(from, years) ? years : null;
}

/** The calendar years that the period touches, in order; none when an end is not known. */
export function yearsTouched(period: Period): number[] {
  if (!period.from || !period.to) return [];
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
