import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { InLanguage } from '../../foundation/graphql/language';
import { Needs, type Asked } from '../../foundation/needs';
import { DateScalar } from '../../foundation/graphql/scalars';
import { MunicipalityStub, OrganisationStub } from '../../foundation/graphql/stubs';
import { PeriodType, Source } from '../../foundation/graphql/types';
import { PartnershipStatus } from '../../foundation/values/enums';
import { inLanguage, type Language } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import type { Concept } from '../domain/concept';
import { statusOn, statusReason } from '../domain/status';
import { termOf } from '../domain/term';
import type { PartnershipsContext } from '../server';
import type { CommitmentRow, PartnershipRow, PartyRow } from '../store/rows';
import {
  CommitmentType,
  PartnershipType,
  PartyType,
  StatedTermType,
  TargetGroupType,
  ThemeType,
} from './types';

const OnDay = () =>
  Arg('on', () => DateScalar, {
    nullable: true,
    description: 'The day asked about. Today in Sweden when none is given.',
  }) as ParameterDecorator;

@Resolver(() => PartnershipType)
export class PartnershipResolver {
  @Query(() => PartnershipType, {
    nullable: true,
    description: 'One partnership. Null when the id is not known.',
  })
  partnership(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { partnershipById }: PartnershipsContext,
    @Info() asked: Asked,
  ): Promise<PartnershipRow | null> {
    return partnershipById.load(id, asked);
  }

  @Needs<PartnershipRow>('municipalities')
  @FieldResolver(() => MunicipalityStub, {
    nullable: true,
    description:
      'The municipality; the first when several take part. Null where only a region or the state takes part.',
  })
  municipality(@Root() { municipalities }: PartnershipRow): MunicipalityStub | null {
    const [code] = municipalities;
    return code ? { code } : null;
  }

  @Needs<PartnershipRow>('municipalities')
  @FieldResolver(() => [MunicipalityStub], {
    nullable: true,
    description: 'All municipalities that take part.',
  })
  municipalities(@Root() { municipalities }: PartnershipRow): MunicipalityStub[] {
    return municipalities.map((code) => ({ code }));
  }

  @Needs<PartnershipRow>('statedTerms', 'amendments')
  @FieldResolver(() => PeriodType, {
    nullable: true,
    description: 'The term, with the extensions that were made. Null when no dates are stated.',
  })
  period(@Root() partnership: PartnershipRow): Period | null {
    return termOf(partnership);
  }

  @Needs<PartnershipRow>('statedTerms')
  @FieldResolver(() => [StatedTermType], {
    description:
      'The term as each source states it, before any extension. The first is the one that `period` rests on.',
  })
  statedTerms(@Root() { statedTerms }: PartnershipRow): StatedTermType[] {
    return statedTerms.map(({ citations, ...period }) => ({ period, citations }));
  }

  @Needs<PartnershipRow>('statedTerms', 'amendments', 'decisions', 'extension')
  @FieldResolver(() => PartnershipStatus, { description: 'Whether it is in force on a day.' })
  status(
    @Root() partnership: PartnershipRow,
    @OnDay() on: string | null | undefined,
    @Ctx() { today }: PartnershipsContext,
  ): PartnershipStatus {
    return statusOn(partnership, on ?? today);
  }

  @Needs<PartnershipRow>('statedTerms', 'amendments', 'decisions', 'extension', 'paper', 'condition')
  @FieldResolver(() => String, {
    description:
      'Why: from which dates and options the status follows, and what the paper behind it does not show.',
  })
  statusReason(
    @Root() partnership: PartnershipRow,
    @OnDay() on: string | null | undefined,
    @InLanguage() language: Language,
    @Ctx() { today }: PartnershipsContext,
  ): string {
    return inLanguage(statusReason(partnership, on ?? today), language);
  }

  @Needs<PartnershipRow>('themes')
  @FieldResolver(() => [ThemeType], { description: 'What it is about.' })
  async themes(
    @Root() { themes }: PartnershipRow,
    @Ctx() { themeByCode }: PartnershipsContext,
    @Info() asked: Asked,
  ): Promise<Concept[]> {
    return known(await themeByCode.loadMany(themes, asked));
  }

  @Needs<PartnershipRow>('targetGroups')
  @FieldResolver(() => [TargetGroupType], { description: 'Whom it is for.' })
  async targetGroups(
    @Root() { targetGroups }: PartnershipRow,
    @Ctx() { targetGroupByCode }: PartnershipsContext,
    @Info() asked: Asked,
  ): Promise<Concept[]> {
    return known(await targetGroupByCode.loadMany(targetGroups, asked));
  }

  @Needs<PartnershipRow>('id')
  @FieldResolver(() => [PartyType], {
    description: 'All parties, on either side; one entry for each acting unit.',
  })
  parties(
    @Root() { id }: PartnershipRow,
    @Ctx() { partiesOfPartnership }: PartnershipsContext,
    @Info() asked: Asked,
  ): Promise<PartyRow[]> {
    return partiesOfPartnership.load(id, asked);
  }

  @Needs<PartnershipRow>('id')
  @FieldResolver(() => [CommitmentType], { description: 'What each party has taken on beside money.' })
  commitments(
    @Root() { id }: PartnershipRow,
    @Ctx() { commitmentsOfPartnership }: PartnershipsContext,
    @Info() asked: Asked,
  ): Promise<CommitmentRow[]> {
    return commitmentsOfPartnership.load(id, asked);
  }

  @Needs<PartnershipRow>('predecessorId')
  @FieldResolver(() => PartnershipType, {
    nullable: true,
    description: 'The agreement that this one follows on. Null when no source says that it follows on one.',
  })
  predecessor(
    @Root() { predecessorId }: PartnershipRow,
    @Ctx() { partnershipById }: PartnershipsContext,
    @Info() asked: Asked,
  ): Promise<PartnershipRow | null> | null {
    return predecessorId ? partnershipById.load(predecessorId, asked) : null;
  }

  @Needs<PartnershipRow>('id')
  @FieldResolver(() => [PartnershipType], { description: 'The agreements that follow on this one.' })
  successors(
    @Root() { id }: PartnershipRow,
    @Ctx() { partnershipsOfPredecessor }: PartnershipsContext,
    @Info() asked: Asked,
  ): Promise<PartnershipRow[]> {
    return partnershipsOfPredecessor.load(id, asked);
  }

  @Needs<PartnershipRow>('sourceIds')
  @FieldResolver(() => [Source], { description: 'Every document that the record cites.' })
  sources(@Root() { sourceIds }: PartnershipRow): Source[] {
    return sourceIds.map((id) => ({ id }));
  }
}

@Resolver(() => PartyType)
export class PartyResolver {
  @Needs<PartyRow>('organisationId')
  @FieldResolver(() => OrganisationStub, { nullable: true, description: 'The legal entity.' })
  organisation(@Root() { organisationId }: PartyRow): OrganisationStub {
    return { id: organisationId };
  }
}

@Resolver(() => CommitmentType)
export class CommitmentResolver {
  @Needs<CommitmentRow>('organisationId')
  @FieldResolver(() => OrganisationStub, { nullable: true, description: 'The party that has taken it on.' })
  organisation(@Root() { organisationId }: CommitmentRow): OrganisationStub {
    return { id: organisationId };
  }
}

/** Codes are checked when a record is loaded, so that each is in its list. */
function known<Row>(rows: readonly (Row | null)[]): Row[] {
  return rows.filter((row) => row !== null);
}
