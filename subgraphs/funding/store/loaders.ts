import { In, type DataSource } from 'typeorm';
import { many, one } from '../../foundation/batch';
import { ContributionRow, FundingRow, PriceIndexRow } from './rows';

/** Made anew for each request. Names say what comes back: `Of…` one row or null, or a list. */
export function loaders(database: DataSource) {
  let indices: Promise<PriceIndexRow[]> | null = null;
  return {
    fundingOfPartnership: one(
      (ids: readonly string[]) => database.manager.findBy(FundingRow, { partnershipId: In([...ids]) }),
      (row) => row.partnershipId,
    ),
    contributionsOfPartnership: many(
      (ids: readonly string[]) =>
        database.manager.find(ContributionRow, {
          where: { partnershipId: In([...ids]) },
          order: { position: 'ASC' },
        }),
      (row) => row.partnershipId,
    ),
    /** All of them, read once for a request: a handful of rows. */
    priceIndices: (): Promise<PriceIndexRow[]> =>
      (indices ??= database.manager.find(PriceIndexRow, { order: { index: 'ASC', vintage: 'ASC' } })),
  };
}

export type Loaders = ReturnType<typeof loaders>;
