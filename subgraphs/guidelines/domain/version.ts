import { addToDay, type Day } from '../../foundation/values/day';
import { MissingReason } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { Precision, type Period } from '../../foundation/values/period';
import type { Guideline } from './guideline';

/** How the version came to be the one that an agreement is held against. */
export enum VersionChoiceCode {
  IN_FORCE = 'IN_FORCE',
  IN_FORCE_BY_IMPRECISE_DATES = 'IN_FORCE_BY_IMPRECISE_DATES',
  SEVERAL_IN_FORCE = 'SEVERAL_IN_FORCE',
  DATES_NOT_KNOWN = 'DATES_NOT_KNOWN',
  AGREEMENT_DAY_NOT_KNOWN = 'AGREEMENT_DAY_NOT_KNOWN',
  NONE_IN_FORCE = 'NONE_IN_FORCE',
  ASKED_FOR = 'ASKED_FOR',
  ASKED_FOR_NOT_IN_FORCE = 'ASKED_FOR_NOT_IN_FORCE',
}

export interface VersionChoice {
  series: string;
  /** Null when none was in force. */
  guideline: Guideline | null;
  code: VersionChoiceCode;
  message: Text;
  /** Ids of other versions that might have been chosen. */
  others: string[];
}

/** The day or days on which an agreement was made: one day, or the month or year when that is all that is known. */
export type Made = Period | null;

enum Validity {
  YES = 'YES',
  BY_IMPRECISE_DATES = 'BY_IMPRECISE_DATES',
  DATES_NOT_KNOWN = 'DATES_NOT_KNOWN',
  NO = 'NO',
}

/**
 * The version of a series that was in force when an agreement was made. Of several, the one whose validity began last;
 * the others are named. Where no version is known to have been in force, one whose dates are not known may have been:
 * the newest of them is taken, and that is said. `versions` are of one series, oldest first.
 */
export function versionFor(series: string, versions: readonly Guideline[], made: Made): VersionChoice {
  if (!made?.from) return newestOf(series, versions);
  const { from } = made;
  const by = (validity: Validity) => versions.filter((version) => validityOn(version, made) === validity);
  const certain = [...by(Validity.YES)].sort(byStart);
  // Of those that may have been, one that had begun on the first day comes before one that began within the period.
  const imprecise = [...by(Validity.BY_IMPRECISE_DATES)].sort(
    (one, other) => Number(hadBegun(one, from)) - Number(hadBegun(other, from)) || byStart(one, other),
  );
  const known = [...certain, ...imprecise].sort(byStart);
  const chosen = certain.at(-1) ?? imprecise.at(-1);
  if (chosen) {
    const others = known.filter((version) => version !== chosen).map(({ id }) => id);
    if (certain.length > 1)
      return {
        series,
        guideline: chosen,
        code: VersionChoiceCode.SEVERAL_IN_FORCE,
        message: {
          sv: `Flera versioner gällde när avtalet ingicks (${written(made)}). Den som började gälla senast används: ${chosen.version}.`,
          en: `Several versions were in force when the agreement was made (${written(made)}). The one that came into force last is used: ${chosen.version}.`,
        },
        others,
      };
    if (others.length > 0 || certain.length === 0)
      return {
        series,
        guideline: chosen,
        code: VersionChoiceCode.IN_FORCE_BY_IMPRECISE_DATES,
        message: {
          sv: `Versionen ${chosen.version} kan ha gällt när avtalet ingicks (${written(made)}). Datumen är inte kända på dagen.`,
          en: `Version ${chosen.version} may have been in force when the agreement was made (${written(made)}). The dates are not known to the day.`,
        },
        others,
      };
    return {
      series,
      guideline: chosen,
      code: VersionChoiceCode.IN_FORCE,
      message: {
        sv: `Versionen ${chosen.version} gällde när avtalet ingicks (${written(made)}).`,
        en: `Version ${chosen.version} was in force when the agreement was made (${written(made)}).`,
      },
      others,
    };
  }
  const undated = by(Validity.DATES_NOT_KNOWN);
  const newest = undated.at(-1);
  if (newest)
    return {
      series,
      guideline: newest,
      code: VersionChoiceCode.DATES_NOT_KNOWN,
      message: {
        sv: `När versionen ${newest.version} började gälla, eller om den har slutat gälla, är inte känt. Den kan ha gällt när avtalet ingicks (${written(made)}) och används därför.`,
        en: `When version ${newest.version} came into force, or whether it has ended, is not known. It may have been in force when the agreement was made (${written(made)}), and is used for that reason.`,
      },
      others: undated.filter((version) => version !== newest).map(({ id }) => id),
    };
  return {
    series,
    guideline: null,
    code: VersionChoiceCode.NONE_IN_FORCE,
    message: versions.every((version) => version.validFrom && version.validFrom > from)
      ? {
          sv: `Ingen version gällde när avtalet ingicks (${written(made)}): den första började gälla senare.`,
          en: `No version was in force when the agreement was made (${written(made)}): the first came into force later.`,
        }
      : {
          sv: `Ingen version gällde när avtalet ingicks (${written(made)}).`,
          en: `No version was in force when the agreement was made (${written(made)}).`,
        },
    others: [],
  };
}

/** A version that was named: it is used whether it was in force or not, and what is known of that is said. */
export function namedVersion(guideline: Guideline, made: Made): VersionChoice {
  const outside = made?.from && validityOn(guideline, made) === Validity.NO;
  return {
    series: guideline.series,
    guideline,
    code: outside ? VersionChoiceCode.ASKED_FOR_NOT_IN_FORCE : VersionChoiceCode.ASKED_FOR,
    message: outside
      ? {
          sv: `Versionen ${guideline.version} valdes i frågan. Den gällde inte när avtalet ingicks (${written(made)}).`,
          en: `Version ${guideline.version} was asked for. It was not in force when the agreement was made (${written(made)}).`,
        }
      : {
          sv: `Versionen ${guideline.version} valdes i frågan.`,
          en: `Version ${guideline.version} was asked for.`,
        },
    others: [],
  };
}

function newestOf(series: string, versions: readonly Guideline[]): VersionChoice {
  const newest = versions.at(-1) ?? null;
  return {
    series,
    guideline: newest,
    code: VersionChoiceCode.AGREEMENT_DAY_NOT_KNOWN,
    message: {
      sv: 'När avtalet ingicks är inte känt. Den nyaste versionen används.',
      en: 'When the agreement was made is not known. The newest version is used.',
    },
    others: versions.filter((version) => version !== newest).map(({ id }) => id),
  };
}

function validityOn(version: Guideline, made: Period): Validity {
  const day = made.from as Day;
  const lastDay = made.to ?? day;
  const { validFrom, validFromMissing, validTo, validToMissing } = version;
  if (validFrom && validFrom > lastDay) return Validity.NO;
  if (validTo && validTo < day) return Validity.NO;
  const unknown = [validFromMissing, validToMissing].includes(MissingReason.NOT_STATED);
  if (unknown) return Validity.DATES_NOT_KNOWN;
  const startsWithin = validFrom !== null && firstSureDay(validFrom, version.datePrecision) > day;
  const endsWithin = validTo !== null && lastSureDay(validTo, version.datePrecision) < lastDay;
  return startsWithin || endsWithin ? Validity.BY_IMPRECISE_DATES : Validity.YES;
}

/** "From 2021" is sure from the last day of 2021: it may have come into force on any day of it. */
function firstSureDay(validFrom: Day, precision: Precision): Day {
  if (precision === Precision.DAY) return validFrom;
  if (precision === Precision.YEAR) return `${validFrom.slice(0, 4)}-12-31`;
  return addToDay(addToDay(`${validFrom.slice(0, 7)}-01`, 'P1M'), { days: -1 });
}

function lastSureDay(validTo: Day, precision: Precision): Day {
  if (precision === Precision.DAY) return validTo;
  return precision === Precision.YEAR ? `${validTo.slice(0, 4)}-01-01` : `${validTo.slice(0, 7)}-01`;
}

const hadBegun = ({ validFrom }: Guideline, day: Day): boolean => validFrom !== null && validFrom <= day;

const byStart = (one: Guideline, other: Guideline): number =>
  (one.validFrom ?? '').localeCompare(other.validFrom ?? '') || one.position - other.position;

function written({ from, precision }: Period): string {
  const digits = precision === Precision.YEAR ? 4 : precision === Precision.MONTH ? 7 : 10;
  return from?.slice(0, digits) ?? '?';
}
