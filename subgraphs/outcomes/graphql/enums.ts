import { registerEnumType } from 'type-graphql';
import { Counted, Direction, MetricKind, OverTime, ResultLevel } from '../domain/metric';
import { Comparator, Method, Stage } from '../domain/observation';

registerEnumType(ResultLevel, {
  name: 'ResultLevel',
  description: 'How far along the chain from resources to change a metric looks.',
  valuesConfig: {
    INPUT: { description: 'Resources: money, staff, and capacity such as places held open.' },
    ACTIVITY: { description: 'What is done.' },
    OUTPUT: { description: 'What comes out of it: visits, participants, meals.' },
    OUTCOME: { description: 'What changes for those whom it is for.' },
    IMPACT: { description: 'What changes because of it, held against what would have happened anyway.' },
  },
});

registerEnumType(MetricKind, {
  name: 'MetricKind',
  description: 'What sort of number a metric is.',
  valuesConfig: {
    COUNT: { description: 'A number of something.' },
    PROPORTION: { description: 'A part of a whole, in per cent.' },
    MEAN: { description: 'An average.' },
    MONEY: { description: 'An amount in kronor.' },
    RATE: { description: 'A ratio of one number to another.' },
  },
});

registerEnumType(Direction, {
  name: 'Direction',
  description: 'Whether more or less of it is better.',
  valuesConfig: {
    HIGHER: { description: 'More is better.' },
    LOWER: { description: 'Less is better.' },
    NONE: { description: 'Neither can be said, and nothing is ranked by it.' },
  },
});

registerEnumType(Counted, {
  name: 'Counted',
  description: 'What a metric counts.',
  valuesConfig: {
    PERSONS: {
      description: 'Participants, clients or visitors. Counts of one to four of them are withheld.',
    },
    PLACES: { description: 'Places, such as beds.' },
    STAFF: { description: 'Members of staff.' },
    ORGANISATIONS: { description: 'Organisations.' },
    OTHER: { description: 'Anything else.' },
  },
});

registerEnumType(OverTime, {
  name: 'OverTime',
  description: 'What a longer period does to a value.',
  valuesConfig: {
    ADDS_UP: { description: 'It grows with time, and the parts of a year add up to the year: shifts, sums.' },
    GROWS: {
      description: 'It grows with time and does not add up: somebody who comes in two months is one person.',
    },
    STANDS: { description: 'It does not grow with time: capacity, shares, means.' },
  },
});

registerEnumType(Stage, {
  name: 'Stage',
  description: 'What a value is: agreed, hoped for, or come about. Planned is not achieved.',
  valuesConfig: {
    BASELINE: { description: 'How it was before.' },
    PLANNED: { description: 'What was agreed to be there, such as capacity.' },
    TARGET: { description: 'What was to be reached.' },
    INTERIM: { description: 'What had come about at some point on the way.' },
    FINAL: { description: 'What had come about at the end.' },
  },
});

registerEnumType(Method, {
  name: 'Method',
  description: 'How a value was arrived at.',
  valuesConfig: {
    REGISTER: { description: 'Taken from a register.' },
    ADMINISTRATIVE_COUNT: { description: 'Counted in the course of the work.' },
    SURVEY: { description: 'Asked of those concerned.' },
    INTERVIEW_CLAIM: { description: 'Said by a representative; no measurement has been seen.' },
    EVALUATION: { description: 'Found by an evaluation.' },
  },
});

registerEnumType(Comparator, {
  name: 'Comparator',
  description: 'What a result was held against.',
  valuesConfig: {
    NONE: { description: 'Nothing.' },
    BEFORE_AFTER: { description: 'The same group before.' },
    MATCHED: { description: 'A similar group.' },
    RANDOMISED: { description: 'A group chosen by lot.' },
  },
});
