import Big from 'big.js';
import { MissingReason } from '../../foundation/values/enums';
import { Counted, MetricKind, type Metric } from './metric';
import { Stage, type Observation } from './observation';

/**
 * Counts of one to four participants, clients or visitors are withheld, and so is whatever they could be worked out
 * from. Zero is shown: it describes no person, and withholding it would hide that nobody was helped. Staff, places and
 * organisations are not persons in this sense.
 *
 * The register knows that rows lie within others, and not how groups divide a whole. A sibling that would hide a
 * difference can therefore not be picked safely; what contains the small count, or may count some of those persons, is
 * withheld instead. So is what adds up to a whole that is withheld. What remains: where no row is of all, two whole ways
 * of dividing the same persons (by sex and by age), one of them with a small count, tell it to whoever knows that both
 * are whole; the register does not.
 */
export const SHOWN_FROM = 5;

type Row = Pick<
  Observation,
  | 'position'
  | 'key'
  | 'metricId'
  | 'stage'
  | 'period'
  | 'season'
  | 'group'
  | 'shareOf'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'n'
  | 'baseline'
>;

type Counting = Pick<Metric, 'id' | 'counts' | 'kind'>;

const isSmall = (count: Big | null): boolean => count !== null && count.gt(0) && count.lt(SHOWN_FROM);

/** Positions of the rows of one partnership that must not be shown. */
export function withheldPositions(rows: readonly Row[], metrics: ReadonlyMap<string, Counting>): Set<number> {
  const ofPersons = rows.filter((row) => metrics.get(row.metricId)?.counts === Counted.PERSONS);
  const counts = new Map(ofPersons.map((row) => [row, personCounts(row, metrics.get(row.metricId)!)]));
  const withheld = new Set<Row>();
  const withhold = (row: Row): void => {
    withheld.add(row);
    for (const whole of ofPersons) if (contains(whole, row, ofPersons)) withheld.add(whole);
  };
  for (const row of ofPersons) {
    if (counts.get(row)!.some(isSmall) || impliedCounts(row, ofPersons, metrics).some(isSmall)) {
      withhold(row);
      for (const other of ofPersons) if (countsSomeOf(other, row)) withheld.add(other);
    }
  }
  const partsOf = (whole: Row): Part[] =>
    ofPersons
      .filter((part) => contains(whole, part, ofPersons))
      .map((part) => ({ row: part, counts: comparable(whole, part, counts.get(part)!) }));
  for (const whole of ofPersons) {
    if (withheld.has(whole)) continue;
    if (remainders(counts.get(whole)!, partsOf(whole), ofPersons).some(isSmall)) withhold(whole);
  }
  // Of parts that are shown and make up a whole that is not, the whole is known again.
  for (const whole of [...withheld]) {
    const shown = partsOf(whole).filter(({ row }) => !withheld.has(row));
    for (const parts of groupings(shown, ofPersons)) {
      if (parts.length > 1 && remainder(counts.get(whole)![0] ?? null, parts, 0)?.eq(0))
        for (const { row } of parts) withheld.add(row);
    }
  }
  return new Set([...withheld].map((row) => row.position));
}

/** The row as it may leave the register. The figure as printed is the count itself, and a note may repeat it. */
export function masked<Shown extends Observation>(row: Shown): Shown {
  return {
    ...row,
    value: null,
    numerator: null,
    denominator: null,
    n: null,
    baseline: null,
    note: null,
    missingReason: MissingReason.WITHHELD,
    // A row may have been read without them.
    ...(Object.hasOwn(row, 'citations') && {
      citations: row.citations.map((citation) => ({ ...citation, figure: null })),
    }),
  };
}

/** The numbers in a row that count persons; the same number stands in the same place for every row of a metric. */
function personCounts(row: Row, { kind }: Counting): (Big | null)[] {
  const { value, n, baseline } = row;
  const [numerator, denominator] = [row.numerator, row.denominator].map(big);
  switch (kind) {
    case MetricKind.COUNT:
      return [big(value), numerator!, denominator!, big(n), big(baseline)];
    case MetricKind.PROPORTION: {
      // A stated share and one of its numbers give the other: 27 are 90 per cent of 30.
      const share = value === null ? null : new Big(value).div(100);
      const whole =
        denominator ?? big(n) ?? (numerator && share?.gt(0) ? numerator.div(share).round() : null);
      const part = numerator ?? (whole && share ? whole.times(share).round() : null);
      // Those of whom the share is not true count too: 27 of 30 tells of three.
      return [part, whole, part && whole && whole.minus(part), big(n)];
    }
    case MetricKind.RATE: {
      const ratio = value === null ? null : new Big(value);
      return [
        numerator ?? (denominator && ratio ? denominator.times(ratio).round() : null),
        denominator ?? (numerator && ratio?.gt(0) ? numerator.div(ratio).round() : null),
        big(n),
      ];
    }
    case MetricKind.MEAN:
    case MetricKind.MONEY:
      return [big(n)];
  }
}

const big = (number: string | number | null): Big | null => (number === null ? null : new Big(number));

/** A share of persons beside another row's number of persons is a count too: 15 per cent of 20 visitors are three. */
function impliedCounts(row: Row, rows: readonly Row[], metrics: ReadonlyMap<string, Counting>): Big[] {
  if (
    metrics.get(row.metricId)?.kind !== MetricKind.PROPORTION ||
    row.value === null ||
    row.numerator !== null ||
    row.denominator !== null ||
    row.n !== null
  )
    return [];
  const share = new Big(row.value).div(100);
  const wholes = rows
    .filter((other) => metrics.get(other.metricId)?.kind === MetricKind.COUNT)
    .filter((other) => sameTime(other, row) && isActual(other) === isActual(row))
    .flatMap((other) => other.value ?? []);
  return wholes.flatMap((whole) => {
    const implied = share.times(whole).round();
    return [implied, new Big(whole).minus(implied)];
  });
}

interface Part {
  row: Row;
  counts: readonly (Big | null)[];
}

/** Of a row of another metric only the count itself is a part of the whole's. */
const comparable = (whole: Row, part: Row, counts: readonly (Big | null)[]): readonly (Big | null)[] =>
  whole.metricId === part.metricId ? counts : counts.slice(0, 1);

/** What is left of a whole without each of its parts, and without those that may divide it between them. */
function remainders(whole: readonly (Big | null)[], parts: readonly Part[], rows: readonly Row[]): Big[] {
  const groups = [...groupings(parts, rows)];
  return whole.flatMap((count, index) => groups.flatMap((group) => remainder(count, group, index) ?? []));
}

/** Null where the whole or one of the parts has no such number. */
function remainder(whole: Big | null, parts: readonly Part[], index: number): Big | null {
  if (!whole) return null;
  let rest = whole;
  for (const { counts } of parts) {
    const count = counts[index];
    if (!count) return null;
    rest = rest.minus(count);
  }
  return rest;
}

/** The months of a year. Of more, every choice is too many to look at (a quarter of a second at 14): they are looked at alone and together. */
const MOST_PARTS = 12;

/** The choices among parts in which nobody need be counted twice: no part is within another, or of the same at the same time. */
function* groupings(parts: readonly Part[], rows: readonly Row[]): Generator<readonly Part[]> {
  if (parts.length > MOST_PARTS) {
    for (const part of parts) yield [part];
    yield parts;
    return;
  }
  function* chosen(from: number, group: readonly Part[]): Generator<readonly Part[]> {
    if (group.length > 0) yield group;
    for (let next = from; next < parts.length; next += 1) {
      const part = parts[next]!;
      if (group.every(({ row }) => areApart(row, part.row, rows))) yield* chosen(next + 1, [...group, part]);
    }
  }
  yield* chosen(0, []);
}

const areApart = (one: Row, other: Row, rows: readonly Row[]): boolean =>
  !contains(one, other, rows) &&
  !contains(other, one, rows) &&
  !(sameGroup(one, other) && timesMeet(one, other));

/** Whether some of those whom a small count is of may be counted by a row that does not hold all of them. */
const countsSomeOf = (row: Row, small: Row): boolean =>
  row !== small &&
  row.metricId === small.metricId &&
  isActual(row) === isActual(small) &&
  (row.group === null || small.group === null || sameGroup(row, small)) &&
  timesMeet(row, small);

/** Whether everyone whom `part` counts is counted by `whole` too. */
function contains(whole: Row, part: Row, rows: readonly Row[]): boolean {
  if (whole === part || isActual(whole) !== isActual(part)) return false;
  if (isAncestor(whole, part, rows)) return true;
  if (whole.metricId !== part.metricId || !withinTime(part, whole)) return false;
  return whole.group === null
    ? part.group !== null || !sameTime(whole, part)
    : sameGroup(whole, part) && !sameTime(whole, part);
}

function isAncestor(whole: Row, part: Row, rows: readonly Row[]): boolean {
  const seen = new Set<Row>();
  for (let row: Row | undefined = part; row && !seen.has(row);) {
    seen.add(row);
    const { shareOf }: Row = row;
    row = shareOf === null ? undefined : rows.find(({ key }) => key === shareOf);
    if (row === whole) return true;
  }
  return false;
}

const isActual = ({ stage }: Row): boolean => stage !== Stage.PLANNED && stage !== Stage.TARGET;

const sameGroup = (one: Row, other: Row): boolean => one.group?.sv === other.group?.sv;

const sameTime = (one: Row, other: Row): boolean =>
  one.period?.from === other.period?.from &&
  one.period?.to === other.period?.to &&
  one.season?.from === other.season?.from &&
  one.season?.to === other.season?.to;

function withinTime(part: Row, whole: Row): boolean {
  if (sameTime(part, whole)) return true;
  if (whole.season && (part.season?.from !== whole.season.from || part.season.to !== whole.season.to))
    return false;
  const { from = null, to = null } = whole.period ?? {};
  return (
    (from === null || (part.period?.from ?? '') >= from) && (to === null || (part.period?.to ?? '9999') <= to)
  );
}

const timesMeet = ({ period: one }: Row, { period: other }: Row): boolean =>
  (one?.from ?? '') <= (other?.to ?? '9999') && (other?.from ?? '') <= (one?.to ?? '9999');
