import { registerEnumType } from 'type-graphql';
import { ContributionForm, Span } from '../domain/contribution';
import { IndexMeasure, IndexStanding } from '../domain/price-index';

registerEnumType(Span, {
  name: 'Span',
  description: 'What an amount covers.',
  valuesConfig: {
    TERM: { description: 'The whole term of the agreement, or the whole time of the contribution.' },
    YEAR: { description: 'One year.' },
  },
});

registerEnumType(ContributionForm, {
  name: 'ContributionForm',
  description: 'How a contribution is reckoned.',
  valuesConfig: {
    LUMP_SUM: { description: 'One sum.' },
    PER_YEAR: { description: 'A sum for each year.' },
    PER_INHABITANT: { description: 'A sum for each inhabitant.' },
    PER_PLACE: { description: 'A sum for each place.' },
  },
});

registerEnumType(IndexMeasure, {
  name: 'IndexMeasure',
  description: 'What the values of a price index are.',
  valuesConfig: {
    LEVEL: { description: 'Levels that share a base.' },
    CHANGE: { description: 'Per cent from the year before.' },
  },
});

registerEnumType(IndexStanding, {
  name: 'IndexStanding',
  description: 'How well founded a value of a price index is.',
  valuesConfig: {
    OUTTURN: { description: 'Measured for the whole year.' },
    PARTIAL_OUTTURN: { description: 'Measured for a part of the year.' },
    FORECAST: { description: 'Not measured yet.' },
  },
});
