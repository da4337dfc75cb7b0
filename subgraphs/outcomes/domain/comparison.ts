import Big from 'big.js';
import { commonValue, Grade, graded, type CommonValue, type GradedRow } from './comparability/grade';
import { rowSet, type Row } from './comparability/row';
import { differenceLimits, areDistinct } from './intervals/newcombe';
import { IntervalMethod, IntervalMissingReason, noInterval, type Interval } from './intervals/interval';
import { Direction, MetricKind, type Metric } from './metric';
import { Stage } from './observation';
import { filled, type Bilingual, type Reason } from './reason';

export interface Ranked {
  rank: number;
  graded: GradedRow;
}

export interface Comparison {
  metric: Metric;
  rows: GradedRow[];
  /** Empty when it is refused. */
  ranking: Ranked[];
  refusals: Reason[];
}

/** Grades every row against the set, and ranks them where a rank means something. */
export function compare(metric: Metric, rows: readonly Row[], pricesOf: number | null): Comparison {
  const set = rowSet(metric, rows, pricesOf);
  const all = rows.map((row) => graded(row, set));
  const sorted = inOrder(all, metric);
  const refusals = refusalsOf(metric, all, sorted);
  return { metric, rows: all, refusals, ranking: refusals.length > 0 ? [] : ranked(sorted) };
}

interface Placed {
  graded: GradedRow;
  common: CommonValue;
}

/** The best first. */
function inOrder(rows: readonly GradedRow[], { direction }: Metric): Placed[] {
  const sign = direction === Direction.LOWER ? 1 : -1;
  return rows
    .flatMap((graded): Placed[] => {
      const common = commonValue(graded);
      return common ? [{ graded, common }] : [];
    })
    .sort((one, other) => sign * (one.common.value - other.common.value));
}

/** Equal values share a rank, and the next rank is left out. */
function ranked(sorted: readonly Placed[]): Ranked[] {
  let rank = 1;
  return sorted.map(({ graded, common }, index) => {
    if (index > 0 && common.value !== sorted[index - 1]!.common.value) rank = index + 1;
    return { rank, graded };
  });
}

/** A rank that chance could have turned round is none. Printed in docs/comparability.md. */
export const rankingRefusals = {
  GRADES: {
    sv: 'Rader som bara är vägledande (C): {c}. Rader som inte går att jämföra (D): {d}. Skälen står på raderna.',
    en: 'Rows that are indicative only (C): {c}. Rows that are not comparable (D): {d}. The reasons are on the rows.',
  },
  NO_DIRECTION: {
    sv: 'Måttet säger inte om mer eller mindre är bättre.',
    en: 'The metric does not say whether more or less is better.',
  },
  TOO_FEW: {
    sv: 'Färre än två partnerskap har ett värde.',
    en: 'Fewer than two partnerships have a value.',
  },
  UNCERTAINTY_UNKNOWN: {
    sv: 'Rader vars osäkerhet inte är känd: {rows}. Om en rangordning är mer än slump går därför inte att säga.',
    en: 'Rows whose uncertainty is not known: {rows}. Whether a rank is more than chance can therefore not be said.',
  },
  NOISE: {
    sv: '{pairs} av {all} grannar i ordningen går inte att skilja åt: intervallet för skillnaden mellan dem omfattar noll. En rangordning vore slump.',
    en: '{pairs} of {all} neighbours in the order cannot be told apart: the interval of their difference includes zero. A rank would be noise.',
  },
} satisfies Record<string, Bilingual>;

function refusalsOf(metric: Metric, rows: readonly GradedRow[], sorted: readonly Placed[]): Reason[] {
  const refusals: Reason[] = [];
  const refuse = (code: keyof typeof rankingRefusals, values: Record<string, number> = {}) =>
    refusals.push({ code, message: filled(rankingRefusals[code], values) });
  const count = (grade: Grade) => rows.filter((row) => row.grade === grade).length;

  if (count(Grade.C) + count(Grade.D) > 0) refuse('GRADES', { c: count(Grade.C), d: count(Grade.D) });
  if (metric.direction === Direction.NONE) refuse('NO_DIRECTION');
  if (new Set(sorted.map(({ graded: { row } }) => row.partnershipId)).size < 2) refuse('TOO_FEW');
  const unknown = sorted.filter(({ graded: { interval } }) => uncertaintyIsUnknown(interval)).length;
  if (unknown > 0) refuse('UNCERTAINTY_UNKNOWN', { rows: unknown });
  const pairs = sorted.slice(1).filter((one, index) => !canBeTold(sorted[index]!.common, one.common)).length;
  if (pairs > 0) refuse('NOISE', { pairs, all: sorted.length - 1 });
  return refusals;
}

/** What was agreed, and what is known as a whole, has no uncertainty; of the rest it is a question. */
const certain = new Set([
  IntervalMissingReason.NOT_MEASURED,
  IntervalMissingReason.NOT_SAMPLED,
  IntervalMissingReason.VALUE_MISSING,
  IntervalMissingReason.WITHHELD,
]);

const uncertaintyIsUnknown = ({ missingReason }: Interval): boolean =>
  missingReason !== null && !certain.has(missingReason);

function canBeTold(one: CommonValue, other: CommonValue): boolean {
  if (!one.estimate || !other.estimate) return true;
  return areDistinct(one.estimate, other.estimate);
}

export interface Difference {
  metric: Metric;
  first: GradedRow;
  second: GradedRow;
  grade: Grade;
  /** The first less the second, on the common measure. Null when they are not comparable. */
  value: string | null;
  unit: { sv: string; en?: string | null };
  interval: Interval;
}

/** Two rows held against each other alone, and what lies between them. */
export function difference(metric: Metric, one: Row, other: Row, pricesOf: number | null): Difference {
  const set = rowSet(metric, [one, other], pricesOf);
  const [first, second] = [graded(one, set), graded(other, set)];
  const grade = first.grade > second.grade ? first.grade : second.grade;
  const [from, to] = [commonValue(first), commonValue(second)];
  const known = grade !== Grade.D && from !== null && to !== null;
  return {
    metric,
    first,
    second,
    grade,
    value: known ? new Big(commonText(first)).minus(commonText(second)).toFixed() : null,
    unit:
      metric.kind === MetricKind.PROPORTION
        ? { sv: 'procentenheter', en: 'percentage points' }
        : (first.normalised?.unit ?? second.normalised?.unit ?? metric.unit),
    interval: known
      ? intervalBetween(metric, [first, from], [second, to])
      : noInterval(IntervalMissingReason.NOT_COMPARABLE),
  };
}

export const commonText = ({ normalised, row: { value } }: GradedRow): string =>
  normalised?.value ?? value ?? '0';

function intervalBetween(
  { kind }: Metric,
  [first, one]: [GradedRow, CommonValue],
  [second, other]: [GradedRow, CommonValue],
): Interval {
  const missing = first.interval.missingReason ?? second.interval.missingReason;
  if (missing || !one.estimate || !other.estimate)
    return noInterval(missing ?? IntervalMissingReason.VALUE_MISSING);
  if (shareCases(first.row, second.row)) return noInterval(IntervalMissingReason.NOT_INDEPENDENT);
  return {
    ...differenceLimits(one.estimate, other.estimate),
    method: kind === MetricKind.PROPORTION ? IntervalMethod.NEWCOMBE : IntervalMethod.MOVER,
    missingReason: null,
  };
}

/** Of the same partnership, at the same time, of the same group or of one within the other. */
function shareCases(one: Row, other: Row): boolean {
  if (one.partnershipId !== other.partnershipId) return false;
  const sameTime =
    (one.period?.from ?? '') <= (other.period?.to ?? '9999') &&
    (other.period?.from ?? '') <= (one.period?.to ?? '9999');
  const within =
    one.group === null ||
    other.group === null ||
    one.group.sv === other.group.sv ||
    (one.key !== null && one.key === other.shareOf) ||
    (other.key !== null && other.key === one.shareOf);
  return sameTime && within;
}

const mostTelling = [Stage.FINAL, Stage.INTERIM, Stage.BASELINE, Stage.PLANNED, Stage.TARGET];

/** Of one partnership's rows the one that says most: what came about before what was agreed, all before a part, late before early. */
export function mostTellingRow(rows: readonly Row[]): Row | null {
  const order = (row: Row): [number, number, number] => [
    row.value === null ? 1 : 0,
    mostTelling.indexOf(row.stage),
    row.group === null && row.season === null ? 0 : 1,
  ];
  return (
    [...rows].sort((one, other) => {
      const [mine, theirs] = [order(one), order(other)];
      const at = mine.findIndex((value, index) => value !== theirs[index]);
      if (at >= 0) return mine[at]! - theirs[at]!;
      return (other.period?.to ?? '').localeCompare(one.period?.to ?? '');
    })[0] ?? null
  );
}
