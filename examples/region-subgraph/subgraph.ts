import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

interface RegionalGoals {
  goals: Record<string, string>;
  partnerships: Record<string, string[]>;
}

export const sdl = readFileSync(join(__dirname, 'schema.graphql'), 'utf8');

const known = JSON.parse(readFileSync(join(__dirname, 'regional-goals.json'), 'utf8')) as RegionalGoals;

const resolvers = {
  Partnership: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    regionalGoals: ({ id }: { id: string }) =>
      known.partnerships[id]?.map((code) => ({ code, label: known.goals[code] })) ?? null,
  },
};

/** Serves it over HTTP. Port 0 takes any free port. */
export async function startRegionSubgraph(port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
  return { url, close: () => server.stop() };
}
