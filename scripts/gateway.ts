/** `npm run gateway`: the gateway, as a process of its own, over subgraphs that answer over HTTP. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGateway } from '../gateway/server';
import { subgraphsOf } from '../gateway/supergraph';
import { http } from '../gateway/transports/http';
import { pages } from './running/pages';
import { keep } from './running/keep';
import { portFrom } from './running/ports';
import { step } from './running/steps';
import { runUntilStopped } from './running/stop';

void runUntilStopped(async (opening) => {
  const supergraph = readFileSync(join(__dirname, '../schema/supergraph.graphql'), 'utf8');
  const addresses = addressesIn(process.env.SUBGRAPH_URLS ?? '');
  const transports = Object.fromEntries(
    subgraphsOf(supergraph).map((name) => {
      const url = addresses.get(name);
      if (!url) {
        throw new Error(
          `SUBGRAPH_URLS does not say where ${name} is. It reads like "${name}=http://127.0.0.1:4001/graphql", ` +
            'with a space between subgraphs.',
        );
      }
      return [name, http({ url })];
    }),
  );
  const gateway = await startGateway({
    supergraph,
    transports,
    host: process.env.HOST ?? '127.0.0.1',
    port: portFrom('PORT', 4000),
    handlers: [await pages(step)],
    keep,
    log: step,
  });
  opening.add('the gateway', () => gateway.close());
  step(`The gateway answers at ${gateway.url} (process ${process.pid})`);
  process.send?.({ url: gateway.url });
});

function addressesIn(list: string): Map<string, string> {
  const pairs = list.split(/\s+/).filter(Boolean);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
