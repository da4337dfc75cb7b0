import { PerYearBasis } from '../../../foundation/values/enums';
import { daysInYearFrom, lengthInDays, wholeYears, type Period } from '../../../foundation/values/period';
import { OverTime, type Metric } from '../metric';
import type { Bilingual } from '../reason';
import { nightsIn } from '../season';
import type { Row } from './row';
import { rule, Verdict, type Normalisation } from './rule';
import { basisWords } from './words';

export const periodLength = rule({
  code: 'PERIOD_LENGTH',
  title: { sv: 'Periodens längd', en: 'Length of the period' },
  about: {
    sv: 'Det som läggs ihop över tid (pass, händelser, summor) räknas om till per år när raderna har olika långa perioder: genom antalet hela år, annars gånger dagarna i det år som börjar med perioden genom periodens dagar. Olika personer kan inte läggas ihop över tid, så sådana rader jämförs bara med samma längd. Kapacitet som bara finns en del av året räknas om till medeltal över perioden. En andel växer inte med tiden.',
    en: 'What adds up over time (shifts, events, sums) is brought to a year when the rows have periods of different lengths: divided by the whole years, or else times the days of the year that begins with the period over the days of the period. Different persons do not add up over time, so such rows are compared at the same length only. Capacity for part of the year is brought to its average over the period. A share does not grow with time.',
  },
  answers: {
    LENGTH_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Samma längd på perioden.', en: 'The same length of period.' },
    },
    LENGTH_NO_MATTER: {
      verdict: Verdict.NOT_APPLICABLE,
      message: { sv: 'Värdet växer inte med tiden.', en: 'The value does not grow with time.' },
    },
    ONE_YEAR: {
      verdict: Verdict.COMPARABLE,
      message: {
        sv: 'Perioden är ett år, som de andra räknas om till.',
        en: 'The period is one year, to which the others are brought.',
      },
    },
    BROUGHT_TO_A_YEAR: {
      verdict: Verdict.NORMALISED,
      message: {
        sv: 'Perioden är {length}. Värdet räknas om till per år.',
        en: 'The period is {length}. The value is brought to a year.',
      },
    },
    ALREADY_PER_YEAR: {
      verdict: Verdict.NORMALISED,
      message: {
        sv: 'Summan gäller {length} och är räknad per år ({basis}).',
        en: 'The sum is for {length} and reckoned per year ({basis}).',
      },
    },
    SEASON_SAME: {
      verdict: Verdict.COMPARABLE,
      message: {
        sv: 'Kapaciteten finns under samma del av året.',
        en: 'The capacity is there for the same part of the year.',
      },
    },
    SEASON_AVERAGED: {
      verdict: Verdict.NORMALISED,
      message: {
        sv: 'Kapaciteten finns {nights} av periodens {days} nätter. Den räknas om till ett medeltal över perioden.',
        en: 'The capacity is there for {nights} of the period’s {days} nights. It is brought to its average over the period.',
      },
    },
    SEASON_WITHOUT_TERM: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Kapaciteten finns en del av året, och perioden är inte känd, så medeltalet kan inte räknas ut.',
        en: 'The capacity is there for part of the year, and the period is not known, so its average cannot be computed.',
      },
    },
    PERSONS_OVER_ANOTHER_TIME: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Perioden är {length}, jämförelsens {set}. Olika personer kan inte läggas ihop eller delas över tid: samma person kan komma i flera månader.',
        en: 'The period is {length}, the comparison’s {set}. Different persons cannot be added or divided over time: the same person may come in several months.',
      },
    },
    LENGTH_UNKNOWN: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Perioden är inte känd, och värdet växer med tiden.',
        en: 'The period is not known, and the value grows with time.',
      },
    },
  },
  judge(row, set) {
    const { metric } = set;
    if (row.basis && row.basis !== PerYearBasis.STATED && !isOneYear(row.period))
      return {
        code: 'ALREADY_PER_YEAR',
        values: { length: inWords(row.period), basis: basisWords[row.basis] },
        normalisation: {
          times: 1,
          over: 1,
          formula: row.formula ?? '{value}',
          unit: { sv: metric.unit.sv, en: metric.unit.en ?? metric.unit.sv },
        },
      };
    if (metric.capacity && !metric.derived) return ofCapacity(row, set.mostCommon('season', seasonOf));
    if (metric.overTime === OverTime.STANDS) return 'LENGTH_NO_MATTER';
    const usual = set.mostCommon('length', lengthOf);
    const own = lengthOf(row);
    if (own === null) return 'LENGTH_UNKNOWN';
    if (metric.overTime === OverTime.GROWS) {
      return own === usual || usual === null
        ? 'LENGTH_SAME'
        : {
            code: 'PERSONS_OVER_ANOTHER_TIME',
            values: { length: inWords(row.period), set: lengthInWords(usual) },
          };
    }
    const lengths = set.once('one length', () => sameLengthThroughout(set.rows));
    if (lengths) return 'LENGTH_SAME';
    if (isOneYear(row.period)) return 'ONE_YEAR';
    return {
      code: 'BROUGHT_TO_A_YEAR',
      values: { length: inWords(row.period) },
      normalisation: perYear(row.period!, metric),
    };
  },
});

type CapacityAnswer =
  | 'SEASON_SAME'
  | 'SEASON_WITHOUT_TERM'
  | { code: 'SEASON_AVERAGED'; values: Record<string, number>; normalisation: Normalisation };

/** The same part of the year needs no change, unless some rows are there all year and others are not. */
function ofCapacity(row: Row, usual: string | null): CapacityAnswer {
  if (row.season === null || seasonOf(row) === usual) return 'SEASON_SAME';
  const [nights, days] = row.period
    ? [nightsIn(row.period, row.season), nightsIn(row.period, null)]
    : [null, null];
  if (nights === null || !days) return 'SEASON_WITHOUT_TERM';
  return {
    code: 'SEASON_AVERAGED',
    values: { nights, days },
    normalisation: {
      times: nights,
      over: days,
      formula: `{value} × ${nights} / ${days}`,
      unit: { sv: 'i medeltal över perioden', en: 'on average over the period' },
    },
  };
}

const seasonOf = ({ season }: Row): string => (season ? `${season.from}–${season.to}` : '');

function perYear(period: Period, metric: Metric): Normalisation {
  const unit = {
    sv: `${metric.unit.sv} per år`,
    en: `${metric.unit.en ?? metric.unit.sv} per year`,
  };
  const years = wholeYears(period);
  if (years) return { times: 1, over: years, formula: `{value} / ${years}`, unit };
  const days = lengthInDays(period)!;
  const ofYear = daysInYearFrom(period.from!);
  return { times: ofYear, over: days, formula: `{value} × ${ofYear} / ${days}`, unit };
}

const isOneYear = (period: Period | null): boolean => period !== null && wholeYears(period) === 1;

function sameLengthThroughout(rows: readonly Row[]): boolean {
  const lengths = new Set(rows.filter(({ value }) => value !== null).map(lengthOf));
  lengths.delete(null);
  return lengths.size <= 1;
}

/** In whole years where it is so, since a leap year is a year: "2 Y"; else in days: "214 D". */
function lengthOf({ period }: Row): string | null {
  const years = period && wholeYears(period);
  if (years) return `${years} Y`;
  const days = period && lengthInDays(period);
  return days ? `${days} D` : null;
}

function lengthInWords(length: string): Bilingual {
  const [count, unit] = length.split(' ');
  return unit === 'Y'
    ? { sv: `${count} år`, en: count === '1' ? '1 year' : `${count} years` }
    : { sv: `${count} dagar`, en: `${count} days` };
}

function inWords(period: Period | null): Bilingual {
  const length = lengthOf({ period } as Row);
  return length ? lengthInWords(length) : { sv: 'okänd', en: 'unknown' };
}
