import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const web = __dirname;
const project = join(web, '..');
const dist = join(web, 'dist');

/** A register that runs on an earlier build still reads its files. */
const buildsKept = 3;

/**
 * Builds the pages where they have not been built from the files that stand here now, and returns their folder.
 *
 * Each build has a folder of its own, named after what it was built from and put in place whole: registers that
 * start at the same time do not write into each other's.
 */
export async function buildPages(log: (line: string) => void): Promise<string> {
  const name = fingerprint();
  const built = join(dist, name);
  if (existsSync(built)) return built;
  const began = performance.now();
  mkdirSync(dist, { recursive: true });
  const underWay = join(dist, `.building-${process.pid}`);
  try {
    await build(underWay);
    if (!existsSync(built)) renameSync(underWay, built);
  } finally {
    rmSync(underWay, { recursive: true, force: true });
  }
  forgetOldBuilds(built);
  log(
    `The pages are built (${((performance.now() - began) / 1000).toFixed(1)} s); the next start finds them built`,
  );
  return built;
}

function forgetOldBuilds(current: string): void {
  const others = readdirSync(dist)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(dist, name))
    .filter((folder) => folder !== current)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of others.slice(buildsKept - 1)) rmSync(folder, { recursive: true, force: true });
}

/** In a process of its own: the bundler's memory and threads would otherwise stay with the register. */
function build(folder: string): Promise<void> {
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  return new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    const child = spawn(process.execPath, [vite, 'build', web, '--outDir', folder, '--logLevel', 'error'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `The pages could not be built (${signal ?? `exit code ${code}`}); try npx vite build web. Vite said:\n${Buffer.concat(said).toString('utf8')}`,
          ),
        );
    });
  });
}

/** Of everything that the built pages are made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const read = (file: string): void => {
    hash
      .update(`${relative(project, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  };
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = join(folder, entry.name);
      if (file === dist || file.endsWith('.md')) continue;
      if (entry.isDirectory()) walk(file);
      else read(file);
    }
  };
  walk(web);
  walk(join(project, 'schema/operations'));
  read(join(project, 'package-lock.json'));
  return hash.digest('hex').slice(0, 16);
}
