import type { Day } from '../../../foundation/values/day';
import type { Agreement } from '../agreement';
import { Method, type Finding } from '../assessment';
import { bothSidesContribute } from './both-sides-contribute';
import { contentActivitiesAndCommitments } from './content-activities-and-commitments';
import { contentBackground } from './content-background';
import { contentChanges } from './content-changes';
import { contentEconomy } from './content-economy';
import { contentFollowUp } from './content-follow-up';
import { contentGoals } from './content-goals';
import { contentPartiesAndOrganisation } from './content-parties-and-organisation';
import { contentRenegotiation } from './content-renegotiation';
import { contentSharedValues } from './content-shared-values';
import { contentTermAndNotice } from './content-term-and-notice';
import { inWriting } from './in-writing';
import { jointFollowUp } from './joint-follow-up';
import { jointSteering } from './joint-steering';
import { meantToLast } from './meant-to-last';
import type { Rule } from './rule';

/** Raised by one whenever a rule is added or answers otherwise. Kept answers are then made anew at the next start. */
export const RULES_REVISION = 1;

/** In the order of the common list. To add a rule: one file, one line here, one test, and RULES_REVISION. */
export const rules: readonly Rule[] = [
  bothSidesContribute,
  meantToLast,
  jointFollowUp,
  jointSteering,
  inWriting,
  contentBackground,
  contentSharedValues,
  contentPartiesAndOrganisation,
  contentGoals,
  contentActivitiesAndCommitments,
  contentFollowUp,
  contentEconomy,
  contentTermAndNotice,
  contentChanges,
  contentRenegotiation,
];

/** What the rules say of an agreement. What no rule is about needs a reader, and has no finding here. */
export const assess = (agreement: Agreement): Finding[] =>
  rules.map((rule) => ({
    partnershipId: agreement.id,
    series: null,
    criterion: rule.criterion,
    method: Method.RULE,
    assessedBy: `RULE:${rule.code}`,
    assessedOn: null as Day | null,
    note: null,
    ...rule.assess(agreement),
  }));
