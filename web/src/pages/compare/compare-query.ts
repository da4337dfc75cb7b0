import { graphql } from '../../register/graphql';

export const SideBySideQuery = graphql(`
  query SideBySide($filter: PartnershipFilter, $language: Language) {
    partnerships(filter: $filter, first: 6) {
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
          extension {
            latestTo
            step
          }
          themes {
            code
            label(language: $language)
          }
          targetGroups {
            code
            label(language: $language)
          }
          goals(language: $language)
          parties {
            side
            actingUnit
            organisation {
              id
              name
            }
          }
          commitments {
            side
            kind
            description(language: $language)
          }
          terms {
            kind
            description(language: $language)
          }
          followUp {
            interval
            atLeast
            userSurvey
            description(language: $language)
          }
          forums {
            name(language: $language)
            interval
            atLeast
          }
          paper {
            kind
          }
          funding {
            publicPerYear {
              amount
              currency
              basis
            }
            public {
              amount
              currency
            }
            civilSociety {
              amount
              currency
            }
          }
          dataIssues {
            code
          }
        }
      }
    }
  }
`);

export const MetricsQuery = graphql(`
  query MetricList($language: Language) {
    metrics {
      id
      label(language: $language)
      unit(language: $language)
      definition(language: $language)
      resultLevel
      kind
      direction
      observationCount
    }
  }
`);

export const ComparisonQuery = graphql(`
  query Comparison($metric: ID!, $filter: PartnershipFilter, $pricesOf: Int, $language: Language) {
    selection(filter: $filter) {
      count
      comparison(metric: $metric, pricesOf: $pricesOf) {
        metric {
          id
          label(language: $language)
          unit(language: $language)
          kind
          direction
        }
        rows {
          partnership {
            id
            title(language: $language)
            municipality {
              code
              name
            }
          }
          stage
          operator
          period {
            from
            to
            precision
          }
          group(language: $language)
          value
          numerator
          denominator
          interval {
            low
            high
            level
            method
            missingReason
          }
          normalised {
            value
            unit(language: $language)
            formula
          }
          grade
          reasons {
            code
            message(language: $language)
          }
          citation {
            source {
              id
              title(language: $language)
            }
            section
            page
            figure
          }
        }
        ranking {
          rank
          partnership {
            id
            title(language: $language)
          }
        }
        rankingRefusedBecause(language: $language)
      }
    }
  }
`);
