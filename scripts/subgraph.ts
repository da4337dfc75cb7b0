/** `npm run subgraph -- funding`: one subgraph over HTTP, as a process of its own. */
import { subgraphs } from '../subgraphs';
import { provision } from '../subgraphs/foundation/database/provision';
import { registerDatabase } from '../subgraphs/foundation/database/register-database';
import { openSubgraph } from '../subgraphs/foundation/subgraph';
import { portFrom, refuseTakenPort } from './running/ports';
import { urlOf } from './running/register';
import { step } from './running/steps';
import { type Opening, runUntilStopped } from './running/stop';

void runUntilStopped(async (opening) => {
  const [, , name] = process.argv;
  const subgraph = subgraphs.find((each) => each.name === name);
  if (!subgraph) {
    const names = subgraphs.map((each) => each.name).join(', ');
    throw new Error(`${name ? `There is no subgraph ${name}` : 'Which subgraph?'} Name one of ${names}.`);
  }
  const host = process.env.HOST ?? '127.0.0.1';
  const port = portFrom('SUBGRAPH_PORT', subgraph.port);
  await refuseTakenPort(host, port);
  const databaseUrl = process.env.SUBGRAPH_DATABASE_URL ?? (await ownUrl(opening, subgraph.name));
  const running = await openSubgraph(subgraph, { databaseUrl, log: step });
  opening.add(subgraph.name, () => running.close());
  const url = await running.listen(port, host);
  running.feed?.start();
  step(`${subgraph.name} answers at ${url} (process ${process.pid})`);
  process.send?.({ url });
});

/** Without a URL of its own it makes sure, as the owner, that its schema and role exist. */
async function ownUrl(opening: Opening, schema: string): Promise<string> {
  const database = await registerDatabase({ log: step, join: true });
  opening.add('the database', () => database.stop());
  const { urls } = await provision({ url: database.url, schemas: [schema], log: step });
  return urlOf(urls, schema);
}
