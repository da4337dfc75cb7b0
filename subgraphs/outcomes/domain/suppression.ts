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
 * difference can therefore not be picked safely; what contains the small count is withheld instead. Any sum or
 * difference that gives the small count must use a number that counts those persons, and none of those is shown.
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
>;

type Counting = Pick<Metric, 'id' | 'counts' | 'kind'>;

const isSmall = (count: Big | null): boolean => count !== null && count.gt(0) && count.lt(SHOWN_FROM);

/** Positions of the rows of one partnership that must not be shown. */
export function withheldPositions(rows: readonly Row[], metrics: ReadonlyMap<string, Counting>): Set<number> {
  const ofPersons = rows.filter((row) => metrics.get(row.metricId)?.counts === Counted.PERSONS);
  const counts = new Map(ofPersons.map((row) => [row, personCounts(row, metrics.get(row.metricId)!)]));
  const withheld = new Set<Row>();
  const withhold = (small: Row): void => {
    withheld.add(small);
    for (const row of ofPersons) if (contains(row, small, ofPersons)) withheld.add(row);
  };
  for (const row of ofPersons) {
    if (counts.get(row)!.some(isSmall) || impliedCounts(row, ofPersons, metrics).some(isSmall)) withhold(row);
  }
  for (const whole of ofPersons) {
    if (withheld.has(whole)) continue;
    const parts = ofPersons
      .filter((part) => contains(whole, part, ofPersons))
      .map((part) => counts.get(part)!);
    if (remainders(counts.get(whole)!, parts).some(isSmall)) withhold(whole);
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
  const fields: Record<MetricKind, (string | number | null)[]> = {
    [MetricKind.COUNT]: [row.value, row.numerator, row.denominator, row.n],
    [MetricKind.PROPORTION]: [row.numerator, row.denominator, row.n, complement(row)],
    [MetricKind.RATE]: [row.numerator, row.denominator, row.n],
    [MetricKind.MEAN]: [row.n],
    [MetricKind.MONEY]: [row.n],
  };
  return fields[kind].map((field) => (field === null ? null : new Big(field)));
}

/** Those of whom the proportion is not true: 27 of 30 tells of three. */
function complement({ numerator, denominator, n }: Row): string | null {
  const whole = denominator ?? n;
  return numerator !== null && whole !== null ? new Big(whole).minus(numerator).toString() : null;
}

/** A share of persons with a number of persons beside it is a count too: 15 per cent of 20 visitors are three. */
function impliedCounts(row: Row, rows: readonly Row[], metrics: ReadonlyMap<string, Counting>): Big[] {
  if (
    metrics.get(row.metricId)?.kind !== MetricKind.PROPORTION ||
    row.value === null ||
    row.numerator !== null
  )
    return [];
  const share = new Big(row.value).div(100);
  const wholes = [
    row.denominator,
    row.n,
    ...rows
      .filter((other) => metrics.get(other.metricId)?.kind === MetricKind.COUNT)
      .filter((other) => sameTime(other, row) && isActual(other) === isActual(row))
      .map((other) => other.value),
  ].filter((whole) => whole !== null);
  return wholes.flatMap((whole) => {
    const implied = share.times(whole).round();
    return [implied, new Big(whole).minus(implied)];
  });
}

/** What is left of a whole without each of its parts, and without all of them. */
function remainders(whole: readonly (Big | null)[], parts: readonly (Big | null)[][]): Big[] {
  return whole.flatMap((count, index) => {
    const known = parts.map((part) => part[index]).filter((part) => part instanceof Big);
    if (!count || known.length === 0) return [];
    return [...known.map((part) => count.minus(part)), known.reduce((rest, part) => rest.minus(part), count)];
  });
}

/** Whether everyone whom `part` counts is counted by `whole` too. */
function contains(whole: Row, part: Row, rows: readonly Row[]): boolean {
  if (whole === part || whole.metricId !== part.metricId || isActual(whole) !== isActual(part)) return false;
  if (isAncestor(whole, part, rows)) return true;
  if (!withinTime(part, whole)) return false;
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
