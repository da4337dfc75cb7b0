import type { DataSource } from 'typeorm';
import { rowBy, rowsBy } from '../../foundation/rows';
import { CountyRow, MunicipalityRow, OrganisationRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  const partsOfOrganisation = rowsBy(database, OrganisationRow, 'partOfId', { order: 'name' });
  return {
    organisationById: rowBy(database, OrganisationRow, 'id', { alongside: { parts: partsOfOrganisation } }),
    organisationByRegistrationNumber: rowBy(database, OrganisationRow, 'registrationNumber'),
    partsOfOrganisation,
    municipalityByCode: rowBy(database, MunicipalityRow, 'code'),
    municipalitiesOfCounty: rowsBy(database, MunicipalityRow, 'countyCode', { order: 'code' }),
    countyByCode: rowBy(database, CountyRow, 'code'),
  };
}

export type Loaders = ReturnType<typeof loaders>;
