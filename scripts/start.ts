/** `npm start`: the whole register in one process. */
import { readFileSync } from 'node:fs';
import { startGateway } from '../gateway/server';
import { inProcess } from '../gateway/transports/in-process';
import { subgraphs } from '../subgraphs';
import { provision } from '../subgraphs/foundation/database/provision';
import { registerDatabase, registerPlace } from '../subgraphs/foundation/database/register-database';
import { contentsOf } from './running/contents';
import { pages } from './running/pages';
import { keep } from './running/keep';
import { portFrom, refuseTakenPort } from './running/ports';
import { catchUp, closeSubgraphs, openSubgraphs, seed, supergraphFile } from './running/register';
import { say, step } from './running/steps';
import { runUntilStopped } from './running/stop';

void runUntilStopped(async (opening, stopping) => {
  const host = process.env.HOST ?? '127.0.0.1';
  const port = portFrom('PORT', 4000);
  await refuseTakenPort(host, port);

  const building = pages(step);
  // A failure is told where it is awaited.
  building.catch(() => undefined);

  step(`Starting the database (data in ${registerPlace()})`);
  const database = await registerDatabase({ log: step });
  opening.add('the database', () => database.stop());

  step(`Preparing a schema and a role for each of ${subgraphs.length} subgraphs`);
  const schemas = subgraphs.map(({ name }) => name);
  const provisioned = await provision({ url: database.url, schemas, log: step });
  stopping.throwIfAborted();

  step(`Opening the subgraphs ${schemas.join(', ')}`);
  const running = await openSubgraphs(provisioned, { log: step });
  opening.add('the subgraphs', () => closeSubgraphs(running));
  stopping.throwIfAborted();

  step('Loading the seeds');
  await seed(database.url, provisioned, step, () => stopping.throwIfAborted());

  step('Bringing the search index up to date');
  await catchUp(running);
  for (const { feed } of running) feed?.start();
  stopping.throwIfAborted();

  step('Starting the gateway');
  const supergraph = readFileSync(supergraphFile, 'utf8');
  const transports = Object.fromEntries(running.map(({ name, execute }) => [name, inProcess(execute)]));
  const handlers = [await building];
  const gateway = await startGateway({ supergraph, transports, host, port, handlers, keep, log: step });
  opening.add('the gateway', () => gateway.close());

  const contents = await contentsOf(database.url);
  step('The register is running');
  say(`\n  Pages      ${gateway.url.replace(/graphql$/, '')}`);
  say(`  GraphQL    ${gateway.url}`);
  say(`  Data       ${database.place}   (npm run empty empties it)`);
  say(`  Contents   ${contents.join('\n             ')}`);
  say('  Stop       Ctrl-C\n');
});
