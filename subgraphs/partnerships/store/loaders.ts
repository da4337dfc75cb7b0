import { In, type DataSource } from 'typeorm';
import { many, one } from '../../foundation/batch';
import { Scheme } from '../domain/concept';
import { CommitmentRow, ConceptRow, PartnershipRow, PartyRow, SourceRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  const conceptsOf = (scheme: Scheme) =>
    one(
      (codes: readonly string[]) => database.manager.findBy(ConceptRow, { scheme, code: In([...codes]) }),
      (row) => row.code,
    );
  return {
    partnershipById: one(
      (ids: readonly string[]) => database.manager.findBy(PartnershipRow, { id: In([...ids]) }),
      (row) => row.id,
    ),
    partnershipsOfPredecessor: many(
      (ids: readonly string[]) =>
        database.manager.find(PartnershipRow, {
          where: { predecessorId: In([...ids]) },
          order: { id: 'ASC' },
        }),
      (row) => row.predecessorId ?? '',
    ),
    partiesOfPartnership: many(
      (ids: readonly string[]) =>
        database.manager.find(PartyRow, {
          where: { partnershipId: In([...ids]) },
          order: { position: 'ASC' },
        }),
      (row) => row.partnershipId,
    ),
    commitmentsOfPartnership: many(
      (ids: readonly string[]) =>
        database.manager.find(CommitmentRow, {
          where: { partnershipId: In([...ids]) },
          order: { position: 'ASC' },
        }),
      (row) => row.partnershipId,
    ),
    themeByCode: conceptsOf(Scheme.THEME),
    targetGroupByCode: conceptsOf(Scheme.TARGET_GROUP),
    sourceById: one(
      (ids: readonly string[]) => database.manager.findBy(SourceRow, { id: In([...ids]) }),
      (row) => row.id,
    ),
  };
}

export type Loaders = ReturnType<typeof loaders>;
