import { In, type DataSource } from 'typeorm';
import { many, one } from '../../foundation/batch';
import { derivedCounts, derivedOfPartnerships } from './evidence';
import { published } from './published';
import { MetricRow, ObservationRow, ObservedPartnershipRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  const { manager } = database;
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
    derivedOfPartnership: many(
      (ids: readonly string[]) => derivedOfPartnerships(database, ids),
      (value) => value.partnershipId,
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
    valueCountOfDerivedMetric: one(
      (ids: readonly string[]) => derivedCounts(database, ids),
      (row) => row.metricId,
    ),
  };
}

export type Loaders = ReturnType<typeof loaders>;
