import { graphql } from '../../register/graphql';

export const FindQuery = graphql(`
  query Find(
    $search: String
    $filter: PartnershipFilter
    $orderBy: PartnershipOrder
    $first: Int
    $after: String
    $on: Date
    $language: Language
  ) {
    partnerships(search: $search, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      searchedFor
      didYouMean
      facets {
        field
        values {
          value
          label(language: $language)
          count
        }
      }
      edges {
        cursor
        highlights {
          field
          text
          language
          ranges {
            start
            end
          }
        }
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
          status(on: $on)
          themes {
            code
            label(language: $language)
          }
          targetGroups {
            code
            label(language: $language)
          }
          parties {
            side
            actingUnit
            organisation {
              id
              name
            }
          }
          funding {
            publicPerYear {
              amount
              currency
              basis
            }
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

export const SuggestQuery = graphql(`
  query Suggestions($prefix: String!) {
    suggest(prefix: $prefix, first: 8) {
      text
      kind
      id
      count
    }
  }
`);
