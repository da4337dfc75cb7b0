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
const gatewayHost = process.env.HOST ?? host;

void runUntilStopped(async (opening, stopping) => {
  const port = portFrom('PORT', 4000);
  // SUBGRAPH_PORT=0: any that are free, so that two registers can run side by side.
  const portOf = (subgraph: Subgraph): number => (process.env.SUBGRAPH_PORT === '0' ? 0 : subgraph.port);
  await refuseTakenPort(gatewayHost, port);
  for (const subgraph of subgraphs) await refuseTakenPort(host, portOf(subgraph));

  step(`Starting the database (data in ${registerPlace()})`);
  const database = await registerDatabase({ log: step });
  opening.add('the database', () => database.stop());
  const schemas = subgraphs.map(({ name }) => name);
  const provisioned = await provision({ url: database.url, schemas, log: step });
  stopping.throwIfAborted();

  step(`Starting a process for each of ${schemas.join(', ')}`);
  const processes = new Map<string, string>();
  const addresses: string[] = [];
  const start = async (subgraph: Subgraph): Promise<void> => {
    const { name } = subgraph;
    const child = new Child({
      name,
      script: ['subgraph.ts', name],
      env: {
        SUBGRAPH_DATABASE_URL: urlOf(provisioned.urls, name),
        SUBGRAPH_PORT: String(portOf(subgraph)),
        HOST: host,
      },
      onLost: (line) =>
        step(`${line}. The others go on without it. To have it back: npm run subgraph -- ${name}`),
    });
    opening.add(name, () => child.stop());
    const url = await child.ready();
    addresses.push(`${name}=${url}`);
    processes.set(name, `process ${child.pid}, ${url}`);
  };
  // Who follows others' outboxes comes after those who make them.
  await Promise.all(subgraphs.filter(({ follower }) => !follower).map(start));
  await Promise.all(subgraphs.filter(({ follower }) => follower).map(start));
  stopping.throwIfAborted();

  step('Loading the seeds');
  await seed(database.url, provisioned, step, () => stopping.throwIfAborted());

  step('Starting the gateway');
  const gateway = new Child({
    name: 'gateway',
    script: ['gateway.ts'],
    env: { SUBGRAPH_URLS: addresses.join(' '), PORT: String(port), HOST: gatewayHost },
    onLost: (line) => step(`${line}. Nothing answers for the register now; stop with Ctrl-C and start again`),
  });
  opening.add('the gateway', () => gateway.stop());
  const url = await gateway.ready();
  processes.set('gateway', `process ${gateway.pid}`);

  const contents = await contentsOf(database.url);
  step('The register is running');
  say(`\n  GraphQL    ${url}`);
  say(`  Data       ${database.place}   (npm run empty empties it)`);
  const inOrder = [...schemas, 'gateway'].map((name) => `${name.padEnd(14)} ${processes.get(name) ?? ''}`);
  say(`  Processes  ${inOrder.join('\n             ')}`);
  say(`  Contents   ${contents.join('\n             ')}`);
  say('  Stop       Ctrl-C\n');
});
