import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { comparabilityRules } from '../../subgraphs/outcomes/domain/comparability';
import { derivedMetrics } from '../../subgraphs/outcomes/domain/derived';
import { issueRules } from '../../subgraphs/outcomes/domain/issues';
import { metricPart, metricRegistry } from '../../subgraphs/outcomes/domain/record';

const root = join(__dirname, '../..');
const domain = join(root, 'subgraphs/outcomes/domain');
const seeds = join(root, 'seeds/metrics');

/** What defines something in a folder: files that hold a rule, by the words that only those have. */
const holding = (folder: string, words: RegExp): string[] =>
  readdirSync(folder)
    .filter((file) => file !== 'index.ts' && words.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => file.replace(/\.ts$/, ''));

const metrics = metricRegistry
  .parse(parse(readFileSync(join(seeds, 'registry.yaml'), 'utf8')))
  .map((id) => metricPart.parse(parse(readFileSync(join(seeds, `${id}.yaml`), 'utf8'))));

test.each(holding(join(domain, 'derived'), /: DerivedMetric = \{/))(
  'the computed metric %s is in derived/index.ts, and defined in seeds/metrics',
  (id) => {
    expect(derivedMetrics.map((metric) => metric.id)).toContain(id);
    expect(metrics.find((metric) => metric.id === id)?.derived).toBe(true);
  },
);

test('every metric that is said to be computed is', () => {
  const computed = derivedMetrics.map(({ id }) => id).sort();
  expect(metrics.flatMap(({ id, derived }) => (derived ? [id] : [])).sort()).toEqual(computed);
});

test.each(holding(join(domain, 'comparability'), /= rule\(\{/))(
  'the rule in comparability/%s.ts is in comparability/index.ts',
  (file) => {
    const index = readFileSync(join(domain, 'comparability/index.ts'), 'utf8');
    expect(index).toContain(`from './${file}'`);
  },
);

test.each(holding(join(domain, 'issues'), /: IssueRule = /))(
  'the rule in issues/%s.ts is in issues/index.ts',
  (file) => {
    expect(readFileSync(join(domain, 'issues/index.ts'), 'utf8')).toContain(`from './${file}'`);
  },
);

test('no two answers of the comparability rules share a code', () => {
  const codes = comparabilityRules.flatMap(({ answers }) => Object.keys(answers));
  expect(new Set(codes).size).toBe(codes.length);
  expect(issueRules.length).toBe(new Set(issueRules).size);
});

test('the definition in docs/add-a-metric.md is one that the register takes', () => {
  const page = readFileSync(join(root, 'docs/add-a-metric.md'), 'utf8');
  const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(metricPart.parse(parse(yaml ?? '')).overTime).toBe('ADDS_UP');
});
