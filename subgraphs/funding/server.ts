import type { RequestContext, Subgraph } from '../foundation/subgraph';
import {
  ContributionResolver,
  FundingResolver,
  PartnershipFundingResolver,
  PriceIndexResolver,
} from './graphql/resolvers';
import { loaders, type Loaders } from './store/loaders';
import { Funding0001700000000001 } from './store/migrations/0001-funding';
import { ContributionRow, FundingRow, PriceIndexRow } from './store/rows';

export type FundingContext = RequestContext & Loaders;

export const funding: Subgraph<FundingContext> = {
  name: 'funding',
  port: 4003,
  entities: [FundingRow, ContributionRow, PriceIndexRow],
  migrations: [Funding0001700000000001],
  resolvers: [PartnershipFundingResolver, FundingResolver, ContributionResolver, PriceIndexResolver],
  references: {
    Partnership: ({ id }) => ({ id }),
    PriceIndex: async ({ id }, { priceIndices }) =>
      (await priceIndices()).find((one) => one.id === id) ?? null,
  },
  context: (base) => Object.assign(base, loaders(base.database)),
};
