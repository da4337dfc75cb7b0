import { readFileSync } from 'node:fs';

import { http } from '../../gateway/transports/http';
import { startGateway, type Gateway } from '../../gateway/server';
import { closeSubgraphs, openSubgraphs, supergraphFile } from '../../scripts/running/register';
import type { RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { engines } from '../gateway/gateway-over-library';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { ask, contractOperation } from '../support/register';

// The supergraph is standard Federation 2: another gateway may take the place of ours, over the same subgraphs.

const asked: [string, Record<string, unknown>][] = [
  ['find-partnerships', { search: 'bostad', first: 5 }],
  ['find-partnerships', { filter: { status: ['ACTIVE'] }, orderBy: 'TITLE' }],
  ['partnership-in-full', { id: 'goteborg-raddningsmissionen-35an-2025', on: '2026-01-01' }],
  ['partnership-in-full', { id: 'no-such-agreement' }],
  ['organisation-page', { registrationNumber: '212000-1355' }],
  ['municipality-page', { code: '1480', first: 2 }],
  ['municipalities', {}],
  ['metrics', {}],
  ['compare-outcomes', { metric: 'overnight-places' }],
  ['guidelines', {}],
  ['suggest', { prefix: 'göt' }],
  ['statistics', { by: 'THEME', pricesOf: 2020 }],
  ['coverage', {}],
];

describe('The contract, with every subgraph behind HTTP,', () => {
  let database: TestDatabase;
  let running: RunningSubgraph[];
  const gateways: Gateway[] = [];
  beforeAll(async () => {
    database = await cloneDatabase({ seeded: true });
    running = await openSubgraphs(database, {
      clock: () => new Date('2026-11-22T12:00:00Z'),
      log: () => undefined,
    });
    const urls = await Promise.all(
      running.map(async ({ name, listen }) => [name, await listen(0, '127.0.0.1')] as const),
    );
    for (const [, engine] of engines)
      gateways.push(
        await startGateway({
          supergraph: readFileSync(supergraphFile, 'utf8'),
          transports: Object.fromEntries(urls.map(([name, url]) => [name, http({ url })])),
          port: 0,
          engine,
          log: () => undefined,
        }),
      );
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await closeSubgraphs(running);
    await database.drop();
  });

  test.each(asked)('has one answer to %s with %j, whichever gateway asks', async (name, variables) => {
    const [ours, theirs] = await Promise.all(
      gateways.map(({ url }) => ask(url, contractOperation(name), variables)),
    );
    expect(ours?.errors).toBeUndefined();
    expect(ours).toEqual(theirs);
  });
});
