import type { DataSource } from 'typeorm';
import { everyRow, rowBy, rowsBy } from '../../foundation/rows';
import { ContributionRow, FundingRow, PriceIndexRow } from './rows';

/** Made anew for each request. Names say what comes back: `Of…` one row or null, or a list. */
export function loaders(database: DataSource) {
  let indices: Promise<PriceIndexRow[]> | null = null;
  const contributionsOfPartnership = rowsBy(database, ContributionRow, 'partnershipId', {
    order: 'position',
  });
  return {
    fundingOfPartnership: rowBy(database, FundingRow, 'partnershipId', {
      alongside: { contributions: contributionsOfPartnership },
    }),
    contributionsOfPartnership,
    /** All of them, read once for a request: a handful of rows. */
    priceIndices: (): Promise<PriceIndexRow[]> =>
      (indices ??= everyRow(database, PriceIndexRow, 'index', 'vintage')),
  };
}

export type Loaders = ReturnType<typeof loaders>;
