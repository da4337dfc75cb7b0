import { graphql } from '../../register/graphql';

export const RecordQuery = graphql(`
  query Record($id: ID!, $on: Date, $language: Language) {
    partnership(id: $id) {
      id
      title(language: $language)
      summary(language: $language)
      purpose(language: $language)
      goals(language: $language)
      labelStatus
      checkedOn
      agreement {
        url
        requestFrom
      }
      paper {
        kind
        note(language: $language)
        citation {
          source {
            id
          }
          section
          figure
        }
      }
      condition {
        text(language: $language)
        citation {
          source {
            id
          }
          section
        }
      }
      municipality {
        code
        name
        county {
          name
        }
      }
      municipalities {
        code
        name
      }
      period {
        from
        to
        precision
      }
      statedTerms {
        period {
          from
          to
          precision
        }
        citation {
          source {
            id
          }
          section
          figure
        }
      }
      extension {
        latestTo
        step
        decideBy
        form(language: $language)
        citation {
          source {
            id
          }
          section
          figure
        }
      }
      amendments {
        kind
        date
        newTo
        description(language: $language)
        citation {
          source {
            id
          }
          section
        }
      }
      status(on: $on)
      statusReason(on: $on, language: $language)
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
        role(language: $language)
        actingUnit
        joinedOn
        leftOn
        organisation {
          id
          name
          partOf {
            id
            name
          }
        }
      }
      commitments {
        side
        organisation {
          id
          name
        }
        kind
        description(language: $language)
        quantity
        operator
        unit(language: $language)
        period {
          from
          to
          precision
        }
        citation {
          source {
            id
          }
          section
          page
          figure
        }
      }
      decisions {
        kind
        body
        date
        during {
          from
          to
          precision
        }
        caseNumber
        citation {
          source {
            id
          }
          section
          figure
        }
      }
      terms {
        kind
        description(language: $language)
        citation {
          source {
            id
          }
          section
        }
      }
      forums {
        name(language: $language)
        interval
        atLeast
        description(language: $language)
        citation {
          source {
            id
          }
          section
        }
      }
      followUp {
        interval
        atLeast
        forum
        indicators(language: $language)
        userSurvey
        description(language: $language)
        citation {
          source {
            id
          }
          section
        }
      }
      annexes {
        title(language: $language)
      }
      predecessor {
        id
        title(language: $language)
        period {
          from
          to
          precision
        }
        status
        predecessor {
          id
          title(language: $language)
          period {
            from
            to
            precision
          }
          status
        }
      }
      successors {
        id
        title(language: $language)
        period {
          from
          to
          precision
        }
        status
      }
      relatedPlans {
        title(language: $language)
        description(language: $language)
        source {
          id
        }
      }
      sources {
        id
        title(language: $language)
        note(language: $language)
        publisher
        publishedOn
        url
        requestFrom
        sha256
        checkedOn
      }
      dataIssues {
        code
        severity
        field
        message(language: $language)
        values
        citations {
          source {
            id
          }
          section
          figure
        }
      }
    }
  }
`);

export const MoneyQuery = graphql(`
  query Money($id: ID!, $language: Language) {
    partnership(id: $id) {
      id
      funding {
        stated {
          amount
          currency
          per
          side
          citation {
            source {
              id
            }
            section
            page
            figure
          }
        }
        public {
          amount
          currency
        }
        publicMissingReason
        civilSociety {
          amount
          currency
        }
        civilSocietyMissingReason
        publicPerYear {
          amount
          currency
          basis
        }
        contributions {
          side
          kind
          description(language: $language)
          amount {
            amount
            currency
          }
          per
          period {
            from
            to
            precision
          }
          priceBasis {
            index
            vintage
            percent
          }
          organisation {
            id
            name
          }
          citation {
            source {
              id
            }
            section
            page
            figure
          }
        }
        dataIssues {
          code
          severity
          field
          message(language: $language)
          values
          citations {
            source {
              id
            }
            section
            figure
          }
        }
      }
    }
  }
`);

export const OutcomesQuery = graphql(`
  query Outcomes($id: ID!, $language: Language) {
    partnership(id: $id) {
      id
      outcomes {
        metric {
          id
          label(language: $language)
          unit(language: $language)
          kind
          resultLevel
          capacity
          definition(language: $language)
        }
        stage
        operator
        period {
          from
          to
          precision
        }
        season {
          fromMonthDay
          toMonthDay
        }
        group(language: $language)
        value
        numerator
        denominator
        n
        missingReason
        method
        note(language: $language)
        citation {
          source {
            id
          }
          section
          page
          figure
        }
      }
      outcomeDataIssues {
        code
        severity
        field
        message(language: $language)
        values
        citations {
          source {
            id
          }
          section
          figure
        }
      }
    }
  }
`);

export const IntervalQuery = graphql(`
  query Interval($metric: ID!, $filter: PartnershipFilter, $language: Language) {
    selection(filter: $filter) {
      comparison(metric: $metric) {
        rows {
          stage
          group(language: $language)
          value
          interval {
            low
            high
            level
            method
            missingReason
          }
        }
      }
    }
  }
`);

export const FindingsQuery = graphql(`
  query Findings($id: ID!, $language: Language) {
    partnership(id: $id) {
      id
      assessments {
        guideline {
          id
          title(language: $language)
          version
          issuer {
            id
            name
          }
        }
        criterion {
          code
          text(language: $language)
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
          }
          section
          page
          figure
        }
      }
    }
  }
`);

export const SimilarQuery = graphql(`
  query Similar($id: ID!, $language: Language) {
    partnership(id: $id) {
      id
      similar(first: 4) {
        id
        title(language: $language)
        municipality {
          name
        }
        period {
          from
          to
          precision
        }
        status
        themes {
          code
          label(language: $language)
        }
      }
    }
  }
`);
