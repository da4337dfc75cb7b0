import type { DataIssue } from '../../../foundation/values/data-issue';
import type { FundingFacts } from '../contribution';
import { amountNotPositive } from './amount-not-positive';
import { amountWithoutTerm } from './amount-without-term';
import { partOutsideTerm } from './part-outside-term';
import { partsDoNotAddUp } from './parts-do-not-add-up';
import { partsLeaveAGap } from './parts-leave-a-gap';
import { spansMixed } from './spans-mixed';
import { statedTotalsDiffer } from './stated-totals-differ';
import { unvaluedContribution } from './unvalued-contribution';
import { yearKnownOnly } from './year-known-only';

/** A rule looks at the money of a partnership and says what a reader must know, or nothing. */
export type IssueRule = (facts: FundingFacts) => DataIssue[];

/** In the order in which a reader meets them. To add a rule: one file, one line here, one test. */
export const issueRules: readonly IssueRule[] = [
  partsDoNotAddUp,
  statedTotalsDiffer,
  amountNotPositive,
  amountWithoutTerm,
  partOutsideTerm,
  partsLeaveAGap,
  spansMixed,
  yearKnownOnly,
  unvaluedContribution,
];

export const issuesOf = (facts: FundingFacts): DataIssue[] => issueRules.flatMap((rule) => rule(facts));
