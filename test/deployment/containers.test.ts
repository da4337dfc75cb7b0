import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { subgraphs } from '../../subgraphs';

interface Service {
  build?: string;
  image: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
}

const project = join(__dirname, '../..');
const compose = parse(readFileSync(join(project, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const dockerfile = readFileSync(join(project, 'Dockerfile'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

// No Docker engine runs where these tests do: this is what can be known without one.
describe('docker-compose.yml', () => {
  const { services } = compose;

  it.each(subgraphs.map(({ name, port }) => [name, port] as const))(
    'runs %s by itself, on port %i',
    (name, port) => {
      expect(services[name]?.command?.join(' ')).toBe(`${commandOf('subgraph')} ${name}`);
      expect(services[name]?.environment.DATABASE_URL).toContain('@postgres:5432/');
      const addresses = services.gateway?.environment.SUBGRAPH_URLS?.split(/\s+/);
      expect(addresses).toContain(`${name}=http://${name}:${port}/graphql`);
    },
  );

  it('runs nothing else but the database, the seeds and the gateway', () => {
    const known = [...subgraphs.map(({ name }) => name), 'postgres', 'seed', 'gateway'];
    expect(Object.keys(services).sort()).toEqual(known.sort());
  });

  it('runs the gateway and the seeds by the commands that package.json gives them', () => {
    expect(services.gateway?.command?.join(' ')).toBe(commandOf('gateway'));
    expect(services.seed?.command?.join(' ')).toBe(commandOf('seed'));
  });

  it('waits only for services that there are', () => {
    for (const service of Object.values(services)) {
      for (const other of Object.keys(service.depends_on ?? {}))
        expect(Object.keys(services)).toContain(other);
    }
  });

  it('has a PostgreSQL that the register supports', () => {
    const [, version] = /^postgres:(\d+)$/.exec(services.postgres?.image ?? '') ?? [];
    expect(Number(version)).toBeGreaterThanOrEqual(15);
  });
});

describe('Dockerfile', () => {
  it('copies only what is there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, paths]) => paths?.split(' ') ?? [],
    );
    expect(copied).toEqual(expect.arrayContaining(['gateway', 'subgraphs', 'seeds', 'scripts', 'schema']));
    expect(copied.filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });

  it('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});

/** The image sets NODE_ENV itself, and a container needs no shell to hand its process over. */
function commandOf(script: string): string {
  return (scripts[script] ?? '').replace(/^(NODE_ENV=production )?exec /, '');
}
