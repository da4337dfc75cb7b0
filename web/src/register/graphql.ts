import { initGraphQLTada } from 'gql.tada';

import type { introspection } from './graphql-env.js';

/** Documents typed from schema/public.graphql. Decimals are strings, days are ISO days, durations ISO 8601. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; Date: string; Decimal: string; Duration: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
