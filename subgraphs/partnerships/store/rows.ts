import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation } from '../../foundation/values/citation';
import type { DataIssue } from '../../foundation/values/data-issue';
import { ContributionKind, Operator, Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import {
  LabelStatus,
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
  type StatedPeriod,
  type Term,
} from '../domain/partnership';
import { Scheme, type Concept } from '../domain/concept';
import type { SourceDocument } from '../domain/source';

const schema = 'partnerships';

/**
 * A list that is only ever read with its agreement (terms, forums, decisions) is a jsonb column; what is asked for by
 * organisation, by predecessor or by id is a row of its own.
 */
@Entity({ schema, name: 'partnership' })
export class PartnershipRow implements Partnership {
  @PrimaryColumn('text') id: string;
  @Column('text', { name: 'label_status' }) labelStatus: LabelStatus;
  @Column('jsonb') paper: Paper;
  @Column('jsonb') title: Text;
  @Column('jsonb') summary: Text;
  @Column('jsonb', { nullable: true }) purpose: Text | null;
  @Column('jsonb') goals: Text[];
  @Column('text', { array: true }) keywords: string[];
  @Column('text', { array: true }) municipalities: string[];
  @Column('text', { array: true }) themes: string[];
  @Column('text', { name: 'target_groups', array: true }) targetGroups: string[];
  @Column('jsonb', { name: 'stated_terms' }) statedTerms: StatedPeriod[];
  @Column('jsonb', { nullable: true }) condition: Condition | null;
  @Column('jsonb', { nullable: true }) extension: Extension | null;
  @Column('jsonb') amendments: Amendment[];
  @Column('jsonb') history: PastEvent[];
  @Column('jsonb') decisions: Decision[];
  @Column('jsonb') annexes: Annex[];
  @Column('jsonb') terms: Term[];
  @Column('jsonb') forums: Forum[];
  @Column('jsonb', { name: 'follow_up' }) followUp: FollowUp[];
  @Column('text', { name: 'predecessor_id', nullable: true }) predecessorId: string | null;
  @Column('jsonb', { name: 'related_plans' }) relatedPlans: Plan[];
  @Column('jsonb', { nullable: true }) agreement: AgreementCopy | null;
  @Column('date', { name: 'checked_on' }) checkedOn: string;
  @Column('jsonb', { name: 'data_issues' }) dataIssues: DataIssue[];
  /** Every document that the record cites, in order. */
  @Column('text', { name: 'source_ids', array: true }) sourceIds: string[];
}

@Entity({ schema, name: 'party' })
export class PartyRow implements Party {
  @PrimaryColumn('text', { name: 'partnership_id' }) partnershipId: string;
  @PrimaryColumn('int') position: number;
  @Column('text', { name: 'organisation_id' }) organisationId: string;
  @Column('text') side: Side;
  @Column('jsonb', { nullable: true }) role: Text | null;
  @Column('text', { name: 'acting_unit', nullable: true }) actingUnit: string | null;
  @Column('date', { name: 'joined_on', nullable: true }) joinedOn: string | null;
  @Column('date', { name: 'left_on', nullable: true }) leftOn: string | null;
  @Column('jsonb') citations: Citation[];
}

@Entity({ schema, name: 'commitment' })
export class CommitmentRow implements Commitment {
  @PrimaryColumn('text', { name: 'partnership_id' }) partnershipId: string;
  @PrimaryColumn('int') position: number;
  @Column('text', { name: 'organisation_id' }) organisationId: string;
  @Column('text') side: Side;
  @Column('text') kind: ContributionKind;
  @Column('jsonb') description: Text;
  @Column('text') operator: Operator;
  @Column('numeric', { nullable: true }) quantity: string | null;
  @Column('jsonb', { nullable: true }) unit: Text | null;
  @Column('jsonb', { nullable: true }) period: Period | null;
  @Column('jsonb') citations: Citation[];
}

@Entity({ schema, name: 'concept' })
export class ConceptRow implements Concept {
  @PrimaryColumn('text') scheme: Scheme;
  @PrimaryColumn('text') code: string;
  @Column('int') position: number;
  @Column('jsonb') label: Text;
  @Column('jsonb') definition: Text;
  @Column('text', { nullable: true }) broader: string | null;
  @Column('text', { name: 'exact_match', nullable: true }) exactMatch: string | null;
  @Column('text', { name: 'close_match', nullable: true }) closeMatch: string | null;
}

@Entity({ schema, name: 'source' })
export class SourceRow implements SourceDocument {
  @PrimaryColumn('text') id: string;
  @Column('jsonb') title: Text;
  @Column('text', { nullable: true }) publisher: string | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('jsonb', { nullable: true }) note: Text | null;
  @Column('date', { name: 'as_of', nullable: true }) asOf: string | null;
  @Column('text', { name: 'active_sections', nullable: true }) activeSections: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text', { name: 'request_from', nullable: true }) requestFrom: string | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('date', { name: 'checked_on', nullable: true }) checkedOn: string | null;
}
