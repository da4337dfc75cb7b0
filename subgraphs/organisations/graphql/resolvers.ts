import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { InputError } from '../../foundation/graphql/errors';
import { Needs, type Asked } from '../../foundation/needs';
import { everyRow } from '../../foundation/rows';
import {
  organisationNumberFault,
  writeOrganisationNumber,
} from '../../foundation/values/organisation-number';
import type { OrganisationsContext } from '../server';
import { CountyRow, MunicipalityRow, type OrganisationRow } from '../store/rows';
import { CountyType, MunicipalityType, OrganisationType } from './types';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description: 'One organisation, by id or by organisation number. Null when it is not known.',
  })
  async organisation(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null | undefined,
    @Arg('registrationNumber', () => String, {
      nullable: true,
      description: 'Its organisation number, NNNNNN-NNNN. Personal identity numbers are refused.',
    })
    registrationNumber: string | null | undefined,
    @Ctx() { organisationById, organisationByRegistrationNumber }: OrganisationsContext,
    @Info() asked: Asked,
  ): Promise<OrganisationRow | null> {
    const number = registrationNumber ? readRegistrationNumber(registrationNumber) : null;
    if (id) {
      const organisation = await organisationById.load(id, number ? undefined : asked);
      return number && organisation?.registrationNumber !== number ? null : organisation;
    }
    if (number) return organisationByRegistrationNumber.load(number, asked);
    throw new InputError('Neither id nor registrationNumber is given.', {
      field: 'id',
      remedy: 'Give the id or the organisation number of the organisation.',
    });
  }

  @Needs<OrganisationRow>('spellings')
  @FieldResolver(() => [String], { description: 'Other spellings, in sources and in common use.' })
  alternativeNames(@Root() { spellings }: OrganisationRow): string[] {
    return spellings.map((spelling) => spelling.name);
  }

  @Needs<OrganisationRow>('municipalityCode')
  @FieldResolver(() => MunicipalityType, {
    nullable: true,
    description: 'Where it has its seat. Null when not known.',
  })
  municipality(
    @Root() { municipalityCode }: OrganisationRow,
    @Ctx() { municipalityByCode }: OrganisationsContext,
    @Info() asked: Asked,
  ): Promise<MunicipalityRow | null> | null {
    return municipalityCode ? municipalityByCode.load(municipalityCode, asked) : null;
  }

  @Needs<OrganisationRow>('partOfId')
  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation of which it is a part.',
  })
  partOf(
    @Root() { partOfId }: OrganisationRow,
    @Ctx() { organisationById }: OrganisationsContext,
    @Info() asked: Asked,
  ): Promise<OrganisationRow | null> | null {
    return partOfId ? organisationById.load(partOfId, asked) : null;
  }

  @Needs<OrganisationRow>('id')
  @FieldResolver(() => [OrganisationType], {
    description: 'Its parts: districts, local branches, companies that it owns.',
  })
  parts(
    @Root() { id }: OrganisationRow,
    @Ctx() { partsOfOrganisation }: OrganisationsContext,
    @Info() asked: Asked,
  ): Promise<OrganisationRow[]> {
    return partsOfOrganisation.load(id, asked);
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityResolver {
  @Query(() => MunicipalityType, {
    nullable: true,
    description: 'One municipality. Null when the code is not known.',
  })
  municipality(
    @Arg('code', () => ID, { description: 'Its four-digit code.' }) code: string,
    @Ctx() { municipalityByCode }: OrganisationsContext,
    @Info() asked: Asked,
  ): Promise<MunicipalityRow | null> {
    return municipalityByCode.load(code, asked);
  }

  @Query(() => [MunicipalityType], { nullable: true, description: 'All 290 municipalities, by code.' })
  municipalities(@Ctx() { database }: OrganisationsContext): Promise<MunicipalityRow[]> {
    return everyRow(database, MunicipalityRow, 'code');
  }

  @Needs<MunicipalityRow>('countyCode')
  @FieldResolver(() => CountyType, { nullable: true, description: 'The county in which it lies.' })
  county(
    @Root() { countyCode }: MunicipalityRow,
    @Ctx() { countyByCode }: OrganisationsContext,
    @Info() asked: Asked,
  ): Promise<CountyRow | null> {
    return countyByCode.load(countyCode, asked);
  }
}

@Resolver(() => CountyType)
export class CountyResolver {
  @Query(() => [CountyType], { nullable: true, description: 'All 21 counties, by code.' })
  counties(@Ctx() { database }: OrganisationsContext): Promise<CountyRow[]> {
    return everyRow(database, CountyRow, 'code');
  }

  @Needs<CountyRow>('code')
  @FieldResolver(() => [MunicipalityType], { description: 'Its municipalities, by code.' })
  municipalities(
    @Root() { code }: CountyRow,
    @Ctx() { municipalitiesOfCounty }: OrganisationsContext,
    @Info() asked: Asked,
  ): Promise<MunicipalityRow[]> {
    return municipalitiesOfCounty.load(code, asked);
  }
}

function readRegistrationNumber(written: string): string {
  const fault = organisationNumberFault(written);
  if (!fault) return writeOrganisationNumber(written);
  const field = 'registrationNumber';
  const remedy = 'Write the ten digits of an organisation number as NNNNNN-NNNN.';
  switch (fault) {
    // The number is not repeated: it may be somebody's.
    case 'PERSONAL_IDENTITY_NUMBER':
      throw new InputError('That looks like a personal identity number, which the register does not take.', {
        field,
        remedy,
      });
    case 'CHECKSUM':
      throw new InputError(`${written} has a wrong check digit.`, { field, remedy });
    case 'SHAPE':
      throw new InputError(`${JSON.stringify(written)} is not an organisation number.`, { field, remedy });
  }
}
