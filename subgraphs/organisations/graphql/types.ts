import { registerEnumType, Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { CitationType } from '../../foundation/graphql/types';
import type { Citation } from '../../foundation/values/citation';
import { Side } from '../../foundation/values/enums';
import { LegalForm, type County, type Municipality, type Organisation } from '../domain/organisation';

registerEnumType(LegalForm, {
  name: 'LegalForm',
  description: 'The legal form of an organisation.',
  valuesConfig: {
    MUNICIPALITY: { description: 'Kommun.' },
    REGION: { description: 'Region.' },
    STATE_AGENCY: { description: 'Statlig myndighet.' },
    MUNICIPAL_COMPANY: { description: 'A limited company that a municipality owns.' },
    LIMITED_COMPANY: { description: 'Aktiebolag.' },
    NON_PROFIT_ASSOCIATION: { description: 'Ideell förening.' },
    FOUNDATION: { description: 'Stiftelse.' },
    ECONOMIC_ASSOCIATION: { description: 'Ekonomisk förening.' },
    RELIGIOUS_COMMUNITY: { description: 'Registrerat trossamfund, or a part of one.' },
    OTHER: { description: 'Another form.' },
  },
});

@ObjectType('Organisation', {
  description:
    'A legal entity, or a part of one with a name of its own, that takes part in partnerships or issues guidelines.',
})
@Directive('@key(fields: "id")')
export class OrganisationType implements Pick<
  Organisation,
  'id' | 'name' | 'registrationNumber' | 'registrationNumberCitations' | 'sector' | 'legalForm'
> {
  @Field(() => ID, { description: 'A stable id.' })
  id: string;

  @Field(() => String, { description: 'Its name as it writes it itself.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation number, NNNNNN-NNNN (ISO 6523 ICD 0007). Null when no source states it.',
  })
  registrationNumber: string | null;

  @Field(() => [CitationType], { description: 'Where the organisation number stands.' })
  registrationNumberCitations: Citation[];

  @Field(() => Side, { description: 'Public, civil society, or private.' })
  sector: Side;

  @Field(() => LegalForm, {
    nullable: true,
    description: 'Its legal form. Null when neither a source nor its name tells.',
  })
  legalForm: LegalForm | null;
}

@ObjectType('County', { description: 'One of the 21 Swedish counties (län).' })
export class CountyType implements County {
  @Field(() => ID, { description: 'The two-digit code of Statistics Sweden: "14". Leading zeros stay.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;
}

@ObjectType('Municipality', { description: 'One of the 290 Swedish municipalities.' })
@Directive('@key(fields: "code")')
export class MunicipalityType implements Omit<Municipality, 'countyCode'> {
  @Field(() => ID, { description: 'The four-digit code of Statistics Sweden: "1480". Leading zeros stay.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Float, { description: 'A point for the map, in degrees north (WGS 84, two decimals).' })
  latitude: number;

  @Field(() => Float, { description: 'A point for the map, in degrees east (WGS 84, two decimals).' })
  longitude: number;
}
