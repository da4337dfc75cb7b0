import { graphql } from '../../register/graphql';

export const GuidelineListQuery = graphql(`
  query GuidelineList($language: Language) {
    guidelines {
      id
      series
      title(language: $language)
      version
      validFrom
      validTo
      datePrecision
      issuer {
        id
        name
      }
      url
      checkedOn
      note(language: $language)
      criteriaKnown
      criteriaCount
      criteria {
        code
        common
        text(language: $language)
        strength
        note(language: $language)
      }
    }
  }
`);

export const MatrixQuery = graphql(`
  query Matrix(
    $guideline: ID!
    $filter: PartnershipFilter
    $first: Int
    $after: String
    $language: Language
  ) {
    selection(filter: $filter) {
      count
      guidelineMatrix(guideline: $guideline, first: $first, after: $after) {
        caution(language: $language)
        totalCount
        criteria {
          code
          text(language: $language)
          shown
          contradicted
          silent
          notApplicable
          notAssessed
        }
        edges {
          node {
            partnership {
              id
              title(language: $language)
            }
            cells {
              criterion {
                code
              }
              result
              extent
              note(language: $language)
              reason {
                message(language: $language)
              }
              assessedBy
              evidence {
                source {
                  id
                  title(language: $language)
                }
                section
                page
                figure
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
  }
`);

export const DifferenceQuery = graphql(`
  query Difference($first: ID!, $second: ID!, $language: Language) {
    guidelineDifference(first: $first, second: $second) {
      comparable
      message(language: $language)
      common {
        first {
          code
          text(language: $language)
          strength
        }
        second {
          code
          text(language: $language)
          strength
        }
        strengthDiffers
        contradicts
      }
      onlyFirst {
        code
        text(language: $language)
        strength
      }
      onlySecond {
        code
        text(language: $language)
        strength
      }
    }
  }
`);
