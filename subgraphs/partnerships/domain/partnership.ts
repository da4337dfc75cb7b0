import type { Citation } from '../../foundation/values/citation';
import type { DataIssue } from '../../foundation/values/data-issue';
import type { Day } from '../../foundation/values/day';
import type { ContributionKind, Operator, Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period, Precision } from '../../foundation/values/period';

/** Who calls the agreement an IOP. */
export enum LabelStatus {
  BY_PARTIES = 'BY_PARTIES',
  BY_THIRD_PARTY = 'BY_THIRD_PARTY',
  IOP_LIKE = 'IOP_LIKE',
}

/** What the paper behind a record is. A proposal proves no decision, an unsigned copy no signature. */
export enum PaperKind {
  SIGNED_AGREEMENT = 'SIGNED_AGREEMENT',
  UNSIGNED_COPY = 'UNSIGNED_COPY',
  PROPOSAL = 'PROPOSAL',
  DESCRIPTION = 'DESCRIPTION',
  LISTING = 'LISTING',
  MENTION = 'MENTION',
}

export enum DecisionKind {
  PROPOSED = 'PROPOSED',
  DECIDED = 'DECIDED',
  SIGNED = 'SIGNED',
  STARTED = 'STARTED',
  TERMINATED = 'TERMINATED',
}

export enum AmendmentKind {
  EXTENDED = 'EXTENDED',
  CHANGED = 'CHANGED',
  PARTY_JOINED = 'PARTY_JOINED',
  PARTY_LEFT = 'PARTY_LEFT',
}

export enum TermKind {
  EXTENSION = 'EXTENSION',
  NOTICE = 'NOTICE',
  RENEGOTIATION = 'RENEGOTIATION',
  RESCISSION = 'RESCISSION',
  CLAWBACK = 'CLAWBACK',
  DISPUTE = 'DISPUTE',
  INVOICING = 'INVOICING',
  OTHER = 'OTHER',
}

interface Stated {
  citations: Citation[];
}

export interface Paper extends Stated {
  kind: PaperKind;
  note?: Text | null;
}

export type StatedPeriod = Period & Stated;

export interface Condition extends Stated {
  text: Text;
}

/** The right to extend. Without `latestTo` there is talk of an extension, and no option that reaches a known day. */
export interface Extension extends Stated {
  latestTo: Day | null;
  step?: string | null;
  decideBy?: Day | null;
  form?: Text | null;
}

export interface Amendment extends Stated {
  kind: AmendmentKind;
  date?: Day | null;
  newTo?: Day | null;
  description: Text;
}

export interface Decision extends Stated {
  kind: DecisionKind;
  body?: string | null;
  date?: Day | null;
  during?: Period | null;
  caseNumber?: string | null;
}

export interface Annex extends Stated {
  title: Text;
}

export interface Term extends Stated {
  kind: TermKind;
  description: Text;
}

export interface Forum extends Stated {
  name: Text;
  interval?: string | null;
  atLeast: boolean;
  description?: Text | null;
}

export interface FollowUp extends Stated {
  interval?: string | null;
  atLeast: boolean;
  forum?: string | null;
  indicators: Text[];
  userSurvey: boolean;
  description: Text;
}

export interface Plan extends Stated {
  title: Text;
  description: Text;
}

/** What the parties did together before this agreement. An agreement with a term of its own has a record of its own. */
export interface PastEvent extends Stated {
  text: Text;
  /** The first day of the month or year, when that is all that is stated. */
  since: Day;
  precision: Precision;
}

/** Where the agreement itself can be had. */
export interface AgreementCopy {
  url?: string | null;
  requestFrom?: string | null;
}

export interface Partnership {
  id: string;
  labelStatus: LabelStatus;
  paper: Paper;
  title: Text;
  summary: Text;
  purpose: Text | null;
  goals: Text[];
  keywords: string[];
  municipalities: string[];
  themes: string[];
  targetGroups: string[];
  /** The terms as the sources state them; the first is the one shown. None when no dates are stated. */
  statedTerms: StatedPeriod[];
  condition: Condition | null;
  extension: Extension | null;
  amendments: Amendment[];
  history: PastEvent[];
  decisions: Decision[];
  annexes: Annex[];
  terms: Term[];
  forums: Forum[];
  followUp: FollowUp[];
  predecessorId: string | null;
  relatedPlans: Plan[];
  agreement: AgreementCopy | null;
  checkedOn: Day;
  dataIssues: DataIssue[];
}

export interface Party extends Stated {
  organisationId: string;
  side: Side;
  role: Text | null;
  actingUnit: string | null;
  joinedOn: Day | null;
  leftOn: Day | null;
}

export interface Commitment extends Stated {
  organisationId: string;
  side: Side;
  kind: ContributionKind;
  description: Text;
  operator: Operator;
  quantity: string | null;
  unit: Text | null;
  period: Period | null;
}
