/** Enumerations that more than one subgraph speaks. Composition fails where two subgraphs differ by one value. */

export enum Side {
  PUBLIC = 'PUBLIC',
  CIVIL_SOCIETY = 'CIVIL_SOCIETY',
  PRIVATE = 'PRIVATE',
}

export enum PartnershipStatus {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  EXTENSION_POSSIBLE = 'EXTENSION_POSSIBLE',
  ENDED = 'ENDED',
  TERMINATED = 'TERMINATED',
  UNKNOWN = 'UNKNOWN',
}

export enum ContributionKind {
  CASH = 'CASH',
  FUNDRAISED = 'FUNDRAISED',
  PREMISES = 'PREMISES',
  STAFF = 'STAFF',
  VOLUNTEERS = 'VOLUNTEERS',
  GOODS = 'GOODS',
  TRAINING = 'TRAINING',
  KNOWLEDGE = 'KNOWLEDGE',
  OTHER = 'OTHER',
}

export enum Operator {
  EQUAL = 'EQUAL',
  AT_LEAST = 'AT_LEAST',
  AT_MOST = 'AT_MOST',
  ABOUT = 'ABOUT',
}

/** Why a value is not there. A blank never means zero. */
export enum MissingReason {
  NOT_STATED = 'NOT_STATED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  WITHHELD = 'WITHHELD',
  NOT_YET_DUE = 'NOT_YET_DUE',
}

export enum PerYearBasis {
  STATED = 'STATED',
  WHOLE_YEARS = 'WHOLE_YEARS',
  ANNUALISED = 'ANNUALISED',
}

/** Why a sum of money is not there: nothing is stated, or what is stated cannot honestly be reckoned to it. */
export enum MoneyMissingReason {
  NOT_STATED = 'NOT_STATED',
  NOT_VALUED = 'NOT_VALUED',
  TERM_NOT_STATED = 'TERM_NOT_STATED',
  TERM_NOT_WHOLE_YEARS = 'TERM_NOT_WHOLE_YEARS',
  PRICE_YEAR_UNKNOWN = 'PRICE_YEAR_UNKNOWN',
  SEVERAL_PRICE_YEARS = 'SEVERAL_PRICE_YEARS',
  INDEX_YEAR_MISSING = 'INDEX_YEAR_MISSING',
}
