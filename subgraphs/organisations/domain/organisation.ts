import type { Citation } from '../../foundation/values/citation';
import type { Side } from '../../foundation/values/enums';

export enum LegalForm {
  MUNICIPALITY = 'MUNICIPALITY',
  REGION = 'REGION',
  STATE_AGENCY = 'STATE_AGENCY',
  MUNICIPAL_COMPANY = 'MUNICIPAL_COMPANY',
  LIMITED_COMPANY = 'LIMITED_COMPANY',
  NON_PROFIT_ASSOCIATION = 'NON_PROFIT_ASSOCIATION',
  FOUNDATION = 'FOUNDATION',
  ECONOMIC_ASSOCIATION = 'ECONOMIC_ASSOCIATION',
  RELIGIOUS_COMMUNITY = 'RELIGIOUS_COMMUNITY',
  OTHER = 'OTHER',
}

/** A spelling, and where it is printed if it comes from a source. */
export interface Spelling {
  name: string;
  citations: Citation[];
}

/** Names are not identities: there is a Stadsmission in many cities, and one organisation has many spellings. */
export interface Organisation {
  id: string;
  name: string;
  spellings: Spelling[];
  registrationNumber: string | null;
  registrationNumberCitations: Citation[];
  legalForm: LegalForm | null;
  sector: Side;
  municipalityCode: string | null;
  partOfId: string | null;
}

export interface County {
  code: string;
  name: string;
}

export interface Municipality {
  code: string;
  name: string;
  countyCode: string;
  latitude: number;
  longitude: number;
}
