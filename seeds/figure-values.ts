import Big from 'big.js';
import { Operator } from '../subgraphs/foundation/values/enums';

/** A point in time as far as a figure tells it: "1 februari" has no year, "2022–2023" are two years. */
export interface PrintedDate {
  year?: number;
  month?: number;
  day?: number;
}

/** What a printed figure says, as far as it can be told. Empty lists: it says nothing that could be compared. */
export interface FigureValues {
  numbers: string[];
  dates: PrintedDate[];
  /** ISO 8601 durations. */
  intervals: string[];
  operator: Operator | null;
}

export function valuesOf(figure: string): FigureValues {
  const written = figure.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const { dates, rest } = readDates(written);
  return {
    numbers: readNumbers(rest),
    dates,
    intervals: readIntervals(written),
    operator: readOperator(written),
  };
}

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

function readDates(written: string): { dates: PrintedDate[]; rest: string } {
  const dates: PrintedDate[] = [];
  let rest = written;
  const month = `(${MONTHS.join('|')})`;
  const year = '(?: ((?:19|20)\\d{2}))?';
  const monthOf = (name: string | undefined) => MONTHS.indexOf(name ?? '') + 1;
  const yearOf = (digits: string | undefined) => (digits ? { year: Number(digits) } : {});
  const take = (pattern: string, read: (groups: string[]) => PrintedDate[]) => {
    rest = rest.replace(new RegExp(pattern, 'gu'), (_, ...groups: string[]) => {
      dates.push(...read(groups));
      return ' ';
    });
  };
  take('(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)', ([y, m, d]) => [
    { year: Number(y), month: Number(m), day: Number(d) },
  ]);
  take(`(?<!\\d)(\\d{1,2}) ${month}${year}`, ([d, m, y]) => [
    { ...yearOf(y), month: monthOf(m), day: Number(d) },
  ]);
  take(`${month} ?(?:[-–]|till(?: och med)?) ?${month}${year}`, ([first, last, y]) => [
    { ...yearOf(y), month: monthOf(first) },
    { ...yearOf(y), month: monthOf(last) },
  ]);
  take(`${month}${year}`, ([m, y]) => [{ ...yearOf(y), month: monthOf(m) }]);
  take(`(första|andra) halvåret${year}`, ([half, y]) =>
    (half === 'första' ? [1, 6] : [7, 12]).map((one) => ({ ...yearOf(y), month: one })),
  );
  for (const [digits] of rest.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,])/g))
    dates.push({ year: Number(digits) });
  return { dates, rest };
}

const UNITS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const TEENS = ['tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];
const WORDS = new Map<string, number>([
  ...UNITS.map((word, index): [string, number] => [word, index]),
  ['ett', 1],
  ...TEENS.map((word, index): [string, number] => [word, 10 + index]),
  ...TENS.flatMap((word, index): [string, number][] =>
    ['', ...UNITS.slice(1)].map((unit, units) => [`${word}${unit}`, 20 + 10 * index + units]),
  ),
  ['hundra', 100],
]);
const MULTIPLES: [RegExp, string][] = [
  [/(?<!\p{L})halver/u, '0.5'],
  [/(?<!\p{L})(?:för)?dubbl/u, '2'],
  [/(?<!\p{L})tredubbl/u, '3'],
  [/(?<!\p{L})fyrdubbl/u, '4'],
  [/dygnet runt/u, '24'],
];

function readNumbers(written: string): string[] {
  const digits = [...written.matchAll(/\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/g)].map(([number]) =>
    number.replace(/ /g, '').replace(',', '.'),
  );
  const words = [...written.matchAll(/\p{L}+/gu)].flatMap(([word]) => {
    const number = WORDS.get(word);
    return number === undefined ? [] : [String(number)];
  });
  const multiples = MULTIPLES.filter(([pattern]) => pattern.test(written)).map(([, number]) => number);
  return [...digits, ...words, ...multiples];
}

const ORDINALS = [
  'varje',
  'annan|annat',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
];
const SPANS: [RegExp, 'M' | 'W' | 'Y' | 'D'][] = [
  [/månad/u, 'M'],
  [/veck/u, 'W'],
  [/år/u, 'Y'],
  [/dag|dygn/u, 'D'],
];

function readIntervals(written: string): string[] {
  const found: string[] = [];
  const spanOf = (word: string) => SPANS.find(([pattern]) => pattern.test(word))?.[1];
  const numberOf = (word: string) => WORDS.get(word) ?? (/^\d+$/.test(word) ? Number(word) : undefined);
  ORDINALS.forEach((ordinal, index) => {
    const pattern = index === 0 ? 'varje' : `var[t]? ?(?:${ordinal})`;
    for (const [, word] of written.matchAll(new RegExp(`(?<!\\p{L})${pattern} (\\p{L}+)`, 'gu'))) {
      if (word?.startsWith('kvartal')) found.push(`P${3 * (index + 1)}M`);
      else if (word?.startsWith('halvår')) found.push(`P${6 * (index + 1)}M`);
      else if (word && spanOf(word)) found.push(`P${index + 1}${spanOf(word)}`);
    }
  });
  for (const [, count, , word] of written.matchAll(/(\p{L}+|\d+) gång(er)? (?:i |per |om )?(\p{L}+)/gu)) {
    const times = numberOf(count ?? '');
    const span = word && spanOf(word);
    if (!times || !span) continue;
    if (times === 1) found.push(`P1${span}`);
    else if (span === 'Y' && 12 % times === 0) found.push(`P${12 / times}M`);
  }
  if (found.length > 0) return found;
  if (/kvartalsvis/u.test(written)) return ['P3M'];
  if (/halvårsvis/u.test(written)) return ['P6M'];
  if (/månadsvis|månatlig/u.test(written)) return ['P1M'];
  if (/veckovis/u.test(written)) return ['P1W'];
  for (const [, count, word] of written.matchAll(
    /(\p{L}+|\d+) (månader|månad|veckor|vecka|år|års|dagar)(?!\p{L})/gu,
  )) {
    const number = numberOf(count ?? '');
    if (number && word) found.push(`P${number}${spanOf(word)}`);
  }
  if (found.length > 0) return found;
  return /(?<!\p{L})år(?:lig|svis|s|et)/u.test(written) ? ['P1Y'] : [];
}

function readOperator(written: string): Operator | null {
  if (/(?<!\p{L})(?:minst|lägst)(?!\p{L})/u.test(written)) return Operator.AT_LEAST;
  if (/(?<!\p{L})(?:upp till|högst|maximalt|max|som mest)(?!\p{L})/u.test(written)) return Operator.AT_MOST;
  if (/(?<!\p{L})(?:cirka|ca|omkring|ungefär)(?!\p{L})/u.test(written)) return Operator.ABOUT;
  return null;
}

export const sameNumber = (one: string, other: string): boolean => new Big(one).eq(other);

/** P12M and P1Y are the same interval; P4W and P1M are not. */
export function sameInterval(one: string, other: string): boolean {
  const length = (written: string) => {
    const part = (letter: string) => Number(new RegExp(`(\\d+)${letter}`).exec(written)?.[1] ?? 0);
    return { months: 12 * part('Y') + part('M'), days: 7 * part('W') + part('D') };
  };
  const [a, b] = [length(one), length(other)];
  return a.months === b.months && a.days === b.days;
}
