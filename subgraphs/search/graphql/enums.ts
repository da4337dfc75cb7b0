import { registerEnumType } from 'type-graphql';
import { Facet, PartnershipOrder, StatisticsDimension, SuggestionKind } from '../domain/enums';

registerEnumType(Facet, {
  name: 'Facet',
  description: 'What partnerships are counted by beside a list.',
  valuesConfig: {
    MUNICIPALITY: { description: 'Municipalities that take part, by code.' },
    COUNTY: { description: 'Their counties, by code.' },
    THEME: { description: 'What they are about, by code.' },
    TARGET_GROUP: { description: 'Whom they are for, by code.' },
    STATUS: { description: 'Their status today.' },
    ORGANISATION: { description: 'Parties on either side, and what those are part of, by id.' },
    METRIC: { description: 'Metrics that something is observed of, by id.' },
  },
});

registerEnumType(PartnershipOrder, {
  name: 'PartnershipOrder',
  description: 'The order of a list. What has no value to order by comes last in every one.',
  valuesConfig: {
    RELEVANCE: { description: 'What the search means most, first. Without a search: newest first.' },
    NEWEST_FIRST: { description: 'By the first day of the term, the latest first.' },
    OLDEST_FIRST: { description: 'By the first day of the term, the earliest first.' },
    TITLE: { description: 'By title, in Swedish order.' },
    MUNICIPALITY: { description: 'By the name of the municipality in Swedish order, then by title.' },
    PUBLIC_PER_YEAR_HIGHEST: {
      description: 'By public funding per year, in nominal kronor, the highest first.',
    },
    PUBLIC_PER_YEAR_LOWEST: {
      description: 'By public funding per year, in nominal kronor, the lowest first.',
    },
  },
});

registerEnumType(StatisticsDimension, {
  name: 'StatisticsDimension',
  description: 'What a selection is counted by.',
  valuesConfig: {
    MUNICIPALITY: { description: 'Municipalities. A partnership of several is counted in each.' },
    COUNTY: { description: 'Counties. A partnership in several is counted in each.' },
    THEME: { description: 'Themes. A partnership with several is counted in each.' },
    TARGET_GROUP: { description: 'Target groups. A partnership with several is counted in each.' },
    STATUS: { description: 'The status today.' },
    YEAR: {
      description:
        'Calendar years in which it was or will be in force on any day. One without an end counts until this year.',
    },
  },
});

registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'What kind of thing a suggestion is.',
  valuesConfig: {
    PARTNERSHIP: { description: 'One partnership, by its title.' },
    ORGANISATION: { description: 'An organisation, by any of its names.' },
    THEME: { description: 'A theme.' },
    TARGET_GROUP: { description: 'A target group.' },
    MUNICIPALITY: { description: 'A municipality.' },
  },
});
