import { addToDay, daysBetween, type Day } from './day';
import { Temporal } from 'temporal-polyfill';

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

/** Whole years in the period, or null when it is not made of whole years (or an end is not known). */
export function wholeYears(period: Period): number | null {
  if (!period.from || !period.to) return null;
  const until = endExclusive(period.to);
  // Whole years end on the day of the year on which they began. Only 29 February needs a calendar to tell.
  if (!period.from.endsWith('02-29')) {
    const years = Number(until.slice(0, 4)) - Number(period.from.slice(0, 4));
    return years > 0 && until.slice(4) === period.from.slice(4) ? years : null;
  }
  const length = Temporal.PlainDate.from(period.from).until(until, {
    largestUnit: 'years',
  });
  return length.years > 0 && length.months === 0 && length.weeks === 0 && length.days === 0
    ? length.years
    : null;
}

/** The calendar years that the period touches, in order; none when an end is not known. */
export function yearsTouched(period: Period): number[] {
  if (!period.from || !period.to) return [];
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
