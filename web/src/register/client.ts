import { Client, cacheExchange, fetchExchange } from 'urql';

/** Reads only, by GET, so that browser and proxies may keep the answers. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: 'force',
  fetchOptions: { headers: { accept: 'application/graphql-response+json, application/json' } },
});
