import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { type Binaries, postgresBinaries } from './binaries';
import { launch, runningServer, serverEnvironment, type Place } from './postmaster';
import { blockingFolder, type ServerUser, serverUser } from './server-user';

export interface EmbeddedOptions {
  /** Holds the cluster, its password and its log. Made when it does not exist. */
  folder: string;
  /** A free one when not given. */
  port?: number;
  log: (line: string) => void;
  /** For tests: nothing is kept safe against a power cut, which halves the time of a write. */
  disposable?: boolean;
  /** How many at most. Enough for one register when not given. */
  connections?: number;
  /** Use the server of another process that runs on the same folder, rather than refuse. It is then not stopped. */
  join?: boolean;
}

export interface Embedded {
  /** A connection URL of the database's owner. */
  url: string;
  stop(): Promise<void>;
}

const owner = 'iop';
const database = 'postgres';

/** Starts the PostgreSQL that comes with the project, on 127.0.0.1 only, and makes its data folder the first time. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { folder, log } = options;
  const cluster = join(folder, 'postgres');
  const user = serverUser(cluster);
  const wall = blockingFolder(cluster, user);
  if (wall && wall !== folder) {
    throw new Error(
      `PostgreSQL does not run as root, and the user it runs as instead may not enter ${wall}. ` +
        'Set IOP_DATA to a folder that others may enter, or run as an ordinary user.',
    );
  }
  makeFolder(folder, user);

  const other = await runningServer(cluster, log);
  if (other) {
    if (options.join) return { url: urlOf(folder, other.place), stop: async () => {} };
    throw new Error(
      `The data in ${folder} is in use by process ${other.owner}. Stop that register first, or set IOP_DATA to another folder.`,
    );
  }

  const binaries = postgresBinaries(folder, user);
  if (!existsSync(cluster)) initialise(binaries, cluster, user, options);
  refuseOtherMajorVersion(binaries, cluster, folder);

  const port = options.port ?? (await freePort());
  const server = launch(binaries, cluster, port, user, options);
  return { url: urlOf(folder, await server.ready()), stop: () => server.stop() };
}

/** The process that runs the server of a folder, if one does. */
export async function ownerOf(folder: string, log: (line: string) => void): Promise<number | undefined> {
  return (await runningServer(join(folder, 'postgres'), log))?.owner;
}

/** Whatever the umask, the server's user may pass through the folders made here, and through the last in any case. */
function makeFolder(folder: string, user: ServerUser): void {
  const first = mkdirSync(folder, { recursive: true });
  if (user.uid === undefined) return;
  for (let made = folder; made.startsWith(first ?? folder); made = dirname(made)) {
    chmodSync(made, statSync(made).mode | 0o111);
  }
}

/** By its socket where it has one: a question and its answer cost a quarter less than over TCP (119 µs, and 89). */
function urlOf(folder: string, { port, socketFolder }: Place): string {
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  const url = `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;
  return socketFolder ? `${url}?host=${encodeURIComponent(socketFolder)}` : url;
}

/** Built beside its place and moved there when whole, so that an interrupted first start leaves nothing half made. */
function initialise(binaries: Binaries, cluster: string, user: ServerUser, options: EmbeddedOptions): void {
  const { folder } = options;
  const unfinished = `${cluster}.${process.pid}`;
  const passwordFile = join(folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (!existsSync(passwordFile))
    writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(unfinished, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  // The builtin provider (PostgreSQL 17) knows å, ä and ö on every machine; the C library's locales may be absent.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = spawnSync(
    join(binaries.bin, 'initdb'),
    [
      ...['-D', unfinished, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale],
      ...['--no-instructions', ...(options.disposable ? ['--no-sync'] : [])],
    ],
    { ...user, cwd: folder, encoding: 'utf8', env: serverEnvironment() },
  );
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    const said = made.error?.message ?? `${made.stdout}${made.stderr}`.trim();
    throw new Error(`PostgreSQL could not make its data folder ${cluster}: ${said}`, { cause: made.error });
  }
  renameSync(unfinished, cluster);
}

function refuseOtherMajorVersion(binaries: Binaries, cluster: string, folder: string): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.majorVersion) return;
  throw new Error(
    `The data in ${folder} was made by PostgreSQL ${made}, and this is ${binaries.majorVersion}. ` +
      'Move it with pg_dump, or empty it with `npm run empty`; the seeds fill it again.',
  );
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('The operating system gave no free port.');
  return address.port;
}
