import type { DataSource } from 'typeorm';
import { rowBy, rowsBy } from '../../foundation/rows';
import { Scheme } from '../domain/concept';
import { CommitmentRow, ConceptRow, PartnershipRow, PartyRow, SourceRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  const conceptBy = (scheme: Scheme) => rowBy(database, ConceptRow, 'code', { where: { scheme } });
  const partnershipsOfPredecessor = rowsBy(database, PartnershipRow, 'predecessorId', { order: 'id' });
  const partiesOfPartnership = rowsBy(database, PartyRow, 'partnershipId', { order: 'position' });
  const commitmentsOfPartnership = rowsBy(database, CommitmentRow, 'partnershipId', { order: 'position' });
  return {
    partnershipById: rowBy(database, PartnershipRow, 'id', {
      alongside: {
        parties: partiesOfPartnership,
        commitments: commitmentsOfPartnership,
        successors: partnershipsOfPredecessor,
      },
    }),
    partnershipsOfPredecessor,
    partiesOfPartnership,
    commitmentsOfPartnership,
    themeByCode: conceptBy(Scheme.THEME),
    targetGroupByCode: conceptBy(Scheme.TARGET_GROUP),
    sourceById: rowBy(database, SourceRow, 'id'),
  };
}

export type Loaders = ReturnType<typeof loaders>;
