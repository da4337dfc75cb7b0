/** `npm run empty`: takes everything out of the register. The seeds fill it again at the next start. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { subgraphs } from '../subgraphs';
import { dataFolder } from '../subgraphs/foundation/database/data-folder';
import { ownerOf } from '../subgraphs/foundation/database/embedded';
import { placeOf } from '../subgraphs/foundation/database/register-database';
import { say } from './running/steps';
import { runOnce } from './running/stop';

void runOnce(async () => {
  if (process.env.DATABASE_URL) await emptyExternal(process.env.DATABASE_URL);
  else await emptyEmbedded(dataFolder());
});

async function emptyEmbedded(folder: string): Promise<void> {
  const owner = await ownerOf(folder, say);
  if (owner) throw new Error(`The register that runs on ${folder} is process ${owner}. Stop it first.`);
  // Only what the register put there: IOP_DATA may name a folder that holds other things.
  const own = /^(postgres(\.\d+)?|password|postgres\.log|postgresql-\d.*)$/;
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => own.test(name)) : [];
  if (found.length === 0) {
    say(`There is nothing to empty in ${folder}.`);
    return;
  }
  for (const name of found) rmSync(join(folder, name), { recursive: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  say(`Removed ${found.join(', ')} from ${folder}. The next start makes the register anew out of the seeds.`);
}

async function emptyExternal(url: string): Promise<void> {
  const schemas = subgraphs.map(({ name }) => name);
  if (!process.argv.includes('--yes')) {
    throw new Error(
      `This would drop the schemas ${schemas.join(', ')} in ${placeOf(url)}, with everything in them. ` +
        'To do that: npm run empty -- --yes',
    );
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const schema of schemas)
      await client.query(`DROP SCHEMA IF EXISTS ${escapeIdentifier(schema)} CASCADE`);
  } finally {
    await client.end();
  }
  say(`Dropped the schemas ${schemas.join(', ')} in ${placeOf(url)}. The roles of the subgraphs stay.`);
}
