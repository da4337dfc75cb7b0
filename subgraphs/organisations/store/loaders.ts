import { In, type DataSource } from 'typeorm';
import { many, one } from '../../foundation/batch';
import { CountyRow, MunicipalityRow, OrganisationRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  return {
    organisationById: one(
      (ids: readonly string[]) => database.manager.findBy(OrganisationRow, { id: In([...ids]) }),
      (row) => row.id,
    ),
    organisationByRegistrationNumber: one(
      (numbers: readonly string[]) =>
        database.manager.findBy(OrganisationRow, { registrationNumber: In([...numbers]) }),
      (row) => row.registrationNumber ?? '',
    ),
    partsOfOrganisation: many(
      (ids: readonly string[]) =>
        database.manager.find(OrganisationRow, { where: { partOfId: In([...ids]) }, order: { name: 'ASC' } }),
      (row) => row.partOfId ?? '',
    ),
    municipalityByCode: one(
      (codes: readonly string[]) => database.manager.findBy(MunicipalityRow, { code: In([...codes]) }),
      (row) => row.code,
    ),
    municipalitiesOfCounty: many(
      (codes: readonly string[]) =>
        database.manager.find(MunicipalityRow, {
          where: { countyCode: In([...codes]) },
          order: { code: 'ASC' },
        }),
      (row) => row.countyCode,
    ),
    countyByCode: one(
      (codes: readonly string[]) => database.manager.findBy(CountyRow, { code: In([...codes]) }),
      (row) => row.code,
    ),
  };
}

export type Loaders = ReturnType<typeof loaders>;
