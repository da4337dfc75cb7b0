import { Temporal } from 'temporal-polyfill';

/** A calendar day, ISO 8601: "2025-02-01". Days compare correctly as strings. */
export type Day = string;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): boolean {
  if (!isoDay.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Adds whole days, or an ISO 8601 duration such as "P1Y" (31 January plus a month is the last of February). */
export function addToDay(day: Day, duration: string | { days: number }): Day {
  return Temporal.PlainDate.from(day).add(duration).toString();
}

/** Days from the first up to, but not including, the second. */
export function daysBetween(from: Day, until: Day): number {
  return Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days;
}

/** The day it is in Sweden at an instant. Nothing in a domain folder calls this without being handed the instant. */
export function dayInSweden(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDate()
    .toString();
}

/** ISO 8601 durations in whole years, months, weeks and days: what agreements state intervals in. */
export function isDuration(text: string): boolean {
  return /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text);
}
