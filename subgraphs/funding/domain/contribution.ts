/** What an amount covers. A total is never shown as a year's sum. */
export enum Span {
  TERM = 'TERM',
  YEAR = 'YEAR',
}

export enum ContributionForm {
  LUMP_SUM = 'LUMP_SUM',
  PER_YEAR = 'PER_YEAR',
  PER_INHABITANT = 'PER_INHABITANT',
  PER_PLACE = 'PER_PLACE',
}
