import type { DataIssue } from '../../../foundation/values/data-issue';
import type { Period } from '../../../foundation/values/period';
import type { Metric } from '../metric';
import type { Observation } from '../observation';
import { bareClaim } from './bare-claim';
import { negativeCount } from './negative-count';
import { outsideTerm } from './outside-term';
import { periodsOverlap } from './periods-overlap';
import { proportionOutOfRange } from './proportion-out-of-range';
import { resultWithoutN } from './result-without-n';
import { shareAboveWhole } from './share-above-whole';
import { targetWithoutResult } from './target-without-result';
import { valueAboveDenominator } from './value-above-denominator';
import { valueDiffersFromParts } from './value-differs-from-parts';
import { valuesDiffer } from './values-differ';
import { zeroDenominator } from './zero-denominator';

/** What a rule may look at: the observations as they are shown, so that no issue tells what is withheld. */
export interface Evidence {
  observations: readonly Observation[];
  metrics: ReadonlyMap<string, Metric>;
  term: Period | null;
}

/** A rule looks at the observations of one partnership and says what a reader must know, or nothing. */
export type IssueRule = (evidence: Evidence) => DataIssue[];

/** In the order in which a reader meets them. To add a rule: one file, one line here, one test. */
export const issueRules: readonly IssueRule[] = [
  valuesDiffer,
  proportionOutOfRange,
  valueAboveDenominator,
  zeroDenominator,
  valueDiffersFromParts,
  negativeCount,
  shareAboveWhole,
  periodsOverlap,
  outsideTerm,
  bareClaim,
  resultWithoutN,
  targetWithoutResult,
];
