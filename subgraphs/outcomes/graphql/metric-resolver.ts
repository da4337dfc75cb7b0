import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, pageSize, readCursor, writeCursor } from '../../foundation/graphql/connection';
import { Needs, type Asked } from '../../foundation/needs';
import { everyRow } from '../../foundation/rows';
import type { OutcomesContext } from '../server';
import { observationsOfMetric } from '../store/evidence';
import { MetricRow } from '../store/rows';
import { MetricType, ObservationConnection } from './types';

@Resolver(() => MetricType)
export class MetricResolver {
  @Query(() => [MetricType], { nullable: true, description: 'Every metric, in the register’s order.' })
  metrics(@Ctx() { database }: OutcomesContext): Promise<MetricRow[]> {
    return everyRow(database, MetricRow, 'position');
  }

  @Query(() => MetricType, { nullable: true, description: 'One metric. Null when the id is not known.' })
  metric(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { metricById }: OutcomesContext,
    @Info() asked: Asked,
  ): Promise<MetricRow | null> {
    return metricById.load(id, asked);
  }

  @Needs<MetricRow>('id', 'derived')
  @FieldResolver(() => Int, {
    description:
      'How many observations of it are recorded; for a metric that the register computes, how many values it has.',
  })
  async observationCount(
    @Root() { id, derived }: MetricRow,
    @Ctx() { observationCountOfMetric, valueCountOfDerivedMetric }: OutcomesContext,
  ): Promise<number> {
    const counted = await (derived ? valueCountOfDerivedMetric : observationCountOfMetric).load(id);
    return counted?.count ?? 0;
  }

  @Needs<MetricRow>('id')
  @FieldResolver(() => ObservationConnection, {
    description: 'Its observations, in the order of the partnerships’ ids. Empty for one that is computed.',
  })
  async observations(
    @Root() { id }: MetricRow,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { database }: OutcomesContext,
  ): Promise<ObservationConnection> {
    const size = pageSize(first);
    const read = await observationsOfMetric(database, id, {
      after: after ? placeOf(readCursor('observation', 2, after)) : null,
      limit: size + 1,
    });
    const edges = read.slice(0, size).map((node) => ({
      cursor: writeCursor('observation', [node.partnershipId, node.position]),
      node,
    }));
    return {
      edges,
      pageInfo: { hasNextPage: read.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}

const placeOf = ([partnershipId, position]: unknown[]) => ({
  partnershipId: String(partnershipId),
  position: Number(position),
});
