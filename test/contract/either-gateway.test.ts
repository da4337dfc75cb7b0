import { readFileSync } from 'node:fs';

import { http } from '../../gateway/transports/http';
import { inProcess } from '../../gateway/transports/in-process';
import { startGateway, type Gateway } from '../../gateway/server';
import { closeSubgraphs, openSubgraphs, supergraphFile } from '../../scripts/running/register';
import type { RunningSubgraph } from '../../subgraphs/foundation/subgraph';
import { engines } from '../gateway/gateway-over-library';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { ask, contractOperation } from '../support/register';

// The supergraph is standard Federation 2: another gateway may take the place of ours, over the same subgraphs. Asked in
// process, a subgraph runs what graphql-jit has compiled; behind HTTP, Apollo Server runs graphql-js.

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
  ['everything-about-metric', { metric: 'employment-rate' }],
  ['guideline-matrix', { guideline: 'vgr', first: 5 }],
  [
    'side-by-side',
    {
      first: 'goteborg-raddningsmissionen-35an-2025',
      second: 'goteborg-skyddsvarnet-skyddsbussen-2025',
      metric: 'overnight-places',
    },
  ],
];

describe('The contract', () => {
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
    const supergraph = readFileSync(supergraphFile, 'utf8');
    const common = { supergraph, port: 0, log: () => undefined };
    const overHttp = () => Object.fromEntries(urls.map(([name, url]) => [name, http({ url })]));
    for (const [, engine] of engines)
      gateways.push(await startGateway({ ...common, transports: overHttp(), engine }));
    const together = Object.fromEntries(running.map(({ name, execute }) => [name, inProcess(execute)]));
    gateways.push(await startGateway({ ...common, transports: together }));
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await closeSubgraphs(running);
    await database.drop();
  });

  test.each(asked)(
    'has one answer to %s with %j, whichever gateway asks, and where',
    async (name, variables) => {
      const [ours, ...others] = await Promise.all(
        gateways.map(({ url }) => ask(url, contractOperation(name), variables)),
      );
      expect(ours?.errors).toBeUndefined();
      expect(others).toHaveLength(2);
      for (const other of others) expect(other).toEqual(ours);
    },
  );

  test('has one answer to each agreement in full, compiled or interpreted', async () => {
    const list = '{ partnerships(first: 100) { edges { node { id } } } }';
    const [ours, , together] = gateways;
    const { data } = await ask<{ partnerships: { edges: { node: { id: string } }[] } }>(ours!.url, list);
    const inFull = contractOperation('partnership-in-full');
    expect(data.partnerships.edges.length).toBeGreaterThan(30);
    for (const { node } of data.partnerships.edges) {
      const variables = { id: node.id, on: '2024-02-29', pricesOf: 2023, guideline: 'vgr' };
      const asked = new Set([...inFull.matchAll(/\$(\w+)/g)].map(([, name]) => name));
      const known = Object.fromEntries(Object.entries(variables).filter(([name]) => asked.has(name)));
      const [compiled, interpreted] = await Promise.all([
        ask(together!.url, inFull, known),
        ask(ours!.url, inFull, known),
      ]);
      expect(compiled).toEqual(interpreted);
    }
  });
});
