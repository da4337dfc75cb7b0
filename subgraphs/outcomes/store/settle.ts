import { In, type EntityManager } from 'typeorm';
import { tell, type OutboxEvent } from '../../foundation/outbox';
import { issueRules } from '../domain/issues';
import { withheldPositions } from '../domain/suppression';
import { outcomesFacts } from './facts';
import { published } from './published';
import { MetricRow, ObservationRow, ObservedPartnershipRow } from './rows';

/**
 * Decides what of these partnerships' observations may be shown, finds their data issues, and tells the others. Both
 * follow from all of a partnership's rows and from the definitions of its metrics, so either kind of change ends here.
 */
export async function settle(manager: EntityManager, partnershipIds: readonly string[]): Promise<void> {
  const metrics = new Map((await manager.find(MetricRow)).map((metric) => [metric.id, metric]));
  const partnerships = await manager.findBy(ObservedPartnershipRow, { id: In([...partnershipIds]) });
  const rows = await manager.find(ObservationRow, {
    where: { partnershipId: In([...partnershipIds]) },
    order: { position: 'ASC' },
  });
  const rowsOf = new Map<string, ObservationRow[]>(partnershipIds.map((id) => [id, []]));
  for (const row of rows) rowsOf.get(row.partnershipId)?.push(row);
  const told: OutboxEvent[] = [];
  for (const partnership of partnerships) {
    const own = rowsOf.get(partnership.id) ?? [];
    const withheld = withheldPositions(own, metrics);
    const changed = own.filter((row) => row.withheld !== withheld.has(row.position));
    for (const row of changed) row.withheld = !row.withheld;
    await manager.save(changed);
    const observations = own.map(published);
    partnership.dataIssues = issueRules.flatMap((rule) =>
      rule({ observations, metrics, term: partnership.term }),
    );
    const { id, dataIssues } = partnership;
    const body = outcomesFacts(id, observations, metrics, dataIssues);
    told.push({ entity: 'outcomes', id, body, shown: { observations, dataIssues } });
  }
  await manager.save(partnerships);
  await tell(manager, 'outcomes', told);
}
