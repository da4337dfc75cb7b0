import type { RequestContext, Subgraph } from '../foundation/subgraph';
import { CommitmentResolver, PartnershipResolver, PartyResolver } from './graphql/resolvers';
import { PlanResolver, SourceResolver } from './graphql/source-resolver';
import { loaders, type Loaders } from './store/loaders';
import { Partnerships0001700000000001 } from './store/migrations/0001-partnerships';
import { CommitmentRow, ConceptRow, PartnershipRow, PartyRow, SourceRow } from './store/rows';

export type PartnershipsContext = RequestContext & Loaders;

export const partnerships: Subgraph<PartnershipsContext> = {
  name: 'partnerships',
  port: 4001,
  entities: [PartnershipRow, PartyRow, CommitmentRow, ConceptRow, SourceRow],
  migrations: [Partnerships0001700000000001],
  resolvers: [PartnershipResolver, PartyResolver, CommitmentResolver, SourceResolver, PlanResolver],
  references: {
    Partnership: ({ id }, { partnershipById }, asked) => partnershipById.load(id, asked),
    Source: ({ id }, { sourceById }) => sourceById.load(id),
  },
  context: (base) => Object.assign(base, loaders(base.database)),
};
