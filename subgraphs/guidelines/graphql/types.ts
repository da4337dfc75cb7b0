import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../foundation/graphql/connection';
import { TextField } from '../../foundation/graphql/language';
import { DateScalar } from '../../foundation/graphql/scalars';
import { PartnershipStub } from '../../foundation/graphql/stubs';
import { CitationType, DataIssueType } from '../../foundation/graphql/types';
import type { Citation } from '../../foundation/values/citation';
import type { DataIssue } from '../../foundation/values/data-issue';
import { MissingReason } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { Precision } from '../../foundation/values/period';
import { AssessmentResult, Extent, Method, type Reason } from '../domain/assessment';
import type { Difference, SharedCriterion } from '../domain/difference';
import {
  Basis,
  CriterionKind,
  Stance,
  Strength,
  type CommonCriterion,
  type Criterion,
  type Guideline,
} from '../domain/guideline';
import type { Assessment } from '../domain/held-against';
import { VersionChoiceCode, type VersionChoice } from '../domain/version';
import './enums';

@ObjectType('GuidelineCriterion', { description: 'A criterion as one version of one guideline states it.' })
export class CriterionType implements Criterion {
  @Field(() => ID, { description: 'Its code within the guideline.' })
  code: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The entry of the common list that it answers to, by which guidelines are laid side by side. Null for a criterion that only this guideline has.',
  })
  common: string | null;

  @TextField({ description: 'What it asks for, in the register’s own words.' })
  text: Text;

  @Field(() => Strength, { description: 'How firmly the guideline states it.' })
  strength: Strength;

  @Field(() => Stance, {
    description: 'Whether the guideline asks for the common criterion or for its opposite.',
  })
  stance: Stance;

  @TextField({ nullable: true, description: 'What a reader must know of it. Null when there is nothing.' })
  note: Text | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is stated. Null when the address is not known.',
  })
  url: string | null;
}

@ObjectType('Guideline', {
  description:
    'One version of a guideline on what a partnership should be. To be held against it is to be read for what it asks, not to be judged.',
})
@Directive('@key(fields: "id")')
export class GuidelineType implements Omit<Guideline, 'issuerId' | 'position'> {
  @Field(() => ID, { description: 'A stable id of the version: "vgr-2021".' })
  id: string;

  @Field(() => ID, { description: 'The id that all versions of the guideline share: "vgr".' })
  series: string;

  @TextField({ description: 'Its title.' })
  title: Text;

  @Field(() => String, { description: 'What the version is called: "2021".' })
  version: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it was in force. Null when there is none, or none is known.',
  })
  validFrom: string | null;

  @Field(() => MissingReason, {
    nullable: true,
    description:
      'Why there is no first day: NOT_STATED, it is not known; NOT_APPLICABLE, the list is tied to no days. Null when there is one.',
  })
  validFromMissing: MissingReason | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it was in force. Null when there is none, or none is known.',
  })
  validTo: string | null;

  @Field(() => MissingReason, {
    nullable: true,
    description:
      'Why there is no last day: NOT_APPLICABLE, no end has been set; NOT_STATED, whether it has ended is not known. Null when there is one.',
  })
  validToMissing: MissingReason | null;

  @Field(() => Precision, { description: 'How exactly the days are known.' })
  datePrecision: Precision;

  @Field(() => String, { nullable: true, description: 'Its address. Null when the address is not known.' })
  url: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it was last read at its address. Null when it was read from a stored copy and has not been re-checked.',
  })
  checkedOn: string | null;

  @Field(() => Basis, { description: 'From what the register knows it.' })
  basis: Basis;

  @TextField({ nullable: true, description: 'What a reader must know of it. Null when there is nothing.' })
  note: Text | null;

  @Field(() => Boolean, {
    description:
      'Whether its criteria are known. When false, `criteria` is empty because nobody knows them, not because it asked for nothing.',
  })
  criteriaKnown: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many criteria it has. Known of some whose criteria are not. Null when not known.',
  })
  criteriaCount: number | null;

  @Field(() => [CriterionType], { description: 'Its criteria. Empty when they are not known.' })
  criteria: Criterion[];

  @Field(() => [DataIssueType], { description: 'What a reader must know of this record.' })
  dataIssues: DataIssue[];
}

@ObjectType('CommonCriterion', {
  description: 'An entry of the common list of criteria, by which guidelines are laid side by side.',
})
export class CommonCriterionType implements CommonCriterion {
  @Field(() => ID, {
    description: 'Its code: "K7" for a criterion, "C4" for something an agreement contains.',
  })
  code: string;

  @Field(() => CriterionKind, { description: 'What it is about.' })
  kind: CriterionKind;

  @TextField({ description: 'What it asks for, in the register’s own words.' })
  text: Text;
}

@ObjectType('StatedCriterion', { description: 'A guideline that states a criterion of the common list.' })
export class StatedCriterionType {
  @Field(() => GuidelineType, { description: 'The version that states it.' })
  guideline: Guideline;

  @Field(() => CriterionType, { description: 'The criterion as it states it.' })
  criterion: Criterion;
}

@ObjectType('AssessmentReason', { description: 'Why a result is what it is.' })
export class ReasonType implements Reason {
  @Field(() => String, { description: 'A stable code: "TEXT_NOT_READ".' })
  code: string;

  @TextField({ description: 'The reason, in plain words.' })
  message: Text;
}

@ObjectType('Finding', { description: 'What a rule or a reader found, and on what grounds.' })
export class FindingType {
  @Field(() => AssessmentResult, { description: 'What the text shows.' })
  result: AssessmentResult;

  @Field(() => Extent, {
    nullable: true,
    description: 'How much of it is shown. Null unless the result is SHOWN.',
  })
  extent: Extent | null;

  @Field(() => Method, { nullable: true, description: 'Rule or reader. Null when it is not assessed.' })
  method: Method | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who assessed it: "RULE:" and the name of the rule, or "READER:" and a code for who read. Null when it is not assessed.',
  })
  assessedBy: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was read. Null for a rule, which holds for the facts as they now are.',
  })
  assessedOn: string | null;

  @Field(() => ReasonType, {
    nullable: true,
    description: 'Why, in a code and in words. Null when the note says it all.',
  })
  reason: Reason | null;

  @TextField({ nullable: true, description: 'What the reader saw, in the register’s own words.' })
  note: Text | null;

  @Field(() => [CitationType], {
    description:
      'Where it stands. For SILENT the document that was read, without a section. Empty when nothing was read.',
  })
  evidence: Citation[];
}

@ObjectType('Assessment', {
  description:
    'What the text of an agreement shows on one criterion of one guideline. It says nothing of whether the agreement may be made or works well.',
})
export class AssessmentType extends FindingType implements Omit<Assessment, 'otherFindings'> {
  @Field(() => GuidelineType, {
    nullable: true,
    description: 'The version it was held against. Null when no version was in force.',
  })
  guideline: Guideline | null;

  @Field(() => CriterionType, { description: 'The criterion.' })
  criterion: Criterion;
}

@ObjectType('VersionChoice', {
  description: 'Which version of a guideline an agreement is held against, and how it was chosen.',
})
export class VersionChoiceType implements VersionChoice {
  @Field(() => ID, { description: 'The id that all versions of the guideline share.' })
  series: string;

  @Field(() => GuidelineType, { nullable: true, description: 'The version. Null when none was in force.' })
  guideline: Guideline | null;

  @Field(() => VersionChoiceCode, { description: 'How it was chosen.' })
  code: VersionChoiceCode;

  @TextField({ description: 'The same in plain words.' })
  message: Text;

  @Field(() => [ID], { description: 'Other versions that may have been in force.' })
  others: string[];
}

@ObjectType('SharedCriterion', { description: 'A criterion that two guidelines both state.' })
export class SharedCriterionType implements SharedCriterion {
  @Field(() => CriterionType, { description: 'As the first states it.' })
  first: Criterion;

  @Field(() => CriterionType, { description: 'As the second states it.' })
  second: Criterion;

  @Field(() => Boolean, { description: 'Whether one states it more firmly than the other.' })
  strengthDiffers: boolean;

  @Field(() => Boolean, { description: 'Whether one asks for the opposite of what the other asks for.' })
  contradicts: boolean;
}

@ObjectType('GuidelineDifference', {
  description: 'Two guidelines, or two versions of one, laid side by side by the common list.',
})
export class DifferenceType implements Difference {
  @Field(() => GuidelineType, { description: 'The first.' })
  first: Guideline;

  @Field(() => GuidelineType, { description: 'The second.' })
  second: Guideline;

  @Field(() => Boolean, {
    description:
      'Whether the criteria of both are known. When false the lists are empty, and that means nothing.',
  })
  comparable: boolean;

  @TextField({
    nullable: true,
    description: 'Why they cannot be compared. Null when they can.',
  })
  message: Text | null;

  @Field(() => [SharedCriterionType], { description: 'What both state, with what differs in it.' })
  common: SharedCriterion[];

  @Field(() => [CriterionType], { description: 'What only the first states.' })
  onlyFirst: Criterion[];

  @Field(() => [CriterionType], { description: 'What only the second states.' })
  onlySecond: Criterion[];
}

@ObjectType('MatrixCriterion', {
  description: 'A column of a matrix. The counts are over the whole selection, not over the page.',
})
export class MatrixCriterionType extends CriterionType {
  @Field(() => Int, { description: 'Agreements whose text shows it, in whole or in part.' })
  shown: number;

  @Field(() => Int, { description: 'Agreements whose text says something else.' })
  contradicted: number;

  @Field(() => Int, { description: 'Agreements whose text was read and says nothing. Not a breach.' })
  silent: number;

  @Field(() => Int, { description: 'Agreements to which the question cannot be put.' })
  notApplicable: number;

  @Field(() => Int, { description: 'Agreements that nobody has read for this.' })
  notAssessed: number;
}

@ObjectType('MatrixRow', { description: 'One agreement, held against the guideline.' })
export class MatrixRowType {
  @Field(() => PartnershipStub, { nullable: true, description: 'The agreement.' })
  partnership: PartnershipStub;

  @Field(() => VersionChoiceType, { description: 'The version it is held against.' })
  version: VersionChoice;

  @Field(() => [AssessmentType], { description: 'One cell for each column, in their order.' })
  cells: Assessment[];
}

@ObjectType('MatrixEdge', { description: 'A row and its place.' })
export class MatrixEdgeType {
  @Field(() => MatrixRowType, { description: 'The row.' })
  node: MatrixRowType;

  @Field(() => String, { description: 'Give it as `after` to go on after this row.' })
  cursor: string;
}

@ObjectType('GuidelineMatrix', {
  description:
    'A selection of agreements held against one guideline. It shows what the texts show: silent is not a breach, and shown is no verdict.',
})
export class MatrixType {
  @Field(() => [MatrixCriterionType], { description: 'The columns, with counts over the whole selection.' })
  criteria: MatrixCriterionType[];

  @Field(() => [GuidelineType], { description: 'The versions that the agreements are held against.' })
  versions: Guideline[];

  @Field(() => Int, { description: 'How many agreements the selection holds.' })
  totalCount: number;

  @TextField({ description: 'How to read the matrix, and how not to.' })
  caution: Text;

  @Field(() => [MatrixEdgeType], { description: 'The agreements of this page, in the order of their ids.' })
  edges: MatrixEdgeType[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
