import { Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Citation } from '../values/citation';
import { Severity, type DataIssue } from '../values/data-issue';
import type { Text } from '../values/language';
import type { Money } from '../values/money';
import { Precision, type Period } from '../values/period';
import './enums';
import { TextField } from './language';
import { DateScalar, DecimalScalar } from './scalars';

/** The value types that every subgraph speaks, defined once. Composition fails on one that is not shareable. */

@ObjectType('Period', {
  description: 'A time with its precision. `to` is the last day inside it; an end that is not known is null.',
})
@Directive('@shareable')
export class PeriodType implements Period {
  @Field(() => DateScalar, { nullable: true, description: 'The first day. Null when it is not stated.' })
  from: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day. Null when it is not stated.' })
  to: string | null;

  @Field(() => Precision, { description: 'How exactly the source states the time.' })
  precision: Precision;
}

@ObjectType('Money', { description: 'An amount of money, exact.' })
@Directive('@shareable')
export class MoneyType implements Money {
  @Field(() => DecimalScalar, { description: 'The amount, with two decimals: "1275750.00".' })
  amount: string;

  @Field(() => String, { description: 'ISO 4217 currency code: "SEK".' })
  currency: string;
}

/** What other subgraphs know of a Source. The partnerships subgraph adds the rest (`source-resolver.ts`). */
@ObjectType('Source', { description: 'A document that facts were read from.' })
@Directive('@key(fields: "id")')
export class Source {
  @Field(() => ID, { description: 'The id of the document, for example "004".' })
  id: string;
}

@ObjectType('Citation', {
  description: 'Where a value stands: the document, the section, and the figure as printed.',
})
@Directive('@shareable')
export class CitationType implements Pick<Citation, 'section' | 'page' | 'figure'> {
  @Field(() => String, { nullable: true, description: 'The section of the document, by its heading.' })
  section: string | null;

  @Field(() => Int, { nullable: true, description: 'The page. Null when the text has no page breaks.' })
  page: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The figure as the document prints it: a sum, a date, a number word. Null for facts without a figure.',
  })
  figure: string | null;
}

@Resolver(() => CitationType)
export class CitationResolver {
  @FieldResolver(() => Source, {
    nullable: true,
    description: 'The document. Null when it is not in the register.',
  })
  source(@Root() citation: Citation): Source | null {
    return citation.source ? { id: citation.source } : null;
  }
}

@ObjectType('DataIssue', {
  description:
    'Something that a reader must know about a value: sources that disagree, parts that do not add up, a gap. Contradictions are recorded, not resolved in silence.',
})
@Directive('@shareable')
export class DataIssueType implements Omit<DataIssue, 'message'> {
  @Field(() => String, { description: 'A stable code for the kind of issue, such as PARTS_DO_NOT_ADD_UP.' })
  code: string;

  @Field(() => Severity, { description: 'How much it matters.' })
  severity: Severity;

  @Field(() => String, { description: 'The field of the record that it is about.' })
  field: string;

  @TextField({ description: 'What is the matter, in plain words.' })
  message: Text;

  @Field(() => [String], { description: 'The values that disagree.' })
  values: string[];

  @Field(() => [CitationType], {
    description: 'Where those values stand, in the same order where there is one for each.',
  })
  citations: Citation[];
}

/** The classes that carry the shared types' own resolvers: every subgraph lists them among its resolvers. */
export const sharedResolvers = [CitationResolver] as const;
