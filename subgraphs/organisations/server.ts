import type { RequestContext, Subgraph } from '../foundation/subgraph';
import { CountyResolver, MunicipalityResolver, OrganisationResolver } from './graphql/resolvers';
import { loaders, type Loaders } from './store/loaders';
import { Organisations0001700000000001 } from './store/migrations/0001-organisations';
import { CountyRow, MunicipalityRow, OrganisationRow } from './store/rows';

export type OrganisationsContext = RequestContext & Loaders;

export const organisations: Subgraph<OrganisationsContext> = {
  name: 'organisations',
  port: 4002,
  entities: [OrganisationRow, MunicipalityRow, CountyRow],
  migrations: [Organisations0001700000000001],
  resolvers: [OrganisationResolver, MunicipalityResolver, CountyResolver],
  references: {
    Organisation: ({ id }, { organisationById }, asked) => organisationById.load(id, asked),
    Municipality: ({ code }, { municipalityByCode }, asked) => municipalityByCode.load(code, asked),
  },
  context: (base) => Object.assign(base, loaders(base.database)),
};
