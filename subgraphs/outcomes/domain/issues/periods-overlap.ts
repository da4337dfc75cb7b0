import { Severity } from '../../../foundation/values/data-issue';
import type { Observation } from '../observation';
import { MetricKind } from '../metric';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** Two results of one count whose periods share days without one being within the other: a sum would count twice. */
export const periodsOverlap: IssueRule = (evidence) => {
  const rows = rowsWhere(
    evidence,
    (row, metric) => metric.kind === MetricKind.COUNT && !metric.capacity && row.value !== null,
  );
  return rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter((other) => sameSeries(row, other) && overlapPartly(row, other))
      .map((other) => {
        const name = named(row, evidence.metrics);
        const periods = [row, other].map(({ period }) => `${period?.from}–${period?.to}`);
        return issueOn([row, other], {
          code: 'PERIODS_OVERLAP',
          severity: Severity.WARNING,
          message: {
            sv: `${name.sv}: perioderna ${periods.join(' och ')} överlappar. Värdena kan inte läggas ihop.`,
            en: `${name.en}: the periods ${periods.join(' and ')} overlap. The values cannot be added.`,
          },
          values: periods,
        });
      }),
  );
};

const sameSeries = (one: Observation, other: Observation): boolean =>
  one.metricId === other.metricId &&
  one.stage === other.stage &&
  one.group?.sv === other.group?.sv &&
  one.season?.from === other.season?.from &&
  one.season?.to === other.season?.to;

function overlapPartly({ period: one }: Observation, { period: other }: Observation): boolean {
  if (!one?.from || !one.to || !other?.from || !other.to) return false;
  const shared = one.from <= other.to && other.from <= one.to;
  const within =
    (one.from <= other.from && other.to <= one.to) || (other.from <= one.from && one.to <= other.to);
  return shared && !within;
}
