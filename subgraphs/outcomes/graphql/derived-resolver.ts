import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../foundation/needs';
import { PartnershipStub } from '../../foundation/graphql/stubs';
import type { OutcomesContext } from '../server';
import type { DerivedOfPartnership } from '../store/evidence';
import type { MetricRow } from '../store/rows';
import { DerivedValueType } from './derived-types';
import { MetricType, SeasonType, shownSeason } from './types';

@Resolver(() => PartnershipStub)
export class DerivedOutcomesResolver {
  @FieldResolver(() => [DerivedValueType], {
    nullable: true,
    description:
      'What the register computes of the partnership: each value with its inputs and formula, or why it cannot be computed.',
  })
  async derivedOutcomes(
    @Root() { id }: PartnershipStub,
    @Arg('metric', () => ID, { nullable: true, description: 'One metric only. All when none is given.' })
    metric: string | null | undefined,
    @Ctx() { derivedOfPartnership }: OutcomesContext,
  ): Promise<DerivedOfPartnership[]> {
    const values = await derivedOfPartnership.load(id);
    return metric ? values.filter(({ metricId }) => metricId === metric) : values;
  }
}

@Resolver(() => DerivedValueType)
export class DerivedValueResolver {
  @FieldResolver(() => MetricType, { nullable: true, description: 'What is computed.' })
  metric(
    @Root() { metricId }: DerivedOfPartnership,
    @Ctx() { metricById }: OutcomesContext,
    @Info() asked: Asked,
  ): Promise<MetricRow | null> {
    return metricById.load(metricId, asked);
  }

  @FieldResolver(() => SeasonType, {
    nullable: true,
    description: 'The part of each year that it is about. Null when it is the whole year.',
  })
  season(@Root() { season }: DerivedOfPartnership): SeasonType | null {
    return shownSeason(season);
  }
}
