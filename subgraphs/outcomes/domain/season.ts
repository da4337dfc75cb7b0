import { addToDay, daysBetween, type Day } from '../../foundation/values/day';
import { endExclusive, yearsTouched, type Period } from '../../foundation/values/period';

/** A part of each year, both days inside it: { from: "11-01", to: "03-31" } is a winter over new year. */
export interface Season {
  from: string;
  to: string;
}

/** Half-open: `until` is the day after the last. */
interface Stretch {
  from: Day;
  until: Day;
}

/**
 * Nights of a period that lie within a season: one for each day of it. A night belongs to the day on which it begins,
 * so 1 January to 31 December is 365 nights, or 366 in a leap year. Null when the period has an open end.
 */
export function nightsIn(period: Period, season: Season | null): number | null {
  if (!period.from || !period.to) return null;
  const whole: Stretch = { from: period.from, until: endExclusive(period.to) };
  if (!season) return daysBetween(whole.from, whole.until);
  return stretchesOf(season, period)
    .map((stretch) => overlap(stretch, whole))
    .reduce((total, nights) => total + nights, 0);
}

function overlap(one: Stretch, other: Stretch): number {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from < until ? daysBetween(from, until) : 0;
}

function stretchesOf({ from, to }: Season, period: Period): Stretch[] {
  const years = yearsTouched(period);
  if (from <= to)
    return years.map((year) => ({ from: dayOf(year, from), until: endExclusive(lastDayOf(year, to)) }));
  // Over new year: the winter that began the year before the period does reaches into it.
  return [years[0]! - 1, ...years].map((year) => ({
    from: dayOf(year, from),
    until: endExclusive(lastDayOf(year + 1, to)),
  }));
}

/** 29 February in a year that has none: a season that begins then begins on 1 March, one that ends then on the 28th. */
const dayOf = (year: number, monthDay: string): Day =>
  monthDay === '02-29' ? addToDay(`${written(year)}-02-28`, { days: 1 }) : `${written(year)}-${monthDay}`;

const lastDayOf = (year: number, monthDay: string): Day =>
  monthDay === '02-29' ? addToDay(`${written(year)}-03-01`, { days: -1 }) : `${written(year)}-${monthDay}`;

const written = (year: number): string => String(year).padStart(4, '0');
