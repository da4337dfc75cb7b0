import type { Bilingual } from '../reason';

export enum IntervalMethod {
  WILSON = 'WILSON',
  GARWOOD = 'GARWOOD',
  NORMAL = 'NORMAL',
  NEWCOMBE = 'NEWCOMBE',
  MOVER = 'MOVER',
}

/** Why there is no interval. */
export enum IntervalMissingReason {
  NOT_MEASURED = 'NOT_MEASURED',
  NOT_SAMPLED = 'NOT_SAMPLED',
  VALUE_MISSING = 'VALUE_MISSING',
  WITHHELD = 'WITHHELD',
  N_UNKNOWN = 'N_UNKNOWN',
  PARTS_UNKNOWN = 'PARTS_UNKNOWN',
  SCALE_UNKNOWN = 'SCALE_UNKNOWN',
  SPREAD_UNKNOWN = 'SPREAD_UNKNOWN',
  BOUND_ONLY = 'BOUND_ONLY',
  ZERO_DENOMINATOR = 'ZERO_DENOMINATOR',
  VALUE_ABOVE_DENOMINATOR = 'VALUE_ABOVE_DENOMINATOR',
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  NOT_COMPARABLE = 'NOT_COMPARABLE',
  NOT_INDEPENDENT = 'NOT_INDEPENDENT',
}

export interface Limits {
  low: number;
  high: number;
}

/** In the unit of the value. Null and a reason, or limits and a method. */
export type Interval =
  | (Limits & { method: IntervalMethod; missingReason: null })
  | { low: null; high: null; method: null; missingReason: IntervalMissingReason };

export const LEVEL = 0.95;

/** The normal distribution's 97.5th percentile: half of what the level leaves out on either side. */
export const Z = 1.959963984540054;

export const noInterval = (missingReason: IntervalMissingReason): Interval => ({
  low: null,
  high: null,
  method: null,
  missingReason,
});

export const intervalReasons: Record<IntervalMissingReason, Bilingual> = {
  NOT_MEASURED: {
    sv: 'Värdet är planerat eller ett mål. Det har inte mätts och har ingen osäkerhet.',
    en: 'The value is planned or a target. It was not measured and has no uncertainty.',
  },
  NOT_SAMPLED: {
    sv: 'Värdet är en summa eller en resurs som är känd i sin helhet, inte en mätning av något som varierar.',
    en: 'The value is a sum or a resource that is known as a whole, not a measurement of something that varies.',
  },
  VALUE_MISSING: { sv: 'Värdet saknas.', en: 'The value is missing.' },
  WITHHELD: {
    sv: 'Värdet visas inte, för att färre än fem personer inte ska kunna pekas ut.',
    en: 'The value is withheld, so that fewer than five persons cannot be singled out.',
  },
  N_UNKNOWN: {
    sv: 'Källan säger inte hur många andelen bygger på.',
    en: 'The source does not say how many the share rests on.',
  },
  PARTS_UNKNOWN: {
    sv: 'Källan anger inte både täljare och nämnare, så kvotens osäkerhet går inte att räkna ut.',
    en: 'The source does not state both numerator and denominator, so the uncertainty of the ratio cannot be computed.',
  },
  SCALE_UNKNOWN: {
    sv: 'Kvoten är noll. Den säger inte per hur många den räknas, så den övre gränsen går inte att räkna ut.',
    en: 'The ratio is zero. It does not tell per how many it is counted, so its upper limit cannot be computed.',
  },
  SPREAD_UNKNOWN: {
    sv: 'Ett medelvärde har en osäkerhet som bara går att räkna ut om spridningen är känd.',
    en: 'The uncertainty of a mean can be computed only when its spread is known.',
  },
  BOUND_ONLY: {
    sv: 'Källan ger en gräns eller ett ungefärligt värde, inte själva värdet.',
    en: 'The source gives a bound or a rough value, not the value itself.',
  },
  ZERO_DENOMINATOR: {
    sv: 'Nämnaren är noll, så det finns ingen andel.',
    en: 'The denominator is zero, so there is no share.',
  },
  VALUE_ABOVE_DENOMINATOR: {
    sv: 'Täljaren är större än nämnaren, så värdet är ingen andel.',
    en: 'The numerator is larger than the denominator, so the value is no share.',
  },
  OUT_OF_RANGE: {
    sv: 'Värdet är negativt eller mer än allt, så det kan inte vara ett antal eller en andel.',
    en: 'The value is negative or more than all, so it cannot be a count or a share.',
  },
  NOT_COMPARABLE: {
    sv: 'Värdena kan inte jämföras, så deras skillnad betyder ingenting.',
    en: 'The values are not comparable, so their difference means nothing.',
  },
  NOT_INDEPENDENT: {
    sv: 'Värdena gäller delvis samma människor eller händelser, så deras osäkerheter kan inte läggas samman som om de vore oberoende.',
    en: 'The values are in part of the same people or events, so their uncertainties cannot be put together as if they were independent.',
  },
};
