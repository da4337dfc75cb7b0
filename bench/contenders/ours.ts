/** The register as `npm start` runs it: in one process, or over HTTP, with the answers kept or not. */
import { readFileSync } from 'node:fs';
import { startGateway } from '../../gateway/server';
import { http } from '../../gateway/transports/http';
import { inProcess } from '../../gateway/transports/in-process';
import { keep } from '../../scripts/running/keep';
import { openSubgraphs, supergraphFile } from '../../scripts/running/register';
import { subgraphs } from '../../subgraphs';
import { provision } from '../../subgraphs/foundation/database/provision';
import { startHive } from '../../test/gateway/judge/hive';
import { given, ready } from './contender';

const log = (line: string): void => console.error(line);

void (async () => {
  const supergraph = readFileSync(supergraphFile, 'utf8');
  const how = given('BENCH_CONTENDER');
  const common = { supergraph, port: 0, log };
  if (how === 'ours-http' || how === 'hive-gateway') {
    const urls = JSON.parse(given('BENCH_SUBGRAPHS')) as Record<string, string>;
    const transports = Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, http({ url })]));
    const engine = how === 'hive-gateway' ? startHive : undefined;
    ready({ graphql: (await startGateway({ ...common, transports, engine })).url });
    return;
  }
  const provisioned = await provision({
    url: given('BENCH_DATABASE'),
    schemas: subgraphs.map(({ name }) => name),
    log,
  });
  const running = await openSubgraphs(provisioned, { log });
  if (how === 'subgraphs') {
    const urls = await Promise.all(
      running.map(async ({ name, listen }) => [name, await listen(0, '127.0.0.1')] as const),
    );
    ready(Object.fromEntries(urls));
    return;
  }
  // The whole register follows its feeds too, as `npm start` does; the others stand still while they are measured.
  if (how === 'whole-register') for (const { feed } of running) feed?.start();
  const transports = Object.fromEntries(running.map(({ name, execute }) => [name, inProcess(execute)]));
  const gateway = await startGateway({
    ...common,
    transports,
    keep: how === 'ours-in-process' ? undefined : keep,
  });
  ready({ graphql: gateway.url });
})();
