import type { EntityManager } from 'typeorm';
import { tell } from '../../foundation/outbox';
import type { Period } from '../../foundation/values/period';
import type { MetricPart, OutcomesPart } from '../domain/record';
import type { MetricFacts } from './facts';
import { MetricRow, ObservationRow, ObservedPartnershipRow } from './rows';
import { settle } from './settle';

const schema = 'outcomes';

/** Writes one partnership's observations, in place of what was known, and tells the others, within the transaction. */
export async function writeOutcomes(
  manager: EntityManager,
  partnershipId: string,
  part: OutcomesPart,
  term: Period | null,
): Promise<void> {
  await manager.upsert(ObservedPartnershipRow, { id: partnershipId, term, dataIssues: [] } as never, ['id']);
  await manager.delete(ObservationRow, { partnershipId });
  const rows = part.map(({ metric, missing, period, ...observation }, position) => ({
    ...observation,
    partnershipId,
    position,
    metricId: metric,
    missingReason: missing ?? null,
    period: period ?? term,
    withheld: false,
  }));
  await manager.insert(ObservationRow, rows as never);
  await settle(manager, [partnershipId]);
}

export async function deleteOutcomes(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.delete(ObservedPartnershipRow, ids);
  await tell(
    manager,
    schema,
    ids.map((id) => ({ entity: 'outcomes', id, body: null })),
  );
}

const SETTLED_AT_ONCE = 500;

/** Replaces the definitions, in the order in which they are to be shown. */
export async function writeMetrics(manager: EntityManager, list: readonly MetricPart[]): Promise<void> {
  const known = await manager.find(MetricRow);
  const gone = known.filter((row) => !list.some((metric) => metric.id === row.id));
  const rows = list.map((metric, position): MetricFacts => ({ ...metric, position }));
  await manager.remove(gone.map((row) => Object.assign(new MetricRow(), row)));
  await manager.upsert(MetricRow, rows as never, ['id']);
  await tell(manager, schema, [
    ...rows.map((body) => ({ entity: 'metric', id: body.id, body })),
    ...gone.map(({ id }) => ({ entity: 'metric', id, body: null })),
  ]);
  const ids = (await manager.find(ObservedPartnershipRow, { select: { id: true } })).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += SETTLED_AT_ONCE)
    await settle(manager, ids.slice(start, start + SETTLED_AT_ONCE));
}
