import { GraphQLScalarType, Kind } from 'graphql';
import { isDay, isDuration } from '../values/day';
import { isDecimal } from '../values/money';
import { InputError } from './errors';

interface TextScalar {
  name: string;
  description: string;
  isValid(text: string): boolean;
  remedy: string;
}

/** A scalar that travels as a string and is refused, with a remedy, when it does not read as one. */
function textScalar({ name, description, isValid, remedy }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new InputError(`${JSON.stringify(value)} is not a ${name}. ${remedy}`, { field: name, remedy });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => parse(String(value)),
    parseValue: parse,
    parseLiteral: (node) =>
      parse(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : null),
  });
}

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar day, ISO 8601: "2025-02-01".',
  isValid: isDay,
  remedy: 'Write a day that exists as YYYY-MM-DD, for example "2025-02-01".',
});

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description: 'An exact decimal number written as a string: "1275750.00".',
  isValid: isDecimal,
  remedy: 'Write digits with a decimal point and no spaces, in quotes, for example "1275750.00".',
});

export const DurationScalar = textScalar({
  name: 'Duration',
  description: 'An ISO 8601 duration in years, months, weeks and days: "P8W", "P1M", "P3M".',
  isValid: isDuration,
  remedy: 'Write years, months, weeks and days as ISO 8601, for example "P3M".',
});
