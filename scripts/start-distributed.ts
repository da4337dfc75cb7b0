/** `npm run start:distributed`: a process for each subgraph, and the gateway over HTTP. */
import { subgraphs } from '../subgraphs';
import { provision } from '../subgraphs/foundation/database/provision';
import { registerDatabase, registerPlace } from '../subgraphs/foundation/database/register-database';
import type { Subgraph } from '../subgraphs/foundation/subgraph';
import { Child } from './running/child';
import { contentsOf } from './running/contents';
import { portFrom, refuseTakenPort } from './running/ports';
import { seed, urlOf } from './running/register';
import { say, step } from './running/steps';
import { runUntilStopped } from './running/stop';

const host = '127.0.0.1';
const usualFirstPort = 4001;

void runUntilStopped(async (opening, stopping) => {
  const port = portFrom('PORT', 4000);
  const shift = portFrom('SUBGRAPH_PORT', usualFirstPort) - usualFirstPort;
  const portOf = (subgraph: Subgraph): number => subgraph.port + shift;
  for (const taken of [port, ...subgraphs.map(portOf)]) await refuseTakenPort(host, taken);

  step(`Starting the database (data in ${registerPlace()})`);
  const database = await registerDatabase({ log: step });
  opening.add('the database', () => database.stop());
  const schemas = subgraphs.map(({ name }) => name);
  const provisioned = await provision({ url: database.url, schemas, log: step });
  stopping.throwIfAborted();

  step(`Starting a process for each of ${schemas.join(', ')}`);
  const pids = new Map<string, number | undefined>();
  const start = (subgraph: Subgraph): Promise<void> => {
    const { name } = subgraph;
    const child = new Child({
      name,
      script: ['subgraph.ts', name],
      env: { SUBGRAPH_DATABASE_URL: urlOf(provisioned.urls, name), SUBGRAPH_PORT: String(portOf(subgraph)) },
      onLost: (line) =>
        step(`${line}. The others go on without it. To have it back: npm run subgraph -- ${name}`),
    });
    opening.add(name, () => child.stop());
    pids.set(name, child.pid);
    return child.ready();
  };
  // Who follows others' outboxes comes after those who make them.
  await Promise.all(subgraphs.filter(({ follower }) => !follower).map(start));
  await Promise.all(subgraphs.filter(({ follower }) => follower).map(start));
  stopping.throwIfAborted();

  step('Loading the seeds');
  await seed(database.url, provisioned, step, () => stopping.throwIfAborted());

  step('Starting the gateway');
  const addresses = subgraphs.map((each) => `${each.name}=http://${host}:${portOf(each)}/graphql`);
  const gateway = new Child({
    name: 'gateway',
    script: ['gateway.ts'],
    env: { SUBGRAPH_URLS: addresses.join(' '), PORT: String(port) },
    onLost: (line) => step(`${line}. Nothing answers at port ${port} now; stop with Ctrl-C and start again`),
  });
  opening.add('the gateway', () => gateway.stop());
  await gateway.ready();

  const contents = await contentsOf(database.url);
  step('The register is running');
  say(`\n  GraphQL    http://${host}:${port}/graphql`);
  say(`  Data       ${database.place}   (npm run empty empties it)`);
  pids.set('gateway', gateway.pid);
  const ports = new Map([...subgraphs.map((each) => [each.name, portOf(each)] as const), ['gateway', port]]);
  const lines = [...pids].map(([name, pid]) => `${name.padEnd(14)} process ${pid}, port ${ports.get(name)}`);
  say(`  Processes  ${lines.join('\n             ')}`);
  say(`  Contents   ${contents.join('\n             ')}`);
  say('  Stop       Ctrl-C\n');
});
