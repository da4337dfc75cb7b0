import { Temporal } from 'temporal-polyfill';

/** A calendar day, ISO 8601: "2025-02-01". Days compare correctly as strings. */
export type Day = string;

/**
 * An ISO day without a time is midnight UTC, where every day is as long, so that whole days are plain sums. Temporal
 * reckons months and years, and takes some fifty times as long: a comparison of 5 000 rows asks for 50 000 days.
 */
const MS_PER_DAY = 86_400_000;

const dayAt = (instant: number): Day => new Date(instant).toISOString().slice(0, -'T00:00:00.000Z'.length);

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): boolean {
  if (!isoDay.test(text)) return false;
  const at = Date.parse(text);
  // A day that no month has comes back as another.
  return !Number.isNaN(at) && dayAt(at) === text;
}

/** Adds whole days, or an ISO 8601 duration such as "P1Y" (31 January plus a month is the last of February). */
export function addToDay(day: Day, duration: string | { days: number }): Day {
  return typeof duration === 'string'
    ? Temporal.PlainDate.from(day).add(duration).toString()
    : dayAt(Date.parse(day) + duration.days * MS_PER_DAY);
}

/** Days from the first up to, but not including, the second. */
export function daysBetween(from: Day, until: Day): number {
  return (Date.parse(until) - Date.parse(from)) / MS_PER_DAY;
}

let lastAsked: { hour: number; day: Day } | undefined;

/** The day it is in Sweden at an instant. Nothing in a domain folder calls this without being handed the instant. */
export function dayInSweden(instant: Date): Day {
  // Each question to each subgraph asks, and Temporal takes its time. Midnight in Sweden is a full hour everywhere.
  const hour = Math.floor(instant.getTime() / 3_600_000);
  if (lastAsked?.hour !== hour)
    lastAsked = {
      hour,
      day: Temporal.Instant.fromEpochMilliseconds(instant.getTime())
        .toZonedDateTimeISO('Europe/Stockholm')
        .toPlainDate()
        .toString(),
    };
  return lastAsked.day;
}

/** ISO 8601 durations in whole years, months, weeks and days: what agreements state intervals in. */
export function isDuration(text: string): boolean {
  return /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text);
}
