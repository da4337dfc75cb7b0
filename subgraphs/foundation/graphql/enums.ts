import { registerEnumType } from 'type-graphql';
import {
  ContributionKind,
  MissingReason,
  MoneyMissingReason,
  Operator,
  PartnershipStatus,
  PerYearBasis,
  Side,
} from '../values/enums';
import { Severity } from '../values/data-issue';
import { Language } from '../values/language';
import { Precision } from '../values/period';

registerEnumType(Language, {
  name: 'Language',
  description: 'The language of a text. English where it has been written, else Swedish.',
  valuesConfig: { SV: { description: 'Swedish.' }, EN: { description: 'English.' } },
});

registerEnumType(Precision, {
  name: 'Precision',
  description:
    'How exactly the source states a time. It is a fact of its own: "2022–2023" says years, not days.',
  valuesConfig: {
    DAY: { description: 'The source states days.' },
    MONTH: { description: 'The source states months; the days shown are the first and the last of them.' },
    YEAR: { description: 'The source states years; the days shown are 1 January and 31 December.' },
  },
});

registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much a data issue matters.',
  valuesConfig: {
    INFO: { description: 'Good to know when reading the value.' },
    WARNING: { description: 'Read the value together with the issue.' },
    ERROR: { description: 'Do not use the value without the issue.' },
  },
});

registerEnumType(Side, {
  name: 'Side',
  description: 'The side on which a party stands.',
  valuesConfig: {
    PUBLIC: { description: 'A municipality, a region, a state agency or a company that they own.' },
    CIVIL_SOCIETY: { description: 'A civil-society organisation (idéburen organisation).' },
    PRIVATE: { description: 'A company without a public owner.' },
  },
});

registerEnumType(PartnershipStatus, {
  name: 'PartnershipStatus',
  description: 'Whether an agreement is in force on a day, from its dates and its extension option.',
  valuesConfig: {
    PLANNED: { description: 'The term begins later.' },
    ACTIVE: { description: 'The day is within the term, its last day included.' },
    EXTENSION_POSSIBLE: {
      description:
        'The term has run out; an option could have extended it to that day, and nothing says whether it was used.',
    },
    ENDED: { description: 'The term has run out.' },
    TERMINATED: { description: 'The agreement was ended before its term ran out.' },
    UNKNOWN: { description: 'No dates are stated.' },
  },
});

registerEnumType(ContributionKind, {
  name: 'ContributionKind',
  description: 'What a party brings or takes on.',
  valuesConfig: {
    CASH: { description: 'Money.' },
    FUNDRAISED: { description: 'Money that a civil-society party has raised.' },
    PREMISES: { description: 'Rooms and places to be.' },
    STAFF: { description: 'The time of employees.' },
    VOLUNTEERS: { description: 'The time of volunteers.' },
    GOODS: { description: 'Things: food, clothes, equipment.' },
    TRAINING: { description: 'Places in courses and training.' },
    KNOWLEDGE: { description: 'Knowledge, advice and method support.' },
    OTHER: { description: 'A task or anything else.' },
  },
});

registerEnumType(Operator, {
  name: 'Operator',
  description: 'How a stated number bounds the value.',
  valuesConfig: {
    EQUAL: { description: 'The value itself.' },
    AT_LEAST: { description: 'The value or more ("minst").' },
    AT_MOST: { description: 'The value or less ("upp till").' },
    ABOUT: { description: 'Near the value ("cirka").' },
  },
});

registerEnumType(MissingReason, {
  name: 'MissingReason',
  description: 'Why a value is not there. A missing value is never zero.',
  valuesConfig: {
    NOT_STATED: { description: 'The source does not state it.' },
    NOT_APPLICABLE: { description: 'There can be no such value here.' },
    WITHHELD: { description: 'Known, and kept back: a count of fewer than five persons.' },
    NOT_YET_DUE: { description: 'Agreed, and not yet reported.' },
  },
});

registerEnumType(PerYearBasis, {
  name: 'PerYearBasis',
  description: 'How a yearly sum was arrived at.',
  valuesConfig: {
    STATED: { description: 'The source states it per year.' },
    WHOLE_YEARS: { description: 'A total over a term of whole years, divided by the years.' },
    ANNUALISED: {
      description:
        'A total over another term, by days: total × days of the year that begins with the term (365 or 366) / days of the term.',
    },
  },
});

registerEnumType(MoneyMissingReason, {
  name: 'MoneyMissingReason',
  description: 'Why a sum of money is not there. A missing sum is never zero.',
  valuesConfig: {
    NOT_STATED: { description: 'The sources state no contribution and no sum.' },
    NOT_VALUED: { description: 'The sources state contributions, and put no value on them.' },
    TERM_NOT_STATED: {
      description: 'A sum is stated, and its term is not, or lacks its first or last day.',
    },
    TERM_NOT_WHOLE_YEARS: {
      description: 'The sum is stated per year, and its term is not whole years: no total follows from it.',
    },
    PRICE_YEAR_UNKNOWN: {
      description: 'The years in which the sum is paid are not known, so neither are its prices.',
    },
    SEVERAL_PRICE_YEARS: {
      description: 'Parts of the sum are stated in the prices of different years.',
    },
    INDEX_YEAR_MISSING: {
      description: 'The price index has no value for the year asked for, or for a year of the sum.',
    },
  },
});
