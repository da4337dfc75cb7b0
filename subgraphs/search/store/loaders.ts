import type { DataSource } from 'typeorm';
import { one } from '../../foundation/batch';
import { Facet, type ListFacet } from '../domain/enums';
import { countsOf } from './counts';
import { passagesOf } from './passages';

export function loaders(database: DataSource) {
  const countOf = (facet: ListFacet) =>
    one(
      (values: readonly string[]) => countsOf(database, facet, values),
      (row) => row.value,
    );
  return {
    passagesById: one(
      (ids: readonly string[]) => passagesOf(database, ids),
      (row) => row.id,
    ),
    countOfOrganisation: countOf(Facet.ORGANISATION),
    countOfMunicipality: countOf(Facet.MUNICIPALITY),
  };
}

export type Loaders = ReturnType<typeof loaders>;
