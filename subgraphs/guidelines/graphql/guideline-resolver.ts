import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../foundation/graphql/scalars';
import { OrganisationStub } from '../../foundation/graphql/stubs';
import { Precision } from '../../foundation/values/period';
import { differenceBetween, type Difference } from '../domain/difference';
import type { CommonCriterion, Guideline } from '../domain/guideline';
import { versionFor } from '../domain/version';
import type { GuidelinesContext } from '../server';
import { CommonCriterionType, DifferenceType, GuidelineType, StatedCriterionType } from './types';

@Resolver(() => GuidelineType)
export class GuidelineResolver {
  @Query(() => [GuidelineType], {
    nullable: true,
    description: 'Every version of every guideline, the versions of one together, oldest first.',
  })
  async guidelines(
    @Arg('issuer', () => ID, { nullable: true, description: 'Only those of one organisation.' })
    issuer: string | null | undefined,
    @Ctx() { guidelinesInOrder }: GuidelinesContext,
  ): Promise<Guideline[]> {
    const all = await guidelinesInOrder();
    return issuer ? all.filter(({ issuerId }) => issuerId === issuer) : all;
  }

  @Query(() => GuidelineType, {
    nullable: true,
    description:
      'One version by its id; or, by the id that the versions share, the one in force on a day. Null when the id is not known, or no version was in force.',
  })
  async guideline(
    @Arg('id', () => ID, { description: 'The id of a version, or the one that the versions share.' })
    id: string,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day, when the id is shared. Today in Sweden when none is given.',
    })
    on: string | null | undefined,
    @Ctx() { guidelinesInOrder, today }: GuidelinesContext,
  ): Promise<Guideline | null> {
    const all = await guidelinesInOrder();
    const day = on ?? today;
    return (
      all.find((version) => version.id === id) ??
      inForce(
        id,
        all.filter(({ series }) => series === id),
        day,
      )
    );
  }

  @Query(() => DifferenceType, {
    nullable: true,
    description:
      'Two guidelines, or two versions of one, laid side by side. Null when one of the ids is not known.',
  })
  async guidelineDifference(
    @Arg('first', () => ID, { description: 'The id of a version; or a shared one, for its newest version.' })
    first: string,
    @Arg('second', () => ID, { description: 'The id of another.' })
    second: string,
    @Ctx() { guidelinesInOrder }: GuidelinesContext,
  ): Promise<Difference | null> {
    const all = await guidelinesInOrder();
    const byId = (id: string): Guideline | undefined =>
      all.find((version) => version.id === id) ?? all.findLast(({ series }) => series === id);
    const [one, other] = [byId(first), byId(second)];
    return one && other ? differenceBetween(one, other) : null;
  }

  @FieldResolver(() => OrganisationStub, {
    nullable: true,
    description: 'Who issues it. Null for a list of the register’s own.',
  })
  issuer(@Root() { issuerId }: Guideline): OrganisationStub | null {
    return issuerId ? { id: issuerId } : null;
  }
}

@Resolver(() => CommonCriterionType)
export class CommonCriterionResolver {
  @Query(() => [CommonCriterionType], { nullable: true, description: 'The common list of criteria.' })
  criteria(@Ctx() { commonCriteria }: GuidelinesContext): Promise<CommonCriterion[]> {
    return commonCriteria();
  }

  @FieldResolver(() => [StatedCriterionType], { description: 'The guidelines that state it, and how.' })
  async statedBy(
    @Root() { code }: CommonCriterion,
    @Ctx() { guidelinesInOrder }: GuidelinesContext,
  ): Promise<StatedCriterionType[]> {
    return (await guidelinesInOrder()).flatMap((guideline) =>
      guideline.criteria
        .filter(({ common }) => common === code)
        .map((criterion) => ({ guideline, criterion })),
    );
  }
}

const inForce = (series: string, versions: readonly Guideline[], day: string): Guideline | null =>
  versionFor(series, versions, { from: day, to: day, precision: Precision.DAY }).guideline;
