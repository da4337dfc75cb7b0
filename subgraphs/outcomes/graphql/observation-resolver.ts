import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Needs, type Asked } from '../../foundation/needs';
import { PartnershipStub } from '../../foundation/graphql/stubs';
import { DataIssueType } from '../../foundation/graphql/types';
import type { DataIssue } from '../../foundation/values/data-issue';
import { intervalOf, nForTarget } from '../domain/intervals/of-observation';
import type { Observation } from '../domain/observation';
import type { OutcomesContext } from '../server';
import type { MetricRow, ObservationRow } from '../store/rows';
import { IntervalType, shownInterval } from './interval-type';
import { MetricType, ObservationType, SeasonType, shownSeason } from './types';

@Resolver(() => PartnershipStub)
export class PartnershipOutcomesResolver {
  @FieldResolver(() => [ObservationType], {
    nullable: true,
    description: 'Capacity, targets and results, in the order of the record. Empty when none are stated.',
  })
  outcomes(
    @Root() { id }: PartnershipStub,
    @Ctx() { observationsOfPartnership }: OutcomesContext,
    @Info() asked: Asked,
  ): Promise<Observation[]> {
    return observationsOfPartnership.load(id, asked);
  }

  @FieldResolver(() => [DataIssueType], {
    nullable: true,
    description: 'What a reader must know of the outcomes.',
  })
  async outcomeDataIssues(
    @Root() { id }: PartnershipStub,
    @Ctx() { observedPartnershipById }: OutcomesContext,
  ): Promise<DataIssue[]> {
    return (await observedPartnershipById.load(id))?.dataIssues ?? [];
  }
}

@Resolver(() => ObservationType)
export class ObservationResolver {
  @Needs<ObservationRow>('metricId')
  @FieldResolver(() => MetricType, { nullable: true, description: 'What is measured.' })
  metric(
    @Root() { metricId }: Observation,
    @Ctx() { metricById }: OutcomesContext,
    @Info() asked: Asked,
  ): MetricRow | Promise<MetricRow | null> {
    return metricById.loadKnown(metricId, asked);
  }

  @Needs<ObservationRow>('partnershipId')
  @FieldResolver(() => PartnershipStub, { nullable: true, description: 'Where it was measured.' })
  partnership(@Root() { partnershipId }: Observation): PartnershipStub {
    return { id: partnershipId };
  }

  @Needs<ObservationRow>('season')
  @FieldResolver(() => SeasonType, {
    nullable: true,
    description: 'The part of each year that it is about. Null when it is the whole year.',
  })
  season(@Root() { season }: Observation): SeasonType | null {
    return shownSeason(season);
  }

  @FieldResolver(() => IntervalType, { nullable: true, description: 'Its interval, or why it has none.' })
  async interval(
    @Root() observation: Observation,
    @Ctx() { metricById, observationsOfPartnership }: OutcomesContext,
  ): Promise<IntervalType | null> {
    const metric = await metricById.load(observation.metricId);
    if (!metric) return null;
    const siblings = await observationsOfPartnership.load(observation.partnershipId);
    return shownInterval(intervalOf(observation, metric), nForTarget(observation, siblings));
  }
}
