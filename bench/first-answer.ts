/** How long after `npm start` the register answers: the first time, and later. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../subgraphs/foundation/database/embedded';
import { conditions, type Conditions } from './conditions';
import { save } from './saved';

export interface FirstAnswer {
  conditions: Conditions;
  /** Seconds, each of a start of its own. */
  first: number[];
  later: number[];
  /** What the very first start after `npm ci` does beside: it builds the pages. */
  pages: number;
}

const project = join(__dirname, '..');
const PATIENCE_MS = 120_000;
const QUESTION = JSON.stringify({
  query: '{ partnerships(first: 1) { totalCount edges { node { title } } } }',
});

export async function startOften({
  quick,
  log,
}: {
  quick: boolean;
  log: (line: string) => void;
}): Promise<void> {
  const began = conditions();
  const [firsts, laters] = quick ? [1, 2] : [5, 5];
  const pages = await buildPages();
  log(`The pages are built in ${pages.toFixed(1)} s`);
  const first: number[] = [];
  const later: number[] = [];
  const fresh = (): string => mkdtempSync(join(tmpdir(), 'iop-start-'));
  // Whatever this start builds, the next ones find built.
  await inFolder(fresh(), (folder) => secondsToAnswer(folder));
  for (let turn = 0; turn < firsts; turn++)
    await inFolder(fresh(), async (folder) => {
      first.push(await secondsToAnswer(folder));
      log(`First start: ${first.at(-1)?.toFixed(2)} s`);
      if (turn < firsts - 1) return;
      for (let again = 0; again < laters; again++) {
        later.push(await secondsToAnswer(folder));
        log(`Later start: ${later.at(-1)?.toFixed(2)} s`);
      }
    });
  save('first-answer', { conditions: began, first, later, pages });
}

async function inFolder(folder: string, work: (folder: string) => Promise<unknown>): Promise<void> {
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm start` runs, on a data folder and a port of its own. */
async function secondsToAnswer(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const register = spawn(process.execPath, ['-r', '@swc-node/register', 'scripts/start.ts'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', IOP_DATA: folder, PORT: String(port), DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(register, 'exit');
  try {
    while (performance.now() - began < PATIENCE_MS) {
      if (register.exitCode !== null) throw new Error(`The register ended with ${register.exitCode}.`);
      if (await answers(`http://127.0.0.1:${port}/graphql`)) return (performance.now() - began) / 1_000;
      await pause(10);
    }
    throw new Error(`The register has not answered within ${PATIENCE_MS / 1_000} s.`);
  } finally {
    register.kill('SIGTERM');
    await ended;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: QUESTION,
    });
    const { data } = (await response.json()) as { data?: { partnerships?: { totalCount: number } | null } };
    return (data?.partnerships?.totalCount ?? 0) > 0;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function buildPages(): Promise<number> {
  const began = performance.now();
  await inFolder(mkdtempSync(join(tmpdir(), 'iop-pages-')), async (folder) => {
    const vite = join(project, 'node_modules/vite/bin/vite.js');
    const building = spawn(
      process.execPath,
      [vite, 'build', join(project, 'web'), '--outDir', folder, '--logLevel', 'error'],
      { cwd: project, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'ignore' },
    );
    const [code] = (await once(building, 'exit')) as [number | null];
    if (code !== 0) throw new Error('The pages could not be built.');
  });
  return (performance.now() - began) / 1_000;
}
