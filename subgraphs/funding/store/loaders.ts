import type { DataSource } from 'typeorm';
import { rowBy, rowsBy } from '../../foundation/rows';
import { ContributionRow, FundingRow, PriceIndexRow } from './rows';

/** Made anew for each request. Names say what comes back: `Of…` one row or null, or a list. */
export function loaders(database: DataSource) {
  let indices: Promise<PriceIndexRow[]> | null = null;
  return {
    fundingOfPartnership: rowBy(database, FundingRow, 'partnershipId'),
    contributionsOfPartnership: rowsBy(database, ContributionRow, 'partnershipId', { order: 'position' }),
    /** All of them, read once for a request: a handful of rows. */
    priceIndices: (): Promise<PriceIndexRow[]> =>
      (indices ??= database.manager.find(PriceIndexRow, { order: { index: 'ASC', vintage: 'ASC' } })),
  };
}

export type Loaders = ReturnType<typeof loaders>;
