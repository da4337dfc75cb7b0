import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { OutcomesContext } from '../server';
import { MetricRow } from '../store/rows';
import { MetricType } from './types';

@Resolver(() => MetricType)
export class MetricResolver {
  @Query(() => [MetricType], { description: 'Every metric, in the register’s order.' })
  metrics(@Ctx() { database }: OutcomesContext): Promise<MetricRow[]> {
    return database.manager.find(MetricRow, { order: { position: 'ASC' } });
  }

  @Query(() => MetricType, { nullable: true, description: 'One metric. Null when the id is not known.' })
  metric(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { metricById }: OutcomesContext,
  ): Promise<MetricRow | null> {
    return metricById.load(id);
  }

  @FieldResolver(() => Int, { description: 'How many observations of it are recorded.' })
  async observationCount(
    @Root() { id }: MetricRow,
    @Ctx() { observationCountOfMetric }: OutcomesContext,
  ): Promise<number> {
    return (await observationCountOfMetric.load(id))?.count ?? 0;
  }
}
