import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation } from '../../foundation/values/citation';
import type { DataIssue } from '../../foundation/values/data-issue';
import type { MissingReason } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period, Precision } from '../../foundation/values/period';
import type { AssessmentResult, Extent, Finding, Method, Reason } from '../domain/assessment';
import type { Basis, CommonCriterion, Criterion, CriterionKind, Guideline } from '../domain/guideline';

const schema = 'guidelines';

@Entity({ schema, name: 'criterion' })
export class CriterionRow implements CommonCriterion {
  @PrimaryColumn('text') code: string;
  @Column('int') position: number;
  @Column('text') kind: CriterionKind;
  @Column('jsonb') text: Text;
}

/** One version of one guideline. Its criteria are only ever read with it. */
@Entity({ schema, name: 'guideline' })
export class GuidelineRow implements Guideline {
  @PrimaryColumn('text') id: string;
  @Column('text') series: string;
  @Column('int') position: number;
  @Column('jsonb') title: Text;
  @Column('text') version: string;
  @Column('text', { name: 'issuer_id', nullable: true }) issuerId: string | null;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('text', { name: 'valid_from_missing', nullable: true }) validFromMissing: MissingReason | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text', { name: 'valid_to_missing', nullable: true }) validToMissing: MissingReason | null;
  @Column('text', { name: 'date_precision' }) datePrecision: Precision;
  @Column('text', { nullable: true }) url: string | null;
  @Column('date', { name: 'checked_on', nullable: true }) checkedOn: string | null;
  @Column('text') basis: Basis;
  @Column('jsonb', { nullable: true }) note: Text | null;
  @Column('boolean', { name: 'criteria_known' }) criteriaKnown: boolean;
  @Column('int', { name: 'criteria_count', nullable: true }) criteriaCount: number | null;
  @Column('jsonb') criteria: Criterion[];
  @Column('jsonb', { name: 'data_issues' }) dataIssues: DataIssue[];
}

/** What a rule or a reader found. Rules' findings are rewritten when the facts change, readers' when their file does. */
@Entity({ schema, name: 'finding' })
export class FindingRow implements Finding {
  @PrimaryColumn('text', { name: 'partnership_id' }) partnershipId: string;
  @PrimaryColumn('text') method: Method;
  @PrimaryColumn('int') position: number;
  @Column('text', { nullable: true }) series: string | null;
  @Column('text') criterion: string;
  @Column('text', { name: 'assessed_by' }) assessedBy: string;
  @Column('date', { name: 'assessed_on', nullable: true }) assessedOn: string | null;
  @Column('text') result: AssessmentResult;
  @Column('text', { nullable: true }) extent: Extent | null;
  @Column('jsonb', { nullable: true }) reason: Reason | null;
  @Column('jsonb', { nullable: true }) note: Text | null;
  @Column('jsonb') evidence: Citation[];
}

/** When an agreement was made, as far as the feed has told. */
@Entity({ schema, name: 'agreement' })
export class AgreementRow {
  @PrimaryColumn('text', { name: 'partnership_id' }) partnershipId: string;
  @Column('jsonb', { nullable: true }) made: Period | null;
}
