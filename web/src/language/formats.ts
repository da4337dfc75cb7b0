import type { LanguageCode } from './language';
import type { Texts } from './sv';

export interface PeriodLike {
  from?: string | null;
  to?: string | null;
  precision?: 'DAY' | 'MONTH' | 'YEAR' | null;
}

interface MoneyLike {
  amount?: string | null;
  currency?: string | null;
}

export type Formats = ReturnType<typeof formats>;

/** Numbers, days and sums as they are written in the language of the page. */
export function formats(language: LanguageCode, texts: Texts) {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  // Each is made when it is first needed: an Intl format takes as long to make as a part of a page to draw.
  const dayFormat = once(() => daysWith(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
  const shortFormat = once(() => daysWith(locale, { day: 'numeric', month: 'short', year: 'numeric' }));
  const monthFormat = once(() => daysWith(locale, { month: 'long', year: 'numeric' }));
  const numberFormat = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const tenthsFormat = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const roundFormat = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const listFormat = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const collator = once(() => new Intl.Collator('sv'));

  const number = (value: number | string): string => numberFormat().format(Number(value));
  const day = (iso: string): string => dayFormat().format(instant(iso));
  const shortDay = (iso: string): string => shortFormat().format(instant(iso));

  const at = (iso: string, precision: PeriodLike['precision']): string =>
    precision === 'YEAR'
      ? iso.slice(0, 4)
      : precision === 'MONTH'
        ? monthFormat().format(instant(iso))
        : shortDay(iso);

  /** With the precision that the source has: "2022–2023" does not say 1 January. */
  const period = (given: PeriodLike | null | undefined): string => {
    if (!given?.from && !given?.to) return texts.period.notStated;
    const { from, to, precision } = given;
    if (!to) return texts.period.since(at(from as string, precision));
    if (!from) return texts.period.until(at(to, precision));
    if (precision !== 'YEAR' && precision !== 'MONTH')
      return shortFormat().formatRange(instant(from), instant(to));
    const [first, last] = [at(from, precision), at(to, precision)];
    return first === last ? first : `${first}–${last}`;
  };

  const money = (given: MoneyLike | null | undefined): string => {
    if (given?.amount == null) return texts.money.unknown;
    return `${roundFormat().format(Number(given.amount))} ${currency(given.currency)}`;
  };

  /** Rounded to what a reader compares: "1,3 mn kr". */
  const roughMoney = (given: MoneyLike | null | undefined): string => {
    if (given?.amount == null) return texts.money.unknown;
    const amount = Number(given.amount);
    const unit = currency(given.currency);
    if (Math.abs(amount) >= 1_000_000)
      return `${millions(amount / 1_000_000)} ${texts.money.million} ${unit}`;
    if (Math.abs(amount) >= 10_000)
      return `${roundFormat().format(amount / 1_000)} ${texts.money.thousand}${unit}`;
    return money(given);
  };

  const millions = (value: number): string =>
    (Math.abs(value) >= 10 ? tenthsFormat() : numberFormat()).format(value);

  const currency = (code: string | null | undefined): string =>
    code == null || code === 'SEK' ? 'kr' : code;

  /** "P3M" as "var tredje månad". */
  const interval = (duration: string | null | undefined): string | null => {
    if (!duration) return null;
    const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration);
    if (!parts) return duration;
    const [, years, months, weeks, days] = parts.map((part) => (part ? Number(part) : 0));
    return texts.interval({ years: years ?? 0, months: months ?? 0, weeks: weeks ?? 0, days: days ?? 0 });
  };

  return {
    locale,
    number,
    day,
    shortDay,
    period,
    money,
    roughMoney,
    interval,
    length: (duration: string | null | undefined): string | null => {
      const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration ?? '');
      if (!parts) return duration ?? null;
      const [, years, months, weeks, days] = parts.map((part) => (part ? Number(part) : 0));
      return texts.length({ years: years ?? 0, months: months ?? 0, weeks: weeks ?? 0, days: days ?? 0 });
    },
    list: (values: readonly string[]): string => listFormat().format(values),
    compare: (a: string, b: string): number => collator().compare(a, b),
  };
}

function daysWith(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function instant(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
