export enum Facet {
  MUNICIPALITY = 'MUNICIPALITY',
  COUNTY = 'COUNTY',
  THEME = 'THEME',
  TARGET_GROUP = 'TARGET_GROUP',
  STATUS = 'STATUS',
  ORGANISATION = 'ORGANISATION',
  METRIC = 'METRIC',
}

/** The facets whose values a document holds as a list. Status is reckoned for a day instead. */
export type ListFacet = Exclude<Facet, Facet.STATUS>;

export const listFacets: readonly ListFacet[] = [
  Facet.MUNICIPALITY,
  Facet.COUNTY,
  Facet.THEME,
  Facet.TARGET_GROUP,
  Facet.ORGANISATION,
  Facet.METRIC,
];

export enum PartnershipOrder {
  RELEVANCE = 'RELEVANCE',
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
  TITLE = 'TITLE',
  MUNICIPALITY = 'MUNICIPALITY',
  PUBLIC_PER_YEAR_HIGHEST = 'PUBLIC_PER_YEAR_HIGHEST',
  PUBLIC_PER_YEAR_LOWEST = 'PUBLIC_PER_YEAR_LOWEST',
}

export enum StatisticsDimension {
  MUNICIPALITY = 'MUNICIPALITY',
  COUNTY = 'COUNTY',
  THEME = 'THEME',
  TARGET_GROUP = 'TARGET_GROUP',
  STATUS = 'STATUS',
  YEAR = 'YEAR',
}

export enum SuggestionKind {
  PARTNERSHIP = 'PARTNERSHIP',
  ORGANISATION = 'ORGANISATION',
  THEME = 'THEME',
  TARGET_GROUP = 'TARGET_GROUP',
  MUNICIPALITY = 'MUNICIPALITY',
}
