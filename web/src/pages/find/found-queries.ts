import { graphql } from '../../register/graphql';

/** For the faces that show the whole result at once. */

export const OverviewQuery = graphql(`
  query Overview(
    $search: String
    $filter: PartnershipFilter
    $orderBy: PartnershipOrder
    $after: String
    $language: Language
  ) {
    partnerships(search: $search, filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
      totalCount
      edges {
        node {
          id
          title(language: $language)
          municipality {
            code
            name
          }
          period {
            from
            to
            precision
          }
          extension {
            latestTo
          }
          status
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DownloadQuery = graphql(`
  query Download(
    $search: String
    $filter: PartnershipFilter
    $orderBy: PartnershipOrder
    $after: String
    $language: Language
  ) {
    partnerships(search: $search, filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      edges {
        node {
          id
          title(language: $language)
          municipality {
            code
            name
          }
          period {
            from
            to
            precision
          }
          status
          themes {
            label(language: $language)
          }
          targetGroups {
            label(language: $language)
          }
          parties {
            side
            actingUnit
            organisation {
              name
              registrationNumber
            }
          }
          funding {
            publicPerYear {
              amount
              currency
              basis
            }
          }
          sources {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How many are in force on a day, and which agreement reaches furthest. */

export const DayQuery = graphql(`
  query Day($search: String, $onDay: PartnershipFilter, $filter: PartnershipFilter, $language: Language) {
    inForce: partnerships(search: $search, filter: $onDay, first: 1) {
      totalCount
    }
    all: partnerships(search: $search, filter: $filter, orderBy: NEWEST_FIRST, first: 20) {
      totalCount
      edges {
        node {
          id
          title(language: $language)
          period {
            from
            to
            precision
          }
        }
      }
    }
  }
`);

export const YearsQuery = graphql(`
  query Years($filter: PartnershipFilter, $language: Language) {
    selection(filter: $filter) {
      statistics(by: YEAR) {
        value
        label(language: $language)
        partnerships
      }
    }
  }
`);

export const EndsSoonQuery = graphql(`
  query EndsSoon($filter: PartnershipFilter, $open: PartnershipFilter, $language: Language) {
    ending: partnerships(filter: $filter, first: 5) {
      totalCount
      edges {
        node {
          id
          title(language: $language)
          municipality {
            code
            name
          }
          period {
            from
            to
            precision
          }
        }
      }
    }
    open: partnerships(filter: $open, first: 1) {
      totalCount
    }
  }
`);
