import type { DataSource } from 'typeorm';
import { many, one } from '../../foundation/batch';
import { rowBy, rowsBy } from '../../foundation/rows';
import type { Asked } from '../../foundation/needs';
import type { Observation } from '../domain/observation';
import { derivedCounts, derivedOfPartnerships } from './evidence';
import { published } from './published';
import { MetricRow, ObservationRow, ObservedPartnershipRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  const { manager } = database;
  const observations = rowsBy(database, ObservationRow, 'partnershipId', {
    order: 'position',
    always: ['withheld'],
  });
  return {
    metricById: rowBy(database, MetricRow, 'id'),
    observationsOfPartnership: {
      load: async (id: string, asked?: Asked): Promise<Observation[]> =>
        (await observations.load(id, asked)).map(published),
    },
    observedPartnershipById: rowBy(database, ObservedPartnershipRow, 'id'),
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
