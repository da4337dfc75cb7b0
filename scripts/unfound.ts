/** `npm run unfound`: the searches that found nothing, for those who edit the vocabulary. */
import { subgraphs } from '../subgraphs';
import { openDatabase } from '../subgraphs/foundation/database/database';
import { provision } from '../subgraphs/foundation/database/provision';
import { registerDatabase } from '../subgraphs/foundation/database/register-database';
import { search } from '../subgraphs/search/server';
import { unfound } from '../subgraphs/search/store/unfound';
import { urlOf } from './running/register';
import { step } from './running/steps';
import { runOnce } from './running/stop';

void runOnce(async (opening) => {
  const database = await registerDatabase({ log: step, join: true });
  opening.add('the database', () => database.stop());
  const schemas = subgraphs.map(({ name }) => name);
  const { urls } = await provision({ url: database.url, schemas, log: step });
  const { name, entities, migrations } = search;
  const source = await openDatabase({
    url: urlOf(urls, name),
    schema: name,
    entities,
    migrations,
  });
  const searches = await unfound(source);
  await source.destroy();
  for (const { times, lastOn, words } of searches)
    console.log(`${String(times).padStart(6)}  ${lastOn}  ${words}`);
  step(`${searches.length} searches have found nothing`);
});
