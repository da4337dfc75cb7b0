import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeWithRegion } from '../../examples/region-subgraph/compose';
import { startRegionSubgraph } from '../../examples/region-subgraph/subgraph';
import { startGateway, type Gateway } from '../../gateway/server';
import { http } from '../../gateway/transports/http';
import { inProcess } from '../../gateway/transports/in-process';
import { closeSubgraphs, openSubgraphs } from '../../scripts/running/register';
import type { RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { ask } from '../support/register';

const project = join(__dirname, '..', '..');

let database: TestDatabase;
let running: RunningSubgraph[];
let region: Awaited<ReturnType<typeof startRegionSubgraph>>;
let gateway: Gateway;

beforeAll(async () => {
  database = await cloneDatabase({ seeded: true });
  running = await openSubgraphs(database, { log: () => {} });
  region = await startRegionSubgraph(0);
  gateway = await startGateway({
    supergraph: composeWithRegion(running.map(({ name }) => name)),
    transports: {
      ...Object.fromEntries(running.map(({ name, execute }) => [name, inProcess(execute)])),
      region: http({ url: region.url }),
    },
    port: 0,
    log: () => {},
  });
});

afterAll(async () => {
  await gateway?.close();
  await region?.close();
  await closeSubgraphs(running ?? []);
  await database?.drop();
});

test('a region’s own field is answered beside everybody else’s', async () => {
  const { data, errors } = await ask(
    gateway.url,
    `{ read: partnership(id: "goteborg-raddningsmissionen-35an-2025") { title(language: EN) regionalGoals { code label } }
       other: partnership(id: "malmo-winnet-2020") { id regionalGoals { code } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    read: {
      title: 'Overnight places at 35:an for people in acute homelessness',
      regionalGoals: [{ code: 'HOME', label: 'Alla har någonstans att bo' }],
    },
    other: { id: 'malmo-winnet-2020', regionalGoals: null },
  });
});

test('the document that explains it shows the code as it is', () => {
  const document = readFileSync(join(project, 'docs', 'add-a-subgraph.md'), 'utf8');
  const blocks = [...document.matchAll(/^`(examples\/[^`]+)`:\n\n```\w+\n([\s\S]*?)```/gm)];
  expect(blocks.length).toBeGreaterThan(2);
  for (const [, file = '', code = ''] of blocks)
    expect(unindented(readFileSync(join(project, file), 'utf8'))).toContain(unindented(code).trim());
});

/** A block in a document begins at the margin. */
const unindented = (code: string): string => code.replace(/^\s+/gm, '');
