import type { RequestContext, Subgraph } from '../foundation/subgraph';
import { ChangesResolver } from './graphql/changes-resolver';
import {
  ConnectionResolver,
  MunicipalityResolver,
  OrganisationResolver,
  PartnershipEdgeResolver,
  PartnershipsResolver,
  SimilarResolver,
} from './graphql/partnerships-resolver';
import { selectionOf, SelectionResolver } from './graphql/selection-resolver';
import { SuggestResolver } from './graphql/suggest-resolver';
import { follower } from './store/follower';
import { loaders, type Loaders } from './store/loaders';
import { Search0001700000000001 } from './store/migrations/0001-search';

export type SearchContext = RequestContext & Loaders;

export const search: Subgraph<SearchContext> = {
  name: 'search',
  port: 4006,
  entities: [],
  migrations: [Search0001700000000001],
  resolvers: [
    PartnershipsResolver,
    ConnectionResolver,
    PartnershipEdgeResolver,
    OrganisationResolver,
    MunicipalityResolver,
    SimilarResolver,
    SelectionResolver,
    SuggestResolver,
    ChangesResolver,
  ],
  // A search must go through the index of words: read row by row, each row's words are fetched from elsewhere, which
  // the planner does not reckon with (198 ms against 10 for a sixth of 20 000 rows). Compiling a query takes longer
  // than running it.
  settings: { enable_seqscan: 'off', random_page_cost: '1.1', jit: 'off', work_mem: '32MB' },
  references: {
    Partnership: ({ id }) => ({ id }),
    Organisation: ({ id }) => ({ id }),
    Municipality: ({ code }) => ({ code }),
    Selection: selectionOf,
  },
  context: (base) => Object.assign(base, loaders(base.database)),
  follower,
};
