import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { catchUp, closeSubgraphs, openSubgraphs, seed } from '../scripts/running/register';
import { subgraphs } from '../subgraphs';
import { startEmbedded } from '../subgraphs/foundation/database/embedded';
import { provision } from '../subgraphs/foundation/database/provision';
import { generate } from './generate';

export interface BenchRegister {
  url: string;
  stop(): Promise<void>;
}

/** The register that is measured: made once for each size, in `.data/`, and used again. */
export async function benchRegister(size: number, log: (line: string) => void): Promise<BenchRegister> {
  const folder = join(__dirname, '../.data', `bench-${size}`);
  const whole = join(folder, 'whole');
  mkdirSync(folder, { recursive: true });
  const database = await startEmbedded({ folder: join(folder, 'postgres'), log });
  if (existsSync(whole)) return database;
  try {
    await make(database.url, { size, folder, log });
  } catch (error) {
    await database.stop();
    throw error;
  }
  writeFileSync(whole, new Date().toISOString());
  return database;
}

async function make(
  url: string,
  { size, folder, log }: { size: number; folder: string; log: (line: string) => void },
): Promise<void> {
  log(`Making a register of ${size} partnerships in ${folder}`);
  const schemas = subgraphs.map(({ name }) => name);
  const provisioned = await provision({ url: url, schemas, log });
  const faults = new Set<string>();
  const running = await openSubgraphs(provisioned, {
    log: (line) => void faults.add(line.replace(/made-\S+/, '…')),
  });
  await seed(url, provisioned, log, () => undefined);
  await catchUp(running);
  await generate({ url: url, size, log });
  // Its lists are what is measured; what guidelines make of made-up agreements is not.
  await running.find(({ name }) => name === 'search')?.feed?.catchUp();
  await closeSubgraphs(running);
  for (const fault of faults) log(`  ${fault}`);
  const owner = new Client({ connectionString: url });
  await owner.connect();
  for (const statement of fuller) await owner.query(statement);
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

// Four contributions and ten observations for each partnership: what the find page does not show, and a page does.
const fuller = [
  `INSERT INTO funding.contribution
   SELECT (jsonb_populate_record(null::funding.contribution, to_jsonb(first) || jsonb_build_object(
     'partnership_id', owner.partnership_id, 'position', extra.n, 'amount', 1000 * (1 + (hashtext(owner.partnership_id) & 1023))))).*
   FROM funding.funding owner CROSS JOIN generate_series(1, 3) AS extra (n)
   CROSS JOIN (SELECT * FROM funding.contribution WHERE partnership_id LIKE 'made-%' LIMIT 1) AS first
   WHERE owner.partnership_id LIKE 'made-%' ON CONFLICT DO NOTHING`,
  `INSERT INTO outcomes.observation
   SELECT (jsonb_populate_record(null::outcomes.observation, to_jsonb(first) || jsonb_build_object(
     'partnership_id', owner.id, 'position', extra.n, 'metric_id', metric.ids[1 + extra.n % cardinality(metric.ids)],
     'value', 5 + (hashtext(owner.id || extra.n) & 127)))).*
   FROM outcomes.partnership owner CROSS JOIN generate_series(1, 9) AS extra (n)
   CROSS JOIN (SELECT * FROM outcomes.observation WHERE partnership_id LIKE 'made-%' LIMIT 1) AS first
   CROSS JOIN (SELECT array_agg(DISTINCT metric_id ORDER BY metric_id) AS ids FROM outcomes.observation) AS metric
   WHERE owner.id LIKE 'made-%' ON CONFLICT DO NOTHING`,
];
