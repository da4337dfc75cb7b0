import type { DataIssue } from '../../foundation/values/data-issue';
import { MissingReason } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Metric } from '../domain/metric';
import { isResult, type Observation } from '../domain/observation';

/**
 * What this subgraph tells the others of a partnership. Followers declare for themselves the part that they read.
 * Observations are as shown: what is withheld from the public is withheld here.
 */
export interface OutcomesFacts {
  id: string;
  /** Metrics with at least one observation, in the order of the record. */
  metrics: string[];
  /** An interim or final value is known, be it one that is withheld. */
  hasResults: boolean;
  /** What may be searched for: names of what is measured, groups and notes. */
  texts: Text[];
  observations: Omit<Observation, 'partnershipId' | 'position'>[];
  dataIssues: Pick<DataIssue, 'code' | 'severity' | 'message'>[];
}

export function outcomesFacts(
  id: string,
  observations: readonly Observation[],
  metrics: ReadonlyMap<string, Metric>,
  dataIssues: readonly DataIssue[],
): OutcomesFacts {
  const measured = [...new Set(observations.map(({ metricId }) => metricId))];
  return {
    id,
    metrics: measured,
    hasResults: observations.some(
      (row) => isResult(row) && (row.value !== null || row.missingReason === MissingReason.WITHHELD),
    ),
    texts: [
      ...measured.flatMap((metric) => metrics.get(metric)?.label ?? []),
      ...observations.flatMap(({ group, note }) => [group ?? [], note ?? []].flat()),
    ],
    observations: observations.map(({ partnershipId, position, ...observation }) => observation),
    dataIssues: dataIssues.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}

export type MetricFacts = Metric & { position: number };
