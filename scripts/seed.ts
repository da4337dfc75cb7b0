/** `npm run seed`: loads the seed files into the register, running or not. */
import { subgraphs } from '../subgraphs';
import { openDatabase } from '../subgraphs/foundation/database/database';
import { provision } from '../subgraphs/foundation/database/provision';
import { registerDatabase } from '../subgraphs/foundation/database/register-database';
import { seed, urlOf } from './running/register';
import { step } from './running/steps';
import { runOnce } from './running/stop';

void runOnce(async (opening) => {
  step('Opening the database');
  const database = await registerDatabase({ log: step, join: true });
  opening.add('the database', () => database.stop());
  const schemas = subgraphs.map(({ name }) => name);
  const provisioned = await provision({ url: database.url, schemas, log: step });
  for (const { name, entities, migrations } of subgraphs) {
    const migrated = await openDatabase({
      url: urlOf(provisioned.urls, name),
      schema: name,
      entities,
      migrations,
    });
    await migrated.destroy();
  }
  step('Loading the seeds');
  const problems = await seed(database.url, provisioned, step);
  step(problems > 0 ? `Loaded, with ${problems} problems` : 'Loaded');
  if (problems > 0) process.exitCode = 1;
});
