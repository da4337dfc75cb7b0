import { Client } from 'pg';
import { loadSeeds } from '../../seeds/load';
import { subgraphs } from '../../subgraphs';
import { openSubgraph } from '../../subgraphs/foundation/subgraph';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { SeedsCopy } from './spoiled';

const id = 'goteborg-raddningsmissionen-35an-2025';
const file = `goteborg/${id}.yaml`;

/** The tables that hold a record's parts, with the column that says whose they are. */
const parts = {
  'partnerships.partnership': 'id',
  'partnerships.party': 'partnership_id',
  'partnerships.commitment': 'partnership_id',
  'funding.funding': 'partnership_id',
  'funding.contribution': 'partnership_id',
  'outcomes.observation': 'partnership_id',
};

describe('loading the seed files', () => {
  let database: TestDatabase;
  let owner: Client;
  let seeds: SeedsCopy;

  beforeEach(async () => {
    database = await cloneDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    seeds = new SeedsCopy();
  });
  afterEach(async () => {
    seeds.delete();
    await owner.end();
    await database.drop();
  });

  const load = () => loadSeeds({ ...database, folder: seeds.folder, log: () => {} });

  async function partsOfRecord(): Promise<Record<string, number>> {
    const counts: [string, number][] = [];
    for (const [table, column] of Object.entries(parts)) {
      const { rows } = await owner.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`,
        [id],
      );
      counts.push([table, rows[0]?.n ?? 0]);
    }
    return Object.fromEntries(counts);
  }

  async function versions(): Promise<unknown[]> {
    const { rows } = await owner.query(
      ['partnerships', 'organisations', 'funding', 'outcomes']
        .map((schema) => `SELECT '${schema}' AS schema, entity, id, version::int FROM ${schema}.outbox`)
        .join(' UNION ALL '),
    );
    return rows.sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
  }

  it('loads every record into every subgraph, and again without a change', async () => {
    expect(await load()).toMatchObject({ loaded: 39, removed: 0, refused: 0, problems: [] });
    const once = await versions();
    const before = await partsOfRecord();
    expect(Object.values(before).every((count) => count > 0)).toBe(true);
    expect(await load()).toMatchObject({ loaded: 39, problems: [] });
    expect(await versions()).toEqual(once);
    expect(await partsOfRecord()).toEqual(before);
  });

  it('loads nothing of a refused record, and all of the others', async () => {
    seeds.replace(file, 'metric: overnight-places', 'metric: beds');
    expect(await load()).toMatchObject({ loaded: 38, refused: 1 });
    expect(Object.values(await partsOfRecord()).every((count) => count === 0)).toBe(true);
  });

  it('leaves what was known of a record as it was when its file is spoiled', async () => {
    await load();
    const before = await partsOfRecord();
    seeds.write(file, 'id: [');
    expect(await load()).toMatchObject({ loaded: 38, refused: 1, removed: 0 });
    expect(await partsOfRecord()).toEqual(before);
  });

  it('takes a record away everywhere when its file is gone, and tells the others', async () => {
    await load();
    seeds.remove(file);
    expect(await load()).toMatchObject({ loaded: 38, removed: 1, refused: 0 });
    expect(Object.values(await partsOfRecord()).every((count) => count === 0)).toBe(true);
    const { rows } = await owner.query(
      `SELECT body, version::int FROM partnerships.outbox WHERE entity = 'partnership' AND id = $1`,
      [id],
    );
    expect(rows).toEqual([{ body: null, version: 2 }]);
  });

  it('loads nothing of a record when one subgraph fails half-way, and all of it the next time', async () => {
    await owner.query(`
      CREATE FUNCTION outcomes.fail() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.partnership_id = '${id}' THEN RAISE 'the disk is full'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON outcomes.observation FOR EACH ROW EXECUTE FUNCTION outcomes.fail()`);
    const report = await load();
    expect(report).toMatchObject({ loaded: 38, refused: 1 });
    expect(report.problems).toMatchObject([{ file, message: expect.stringContaining('the disk is full') }]);
    expect(Object.values(await partsOfRecord()).every((count) => count === 0)).toBe(true);
    await owner.query('DROP TRIGGER fail ON outcomes.observation');
    expect(await load()).toMatchObject({ loaded: 39, problems: [] });
    expect(Object.values(await partsOfRecord()).every((count) => count > 0)).toBe(true);
  });

  it('can follow a database that is being read', async () => {
    await load();
    const [partnerships] = subgraphs.filter(({ name }) => name === 'partnerships');
    const running = await openSubgraph(partnerships!, { databaseUrl: database.urls['partnerships']! });
    const { data } = await running.execute({ query: `{ partnership(id: "${id}") { id } }` });
    expect(data).toEqual({ partnership: { id } });
    await running.close();
  });
});
