import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../foundation/graphql/scalars';
import { PartnershipStatus } from '../../foundation/values/enums';
import type { Filter } from '../domain/filter';
import './enums';

@InputType({ description: 'From and to, both included. An end that is left out is open.' })
export class DayRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  to?: string | null;
}

@InputType({ description: 'Bounds of an amount of kronor, both included. A bound that is left out is open.' })
export class AmountRange {
  @Field(() => DecimalScalar, { nullable: true, description: 'This much or more.' })
  atLeast?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'This much or less.' })
  atMost?: string | null;
}

@InputType({
  description:
    'Which partnerships are meant: those that meet every condition given, with any of the values of a list. A value that nothing has finds nothing.',
})
export class PartnershipFilter implements Filter {
  @Field(() => [ID], { nullable: true, description: 'These partnerships.' })
  ids?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'A municipality that takes part, by code.' })
  municipality?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The county of a municipality that takes part, by code.',
  })
  county?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'A theme, by code.' })
  theme?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'A target group, by code.' })
  targetGroup?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'A party on either side, by id; the units of an organisation included.',
  })
  organisation?: string[] | null;

  @Field(() => [PartnershipStatus], { nullable: true, description: 'The status today.' })
  status?: PartnershipStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Active on this day.' })
  activeOn?: string | null;

  @Field(() => DayRange, { nullable: true, description: 'The last day of the term is among these.' })
  endsBetween?: DayRange | null;

  @Field(() => AmountRange, {
    nullable: true,
    description: 'Public funding per year in nominal kronor. One whose funding is not known is not found.',
  })
  publicPerYear?: AmountRange | null;

  @Field(() => [ID], { nullable: true, description: 'A metric that something is observed of, by id.' })
  metric?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether interim or final results are known.' })
  hasResults?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is a data issue on any of its facts.' })
  hasDataIssues?: boolean | null;
}
