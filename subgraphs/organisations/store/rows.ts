import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation } from '../../foundation/values/citation';
import { Side } from '../../foundation/values/enums';
import {
  LegalForm,
  type County,
  type Municipality,
  type Organisation,
  type Spelling,
} from '../domain/organisation';

const schema = 'organisations';

@Entity({ schema, name: 'organisation' })
export class OrganisationRow implements Organisation {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('jsonb') spellings: Spelling[];
  @Column('text', { name: 'registration_number', nullable: true }) registrationNumber: string | null;
  @Column('jsonb', { name: 'registration_number_citations' }) registrationNumberCitations: Citation[];
  @Column('text', { name: 'legal_form', nullable: true }) legalForm: LegalForm | null;
  @Column('text') sector: Side;
  @Column('text', { name: 'municipality_code', nullable: true }) municipalityCode: string | null;
  @Column('text', { name: 'part_of_id', nullable: true }) partOfId: string | null;
}

@Entity({ schema, name: 'municipality' })
export class MunicipalityRow implements Municipality {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'county_code' }) countyCode: string;
  @Column('float8') latitude: number;
  @Column('float8') longitude: number;
}

@Entity({ schema, name: 'county' })
export class CountyRow implements County {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
}
