import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const project = join(__dirname, '../..');

/** Which import breaks which rule, as "rule: file -> file". */
function broken(folder: string): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
      ...['gateway', 'subgraphs', 'seeds', 'scripts'],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

type Breach = [rule: string, from: string, to: string];

const acrossFloors: Breach[] = [
  ['values-are-pure', 'subgraphs/foundation/values/day.ts', 'subgraphs/foundation/record/shapes.ts'],
  ['records-rest-on-values', 'subgraphs/foundation/record/shapes.ts', 'subgraphs/foundation/outbox.ts'],
  ['domain-is-pure', 'subgraphs/funding/domain/price.ts', 'subgraphs/funding/store/rows.ts'],
  ['domain-is-pure', 'subgraphs/funding/domain/price.ts', 'subgraphs/foundation/outbox.ts'],
  ['store-below-graphql', 'subgraphs/funding/store/rows.ts', 'subgraphs/funding/graphql/types.ts'],
  ['graphql-below-server', 'subgraphs/funding/graphql/types.ts', 'subgraphs/funding/server.ts'],
  ['no-sideways-imports', 'subgraphs/funding/domain/price.ts', 'subgraphs/partnerships/domain/term.ts'],
  ['foundation-carries-all', 'subgraphs/foundation/outbox.ts', 'subgraphs/search/server.ts'],
  ['subgraphs-know-neither-gateway-nor-seeds', 'subgraphs/search/server.ts', 'seeds/load.ts'],
  ['gateway-knows-no-subgraph', 'gateway/server.ts', 'subgraphs/foundation/values/day.ts'],
];

const packages: Breach[] = [
  ['domain-is-pure', 'subgraphs/funding/domain/price.ts', 'typeorm'],
  ['domain-is-pure', 'subgraphs/funding/domain/price.ts', 'type-graphql'],
  ['domain-is-pure', 'subgraphs/funding/domain/price.ts', 'node:fs'],
  ['values-are-pure', 'subgraphs/foundation/values/day.ts', 'pg'],
  ['gateway-knows-no-subgraph', 'gateway/server.ts', 'typeorm'],
  ['open-source-only', 'gateway/server.ts', '@apollo/gateway'],
  ['no-development-dependency-in-what-runs', 'scripts/start.ts', 'graphql-http'],
];

describe('the floors of the house', () => {
  it('are kept by every import', () => {
    expect(broken(project)).toEqual([]);
  });
});

// A rule whose pattern has gone stale forbids nothing, and nobody notices: so here is a house that breaks each.
describe('the rule', () => {
  let house: string;
  let found: string[];
  beforeAll(() => {
    house = houseOf([...acrossFloors, ...packages]);
    found = broken(house);
  });
  afterAll(() => rmSync(house, { recursive: true }));

  it.each(acrossFloors)('%s forbids %s to import %s', (rule, from, to) => {
    expect(found).toContain(`${rule}: ${from} -> ${to}`);
  });

  it.each(packages)('%s forbids %s to import the package %s', (rule, from, name) => {
    const bare = name.replace('node:', '');
    const named = found.filter(
      (breach) => breach.startsWith(`${rule}: ${from} -> `) && breach.includes(bare),
    );
    expect(named).not.toEqual([]);
  });
});

function houseOf(breaches: readonly Breach[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'iop-floors-'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(project, name), join(folder, name));
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const write = (path: string, line: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    appendFileSync(join(folder, path), `${line}\n`);
  };
  for (const [, from, to] of breaches) {
    const isFile = to.endsWith('.ts');
    write(from, `import '${isFile ? relativeImport(from, to) : to}';`);
    if (isFile) write(to, 'export {};');
  }
  return folder;
}

function relativeImport(from: string, to: string): string {
  const up = '../'.repeat(dirname(from).split('/').length);
  return `${up}${to.replace(/\.ts$/, '')}`;
}
