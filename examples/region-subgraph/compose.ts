import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { sdl } from './subgraph';

const schema = join(__dirname, '..', '..', 'schema');

/** The register's subgraphs, and where they answer when it runs with `npm run start:distributed`. */
export const registerSubgraphs: Record<string, string> = {
  partnerships: 'http://127.0.0.1:4001/',
  organisations: 'http://127.0.0.1:4002/',
  funding: 'http://127.0.0.1:4003/',
  outcomes: 'http://127.0.0.1:4004/',
  guidelines: 'http://127.0.0.1:4005/',
  search: 'http://127.0.0.1:4006/',
};

/** The supergraph of the register's subgraphs, as their schemas are committed, and the region's own. */
export function composeWithRegion(subgraphs: readonly string[] = Object.keys(registerSubgraphs)): string {
  const theirs = subgraphs.map((name) => ({
    name,
    url: registerSubgraphs[name] ?? '',
    typeDefs: parse(readFileSync(join(schema, `${name}.graphql`), 'utf8')),
  }));
  const ours = { name: 'region', url: 'http://127.0.0.1:4010/', typeDefs: parse(sdl) };
  const composed = composeServices([...theirs, ours]);
  if (composed.errors)
    throw new Error(
      `The schemas do not compose:\n${composed.errors.map(({ message }) => message).join('\n')}`,
    );
  return composed.supergraphSdl;
}
