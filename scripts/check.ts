import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';

/** What a change must pass beside the tests. All of them run, and all that fail are shown. */
const checks: Check[] = [
  {
    name: 'lint',
    command: ['eslint', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'],
    remedy: 'npx eslint --fix .',
  },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the pages', command: ['tsc', '-p', 'web', '--noEmit'] },
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level', 'warn', '--cache', '.'],
    remedy: 'npm run format',
  },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  {
    name: 'floors',
    command: ['depcruise', '--output-type', 'err-long', 'gateway', 'subgraphs', 'seeds', 'scripts'],
  },
  {
    name: 'schema drift',
    command: ['node', '-r', '@swc-node/register', 'scripts/print-schema.ts', '--check'],
    remedy: 'npm run schema',
  },
  {
    name: 'docs drift',
    command: ['node', '-r', '@swc-node/register', 'scripts/print-docs.ts', '--check'],
    remedy: 'npm run docs',
  },
];

interface Check {
  name: string;
  command: string[];
  /** What mends it, where a command does. */
  remedy?: string;
}

interface Outcome {
  name: string;
  passed: boolean;
}

function run({ name, command, remedy }: Check): Promise<Outcome> {
  const began = performance.now();
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const said: Buffer[] = [];
    // npm puts node_modules/.bin on the PATH of its scripts.
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', (error) => said.push(Buffer.from(`${program} could not be run: ${error.message}`)));
    child.once('close', (code, signal) => {
      const passed = code === 0;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
      if (!passed) console.log(indented(`${Buffer.concat(said).toString('utf8').trimEnd()}${signal ?? ''}`));
      if (!passed && remedy) console.log(indented(`To mend it: ${remedy}`));
      resolve({ name, passed });
    });
  });
}

function indented(text: string): string {
  return text.replace(/^/gm, '        ');
}

async function main(): Promise<void> {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.push(await run(check));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
  const failed = outcomes.filter(({ passed }) => !passed);
  const [, , option, file] = process.argv;
  if (option === '--json' && file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(outcomes));
  }
  console.log(`${outcomes.length - failed.length} checks passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void main();
