import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Cited } from '../../foundation/graphql/cited';
import { TextField } from '../../foundation/graphql/language';
import { DateScalar, DecimalScalar, DurationScalar } from '../../foundation/graphql/scalars';
import { DataIssueType, PeriodType } from '../../foundation/graphql/types';
import type { DataIssue } from '../../foundation/values/data-issue';
import { ContributionKind, Operator, Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { Precision, type Period } from '../../foundation/values/period';
import type { Concept } from '../domain/concept';
import {
  AmendmentKind,
  DecisionKind,
  LabelStatus,
  PaperKind,
  TermKind,
  type AgreementCopy,
  type Amendment,
  type Annex,
  type Commitment,
  type Condition,
  type Decision,
  type Extension,
  type FollowUp,
  type Forum,
  type Paper,
  type Partnership,
  type Party,
  type PastEvent,
  type Plan,
  type Term,
} from '../domain/partnership';
import './enums';

/** An entry of one of the register's two short SKOS lists. */
@ObjectType()
abstract class ConceptFields implements Pick<
  Concept,
  'code' | 'label' | 'definition' | 'exactMatch' | 'closeMatch'
> {
  @Field(() => ID, { description: 'A stable code, in capitals.' })
  code: string;

  @TextField({ description: 'What it is called.' })
  label: Text;

  @TextField({ description: 'What is meant.' })
  definition: Text;

  @Field(() => String, {
    nullable: true,
    description: 'A concept elsewhere that means the same (SKOS). Null when none is known.',
  })
  exactMatch: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A concept elsewhere that means nearly the same. Null when none is known.',
  })
  closeMatch: string | null;
}

@ObjectType('Theme', {
  description:
    'What a partnership is about: an entry of the register’s own short list, such as HOMELESSNESS.',
})
@Directive('@shareable')
export class ThemeType extends ConceptFields {}

@ObjectType('TargetGroup', {
  description:
    'Whom a partnership is for: an entry of the register’s own short list, such as PEOPLE_IN_HOMELESSNESS.',
})
@Directive('@shareable')
export class TargetGroupType extends ConceptFields {}

@ObjectType('Paper', { description: 'What the register has seen of an agreement.' })
export class PaperType extends Cited implements Paper {
  @Field(() => PaperKind, { description: 'What kind of paper it is.' })
  kind: PaperKind;

  @TextField({ nullable: true, description: 'What a reader must know of the paper.' })
  note?: Text | null;
}

@ObjectType('StatedTerm', { description: 'A term as one source states it.' })
export class StatedTermType extends Cited {
  @Field(() => PeriodType, { description: 'The term.' })
  period: Period;
}

@ObjectType('Condition', { description: 'Something on which the agreement depends.' })
export class ConditionType extends Cited implements Condition {
  @TextField({ description: 'The condition, in the register’s own words.' })
  text: Text;
}

@ObjectType('Extension', { description: 'The right to extend an agreement, whether it was used or not.' })
export class ExtensionType extends Cited implements Extension {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day to which it can be extended. Null when the source states none.',
  })
  latestTo: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description: 'By how much at a time. Null when not stated.',
  })
  step?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when the first extension must be decided. Null when not stated.',
  })
  decideBy?: string | null;

  @TextField({ nullable: true, description: 'How it is done. Null when not stated.' })
  form?: Text | null;
}

@ObjectType('Amendment', { description: 'A change or an extension that was made.' })
export class AmendmentType extends Cited implements Amendment {
  @Field(() => AmendmentKind, { description: 'What kind of change.' })
  kind: AmendmentKind;

  @Field(() => DateScalar, { nullable: true, description: 'When it was made. Null when not stated.' })
  date?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The new last day, for an extension.' })
  newTo?: string | null;

  @TextField({ description: 'What was changed, in the register’s own words.' })
  description: Text;
}

@ObjectType('Party', { description: 'A legal entity that takes part, and the unit that acts for it.' })
export class PartyType extends Cited implements Omit<Party, 'organisationId'> {
  @Field(() => Side, { description: 'On which side it stands.' })
  side: Side;

  @TextField({ nullable: true, description: 'What it does in the partnership. Null when not stated.' })
  role: Text | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The committee, administration or activity that acts for it, as the source names it. Null when not stated.',
  })
  actingUnit: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it joined, if later than the others.' })
  joinedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it left, if before the others.' })
  leftOn: string | null;
}

@ObjectType('Commitment', {
  description: 'What a party has taken on beside money: something it brings, or a task (OTHER).',
})
export class CommitmentType extends Cited implements Omit<Commitment, 'organisationId'> {
  @Field(() => Side, { description: 'On which side the party stands.' })
  side: Side;

  @Field(() => ContributionKind, { description: 'What it brings; OTHER for a task.' })
  kind: ContributionKind;

  @TextField({ description: 'The commitment, in the register’s own words.' })
  description: Text;

  @Field(() => Operator, { description: 'How the quantity is meant: exactly, at least, at most, about.' })
  operator: Operator;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much, in `unit`. Null when not stated.' })
  quantity: string | null;

  @TextField({ nullable: true, description: 'The unit of the quantity.' })
  unit: Text | null;

  @Field(() => PeriodType, { nullable: true, description: 'When, if not during the whole term.' })
  period: Period | null;
}

@ObjectType('Decision', {
  description: 'A step on the way to the agreement. Proposed, decided, signed and started are four things.',
})
export class DecisionType extends Cited implements Decision {
  @Field(() => DecisionKind, { description: 'Which step.' })
  kind: DecisionKind;

  @Field(() => String, { nullable: true, description: 'Who took it. Null when not stated.' })
  body?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day. Null when the source states no day; see `during`.',
  })
  date?: string | null;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'The month or year, when that is all that is stated.',
  })
  during?: Period | null;

  @Field(() => String, {
    nullable: true,
    description: 'The case number (diarienummer). Null when not stated.',
  })
  caseNumber?: string | null;
}

@ObjectType('Annex', { description: 'A paper that belongs to the agreement.' })
export class AnnexType extends Cited implements Annex {
  @TextField({ description: 'What it is.' })
  title: Text;
}

@ObjectType('Term', { description: 'A term (villkor) of the agreement.' })
export class TermType extends Cited implements Term {
  @Field(() => TermKind, { description: 'What it is about.' })
  kind: TermKind;

  @TextField({ description: 'The term, in the register’s own words.' })
  description: Text;
}

@ObjectType('Forum', { description: 'A group or meeting in which the parties come together.' })
export class ForumType extends Cited implements Forum {
  @TextField({ description: 'What it is called.' })
  name: Text;

  @Field(() => DurationScalar, { nullable: true, description: 'How often it meets. Null when not stated.' })
  interval?: string | null;

  @Field(() => Boolean, { description: 'Whether the source says "at least" that often.' })
  atLeast: boolean;

  @TextField({ nullable: true, description: 'Who meets, and about what.' })
  description?: Text | null;
}

@ObjectType('FollowUp', { description: 'A follow-up that the parties have agreed on.' })
export class FollowUpType extends Cited implements FollowUp {
  @Field(() => DurationScalar, { nullable: true, description: 'How often. Null when not stated.' })
  interval?: string | null;

  @Field(() => Boolean, { description: 'Whether the source says "at least" that often.' })
  atLeast: boolean;

  @Field(() => String, { nullable: true, description: 'Where it is done or reported. Null when not stated.' })
  forum?: string | null;

  @TextField({ list: true, description: 'What it is to tell. Empty when not stated.' })
  indicators: Text[];

  @Field(() => Boolean, { description: 'Whether a survey among the users is part of it.' })
  userSurvey: boolean;

  @TextField({ description: 'The duty, in the register’s own words.' })
  description: Text;
}

@ObjectType('Plan', { description: 'A plan that builds on the partnership.' })
export class PlanType extends Cited implements Plan {
  @TextField({ description: 'The plan or the activity in it.' })
  title: Text;

  @TextField({ description: 'What it says of the partnership.' })
  description: Text;
}

@ObjectType('PastEvent', {
  description: 'What the parties did together before this agreement, as a source tells it.',
})
export class PastEventType extends Cited implements PastEvent {
  @TextField({ description: 'What it was, in the register’s own words.' })
  text: Text;

  @Field(() => DateScalar, {
    description:
      'Since when. The first day of the month or year when `precision` says that no more is stated.',
  })
  since: string;

  @Field(() => Precision, { description: 'How exactly the source states the time.' })
  precision: Precision;
}

@ObjectType('AgreementCopy', { description: 'Where the agreement itself can be had.' })
export class AgreementCopyType implements AgreementCopy {
  @Field(() => String, { nullable: true, description: 'Its address. Null when none is known.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The body from which it can be requested. Null when an address is known.',
  })
  requestFrom?: string | null;
}

@ObjectType('Partnership', {
  description:
    'An agreement (idéburet offentligt partnerskap) between one or more public bodies and one or more civil-society organisations, to meet a shared need together.',
})
@Directive('@key(fields: "id")')
export class PartnershipType implements Pick<
  Partnership,
  'id' | 'labelStatus' | 'paper' | 'title' | 'summary' | 'purpose' | 'goals' | 'keywords' | 'condition'
> {
  @Field(() => ID, { description: 'A stable id, the name of its record.' })
  id: string;

  @Field(() => LabelStatus, { description: 'Who calls it an IOP.' })
  labelStatus: LabelStatus;

  @Field(() => PaperType, { description: 'What the register has seen of it.' })
  paper: Paper;

  @TextField({ description: 'A title in the register’s own words.' })
  title: Text;

  @TextField({ description: 'What it is about, in a few sentences of the register’s own.' })
  summary: Text;

  @TextField({ nullable: true, description: 'What it is for. Null when the source does not say.' })
  purpose: Text | null;

  @TextField({ list: true, description: 'What it is to achieve. Empty when the source does not say.' })
  goals: Text[];

  @Field(() => [String], { description: 'Single terms as the source prints them.' })
  keywords: string[];

  @Field(() => ConditionType, {
    nullable: true,
    description: 'What it depends on. Null when nothing is stated.',
  })
  condition: Condition | null;

  @Field(() => ExtensionType, {
    nullable: true,
    description: 'The right to extend it. Null when none is stated.',
  })
  extension: Extension | null;

  @Field(() => [AmendmentType], { description: 'Changes and extensions that were made.' })
  amendments: Amendment[];

  @Field(() => [DecisionType], {
    description: 'What was proposed, decided, signed and started, as far as is known.',
  })
  decisions: Decision[];

  @Field(() => [PastEventType], { description: 'What the parties did together before it.' })
  history: PastEvent[];

  @Field(() => [AnnexType], { description: 'Papers that belong to it.' })
  annexes: Annex[];

  @Field(() => [TermType], {
    description: 'Its terms of extension, notice, renegotiation, rescission, clawback and so on.',
  })
  terms: Term[];

  @Field(() => [ForumType], { description: 'Where the parties meet.' })
  forums: Forum[];

  @Field(() => [FollowUpType], { description: 'The follow-up that is agreed.' })
  followUp: FollowUp[];

  @Field(() => [PlanType], { description: 'Plans that build on it.' })
  relatedPlans: Plan[];

  @Field(() => AgreementCopyType, {
    nullable: true,
    description: 'Where the agreement itself can be had. Null when not known.',
  })
  agreement: AgreementCopy | null;

  @Field(() => DateScalar, { description: 'When the record was last checked against its sources.' })
  checkedOn: string;

  @Field(() => [DataIssueType], { description: 'What a reader must know of this record’s own facts.' })
  dataIssues: DataIssue[];
}
