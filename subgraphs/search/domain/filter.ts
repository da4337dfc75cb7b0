import type { Day } from '../../foundation/values/day';
import type { PartnershipStatus } from '../../foundation/values/enums';

/** Which partnerships are meant: all conditions that are given, any value within a list. */
export interface Filter {
  ids?: string[] | null;
  municipality?: string[] | null;
  county?: string[] | null;
  theme?: string[] | null;
  targetGroup?: string[] | null;
  organisation?: string[] | null;
  status?: PartnershipStatus[] | null;
  activeOn?: Day | null;
  endsBetween?: { from?: Day | null; to?: Day | null } | null;
  publicPerYear?: { atLeast?: string | null; atMost?: string | null } | null;
  metric?: string[] | null;
  hasResults?: boolean | null;
  hasDataIssues?: boolean | null;
}
