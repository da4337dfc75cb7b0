import { In, type DataSource } from 'typeorm';
import { many, one } from '../../foundation/batch';
import { published } from './published';
import { MetricRow, ObservationRow, ObservedPartnershipRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders({ manager }: DataSource) {
  return {
    metricById: one(
      (ids: readonly string[]) => manager.findBy(MetricRow, { id: In([...ids]) }),
      (row) => row.id,
    ),
    observationsOfPartnership: many(
      async (ids: readonly string[]) => {
        const rows = await manager.find(ObservationRow, {
          where: { partnershipId: In([...ids]) },
          order: { position: 'ASC' },
        });
        return rows.map(published);
      },
      (row) => row.partnershipId,
    ),
    observedPartnershipById: one(
      (ids: readonly string[]) => manager.findBy(ObservedPartnershipRow, { id: In([...ids]) }),
      (row) => row.id,
    ),
    observationCountOfMetric: one(
      (ids: readonly string[]) =>
        manager
          .createQueryBuilder(ObservationRow, 'observation')
          .select('metric_id', 'metricId')
          .addSelect('count(*)::int', 'count')
          .where('metric_id = ANY(:ids)', { ids })
          .groupBy('metric_id')
          .getRawMany<{ metricId: string; count: number }>(),
      (row) => row.metricId,
    ),
  };
}

export type Loaders = ReturnType<typeof loaders>;
