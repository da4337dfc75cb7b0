import type { DataIssue, Severity } from '../../../foundation/values/data-issue';
import type { Text } from '../../../foundation/values/language';
import type { Metric } from '../metric';
import type { Observation } from '../observation';

/** An issue about some observations, with the first citation of each. */
export function issueOn(
  observations: readonly Observation[],
  issue: { code: string; severity: Severity; message: Text; values: (string | null)[] },
): DataIssue {
  return {
    ...issue,
    field: `outcomes.${observations.map(({ key, position }) => key ?? position).join(',')}`,
    values: issue.values.filter((value) => value !== null),
    citations: observations.flatMap(({ citations }) => citations.slice(0, 1)),
  };
}

/** The metric's name, with the group where there is one, as a message calls the row. */
export function named(observation: Observation, metrics: ReadonlyMap<string, Metric>): Required<Text> {
  const label = metrics.get(observation.metricId)?.label ?? { sv: observation.metricId };
  const { group } = observation;
  return {
    sv: label.sv + (group ? `, ${group.sv}` : ''),
    en: (label.en ?? label.sv) + (group ? `, ${group.en ?? group.sv}` : ''),
  };
}

/** The rows for which a test is true of the row and its metric. */
export function rowsWhere(
  { observations, metrics }: { observations: readonly Observation[]; metrics: ReadonlyMap<string, Metric> },
  test: (observation: Observation, metric: Metric) => boolean,
): Observation[] {
  return observations.filter((observation) => {
    const metric = metrics.get(observation.metricId);
    return metric !== undefined && test(observation, metric);
  });
}
