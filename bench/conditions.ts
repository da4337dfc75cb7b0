import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

/** Where and when something was measured. */
export interface Conditions {
  date: string;
  command: string;
  machine: string;
  /** Of the machine, in processes, when it began: other work. */
  load: number;
  versions: Record<string, string>;
}

const packages = [
  'graphql',
  '@graphql-hive/router-query-planner',
  '@graphql-hive/gateway-runtime',
  '@apollo/server',
  'pg',
  'typeorm',
];

const own: Readonly<Record<string, string>> = {
  '@apollo/gateway': 'bench/contenders/apollo',
  postgraphile: 'bench/contenders/postgraphile',
};

export function conditions(): Conditions {
  const [processor] = cpus();
  const options = process.argv.slice(2);
  return {
    date: new Date().toISOString().slice(0, 10),
    command: ['npm run bench', ...(options.length > 0 ? ['--', ...options] : [])].join(' '),
    machine: `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    load: loadavg()[0] ?? 0,
    versions: {
      Node: process.version.slice(1),
      ...Object.fromEntries(packages.flatMap((name) => versionOf(name, '.'))),
      ...Object.fromEntries(Object.entries(own).flatMap(([name, folder]) => versionOf(name, folder))),
    },
  };
}

function versionOf(name: string, folder: string): [string, string][] {
  try {
    const file = join(__dirname, '..', folder, 'node_modules', name, 'package.json');
    return [[name, (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version]];
  } catch {
    return [];
  }
}
