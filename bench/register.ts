import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { catchUp, closeSubgraphs, openSubgraphs, seed } from '../scripts/running/register';
import { subgraphs } from '../subgraphs';
import { ownerOf, startEmbedded } from '../subgraphs/foundation/database/embedded';
import { provision } from '../subgraphs/foundation/database/provision';
import { generate } from './generate';
import { readAtOnce } from './read-at-once';

export interface BenchRegister {
  url: string;
  stop(): Promise<void>;
}

/** Raised when what is made up changes: a register of another revision is made anew. */
const REVISION = '3';

/** The register that is measured: made once for each size, in `.data/`, and used again. */
export async function benchRegister(size: number, log: (line: string) => void): Promise<BenchRegister> {
  const folder = join(__dirname, '../.data', `bench-${size}`);
  // Several registers run on it at once, each with its pools.
  const server = { folder: join(folder, 'postgres'), log, connections: 300 };
  const whole = join(folder, 'whole');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(whole) || readFileSync(whole, 'utf8') !== REVISION) {
    const began = performance.now();
    log(`Making a register of ${size} partnerships in ${folder}`);
    await empty(server.folder, log);
    // Nothing is lost if the power is: what is not whole is made anew.
    const database = await startEmbedded({ ...server, disposable: true });
    try {
      await make(database.url, { size, log });
    } finally {
      await database.stop();
    }
    writeFileSync(whole, REVISION);
    log(`  made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
  const database = await startEmbedded(server);
  try {
    await bringUpToDate(database.url, log);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return database;
}

/** A register that was made earlier has the tables and the read models of that day. */
async function bringUpToDate(url: string, log: (line: string) => void): Promise<void> {
  const provisioned = await provision({ url, schemas: subgraphs.map(({ name }) => name), log });
  const running = await openSubgraphs(provisioned, { log });
  try {
    for (const { name, database, feed } of running) {
      const { follower } = subgraphs.find((subgraph) => subgraph.name === name) ?? {};
      if (await follower?.isOutdated?.(database)) await feed?.rebuild();
      await feed?.catchUp();
    }
  } finally {
    await closeSubgraphs(running);
  }
}

async function empty(folder: string, log: (line: string) => void): Promise<void> {
  const owner = await ownerOf(folder, log);
  if (owner) throw new Error(`${folder} is in use by process ${owner}: stop it first.`);
  rmSync(folder, { recursive: true, force: true });
}

async function make(
  url: string,
  { size, log }: { size: number; log: (line: string) => void },
): Promise<void> {
  const schemas = subgraphs.map(({ name }) => name);
  const provisioned = await provision({ url, schemas, log });
  const faults = new Set<string>();
  const running = await openSubgraphs(provisioned, {
    log: (line) => void faults.add(line.replace(/made-\S+/, '…')),
  });
  try {
    await seed(url, provisioned, log, () => undefined);
    await catchUp(running);
    await generate({ url, size, log });
    await readAtOnce(running, log);
  } finally {
    await closeSubgraphs(running);
  }
  for (const fault of faults) log(`  ${fault}`);
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    for (const statement of [...fuller, 'VACUUM ANALYZE']) await owner.query(statement);
  } finally {
    await owner.end();
  }
}

// Each partnership has four contributions and ten observations, of its own party and its own term: what the find page
// does not show, and a page does. The row is made beside FROM, once: `(jsonb_populate_record(…)).*` would make it once
// for each of its columns.
const fuller = [
  `INSERT INTO funding.contribution
   SELECT made.* FROM funding.funding owner CROSS JOIN generate_series(0, 3) AS extra (n)
   JOIN partnerships.party payer ON payer.partnership_id = owner.partnership_id AND payer.position = 0
   CROSS JOIN (SELECT * FROM funding.contribution WHERE partnership_id LIKE 'made-%' LIMIT 1) AS first
   CROSS JOIN LATERAL jsonb_populate_record(null::funding.contribution, to_jsonb(first) || jsonb_build_object(
     'partnership_id', owner.partnership_id, 'position', extra.n, 'organisation_id', payer.organisation_id,
     'period', owner.term, 'amount', 1000 * (1 + (hashtext(owner.partnership_id || extra.n) & 1023)))) AS made
   WHERE owner.partnership_id LIKE 'made-%' ON CONFLICT DO NOTHING`,
  `INSERT INTO outcomes.observation
   SELECT made.* FROM outcomes.partnership owner CROSS JOIN generate_series(0, 9) AS extra (n)
   CROSS JOIN (SELECT * FROM outcomes.observation WHERE partnership_id LIKE 'made-%' LIMIT 1) AS first
   CROSS JOIN (SELECT array_agg(DISTINCT metric_id ORDER BY metric_id) AS ids FROM outcomes.observation) AS metric
   CROSS JOIN LATERAL jsonb_populate_record(null::outcomes.observation, to_jsonb(first) || jsonb_build_object(
     'partnership_id', owner.id, 'position', extra.n, 'period', owner.term,
     'metric_id', metric.ids[1 + ((hashtext(owner.id) & 15) + extra.n) % cardinality(metric.ids)],
     'value', 5 + (hashtext(owner.id || extra.n) & 127))) AS made
   WHERE owner.id LIKE 'made-%' ON CONFLICT DO NOTHING`,
];
