import type { EntityManager } from 'typeorm';
import { tell } from '../../foundation/outbox';
import type { MunicipalityPart, OrganisationPart } from '../domain/record';
import type { Organisation } from '../domain/organisation';
import { CountyRow, MunicipalityRow, OrganisationRow } from './rows';

const schema = 'organisations';

/**
 * Writes all organisations, in place of those that were known, and tells the others. `named` are all that stand in the
 * file: one that stands there and was refused is left as it was.
 */
export async function writeOrganisations(
  manager: EntityManager,
  list: readonly OrganisationPart[],
  named: ReadonlySet<string>,
): Promise<void> {
  const rows: Organisation[] = list.map((part) => ({
    id: part.id,
    name: part.name,
    spellings: part.alternativeNames.map(({ name, cite }) => ({ name, citations: cite ?? [] })),
    registrationNumber: part.registrationNumber?.value ?? null,
    registrationNumberCitations: part.registrationNumber?.citations ?? [],
    legalForm: part.legalForm ?? null,
    sector: part.sector,
    municipalityCode: part.municipality ?? null,
    partOfId: part.partOf ?? null,
  }));
  const known = await manager.find(OrganisationRow, { select: { id: true } });
  const gone = known.map(({ id }) => id).filter((id) => !named.has(id));
  if (gone.length > 0) await manager.delete(OrganisationRow, gone);
  await manager.upsert(OrganisationRow, rows as never, ['id']);
  await tell(manager, schema, [
    ...rows.map((row) => ({ entity: 'organisation', id: row.id, body: organisationFacts(row), shown: row })),
    ...gone.map((id) => ({ entity: 'organisation', id, body: null })),
  ]);
}

/** Writes the municipalities and, out of them, the counties. Codes are never taken away, only added and renamed. */
export async function writeMunicipalities(
  manager: EntityManager,
  list: readonly MunicipalityPart[],
): Promise<void> {
  const counties = new Map(list.map(({ county_code: code, county: name }) => [code, { code, name }]));
  await manager.upsert(CountyRow, [...counties.values()], ['code']);
  const rows = list.map(({ code, name, county_code: countyCode, latitude, longitude }) => ({
    code,
    name,
    countyCode,
    latitude,
    longitude,
  }));
  await manager.upsert(MunicipalityRow, rows, ['code']);
  await tell(
    manager,
    schema,
    rows.map(({ countyCode, ...municipality }) => ({
      entity: 'municipality',
      id: municipality.code,
      body: { ...municipality, county: counties.get(countyCode) },
    })),
  );
}

const organisationFacts = ({
  id,
  name,
  spellings,
  registrationNumber,
  sector,
  legalForm,
  municipalityCode,
  partOfId,
}: Organisation) => ({
  id,
  name,
  alternativeNames: spellings.map((spelling) => spelling.name),
  registrationNumber,
  sector,
  legalForm,
  municipality: municipalityCode,
  partOf: partOfId,
});
