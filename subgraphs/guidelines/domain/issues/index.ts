import type { DataIssue } from '../../../foundation/values/data-issue';
import type { Guideline } from '../guideline';
import { addressNotKnown } from './address-not-known';
import { criteriaContradict } from './criteria-contradict';
import { criteriaNotKnown } from './criteria-not-known';
import { datesNotKnown } from './dates-not-known';
import { notRechecked } from './not-rechecked';
import { versionsOverlap } from './versions-overlap';

export interface Evidence {
  guideline: Omit<Guideline, 'dataIssues'>;
  /** All versions of the same guideline, itself included, oldest first. */
  versions: readonly Omit<Guideline, 'dataIssues'>[];
}

/** A rule looks at a version of a guideline and says what a reader must know of it, or nothing. */
export type IssueRule = (evidence: Evidence) => DataIssue[];

/** In the order in which a reader meets them. To add a rule: one file, one line here, one test. */
export const issueRules: readonly IssueRule[] = [
  criteriaNotKnown,
  criteriaContradict,
  versionsOverlap,
  datesNotKnown,
  addressNotKnown,
  notRechecked,
];
