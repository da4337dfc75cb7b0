import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import type { ServerUser } from './server-user';

const secondsToStart = 60;
const secondsToStop = 10;
const bytesOfLogKept = 10 * 1024 * 1024;

/**
 * Starts the server and stops it when our end of its standard input closes: on `stop`, and also when this process is
 * killed outright, so that no server is left without an owner. It has a process group of its own, because a Ctrl-C
 * in the terminal would else reach it before those that use it have finished.
 */
const stopWithUs = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r _ <&3; kill -INT $server) 2>/dev/null &
watch=$!
exec 3<&-
wait $server
status=$?
kill $watch 2>/dev/null
exit $status`;

/** Where a server is reached. */
export interface Place {
  port: number;
  /** Empty where it has no socket. */
  socketFolder: string;
}

interface Postmaster {
  ready(): Promise<Place>;
  stop(): Promise<void>;
}

export function launch(
  binaries: Binaries,
  cluster: string,
  port: number,
  user: ServerUser,
  options: { folder: string; log: (line: string) => void; disposable?: boolean; connections?: number },
): Postmaster {
  const { folder, log } = options;
  const stale = statusFile(cluster);
  for (const left of readdirSync(cluster).filter((name) => name.startsWith(SOCKET)))
    rmSync(join(cluster, left), { force: true });
  const logFile = join(folder, 'postgres.log');
  const tooLong = existsSync(logFile) && statSync(logFile).size > bytesOfLogKept;
  const logTo = openSync(logFile, tooLong ? 'w' : 'a');
  const settings = {
    ...settingsOf(cluster, port, options.connections),
    ...(options.disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const command = [join(binaries.bin, 'postgres'), '-D', cluster];
  for (const [name, value] of Object.entries(settings)) command.push('-c', `${name}=${value}`);
  const child = spawn('/bin/sh', ['-c', stopWithUs, 'postgres', ...command], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['pipe', logTo, logTo],
    env: serverEnvironment(),
  });
  closeSync(logTo);
  let failure: Error | undefined;
  let stopping = false;
  child.on('error', (error) => (failure = error));
  // Writing to or closing the pipe of a server that has ended already is no failure of ours.
  child.stdin?.on('error', () => {});
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));

  const ready = async (): Promise<Place> => {
    const patience = Date.now() + secondsToStart * 1000;
    for (;;) {
      const now = statusFile(cluster);
      if (now && now.text !== stale?.text && now.port === port && now.ready) {
        void ended.then(() => {
          if (!stopping) log(`PostgreSQL has ended by itself; see ${logFile}.`);
        });
        return now;
      }
      if (failure || child.exitCode !== null || child.signalCode) {
        throw new Error(`PostgreSQL did not start: ${lastLines(logFile)} (all of it in ${logFile})`, {
          cause: failure,
        });
      }
      if (Date.now() > patience) {
        child.stdin?.end();
        throw new Error(`PostgreSQL did not start within ${secondsToStart} s; see ${logFile}.`);
      }
      await sleep(10);
    }
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    child.stdin?.end();
    if (await within(secondsToStop, ended)) return;
    log(
      `PostgreSQL has not ended within ${secondsToStop} s and is stopped at once; its next start will recover.`,
    );
    signal(child, cluster, 'SIGQUIT');
    await within(secondsToStop, ended);
  };
  return { ready, stop };
}

const SOCKET = '.s.PGSQL.';

/**
 * The operating system's limit on a socket's path, on macOS the shorter. PostgreSQL would not start where it is longer,
 * or has a comma in it.
 */
const mayHoldSocket = (cluster: string, port: number): boolean =>
  Buffer.byteLength(join(cluster, `${SOCKET}${port}.lock`)) < 104 && !/[,"]/.test(cluster);

function settingsOf(cluster: string, port: number, connections = 100): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: mayHoldSocket(cluster, port) ? cluster : '',
    shared_buffers: '128MB',
    max_connections: String(connections),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Compiling a query takes longer than any query of ours.
    jit: 'off',
    // Who started it: lets the next start tell a running register from an orphan.
    'iop.owner': String(process.pid),
  };
}

/** Nothing of PGDATA, PGOPTIONS and the like; and a locale that every machine has. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C' };
}

/**
 * The server that runs on a cluster and whose owner lives. One whose owner has died is told to stop, and waited for:
 * it is either about to end by itself or has been orphaned by a kill of everything around it.
 */
export async function runningServer(
  cluster: string,
  log: (line: string) => void,
): Promise<{ owner: number; place: Place } | undefined> {
  const patience = Date.now() + secondsToStart * 1000;
  for (let status = statusFile(cluster), asked = false; status; status = statusFile(cluster)) {
    const { pid, port, socketFolder } = status;
    const commandLine = commandLineOf(pid);
    if (!commandLine.includes(cluster) || !commandLine.includes('iop.owner=')) {
      // The machine went down with it, and another program has its number now: PostgreSQL would refuse to start.
      if (commandLine) rmSync(join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const owner = Number(/iop\.owner=(\d+)/.exec(commandLine)?.[1]);
    if (commandLineOf(owner)) {
      if (status.ready) return { owner, place: { port, socketFolder } };
    } else if (!asked) {
      asked = true;
      log(`Stopping the PostgreSQL (process ${pid}) that a register left behind when it was killed`);
      process.kill(pid, 'SIGINT');
    }
    if (Date.now() > patience) {
      throw new Error(
        `PostgreSQL (process ${pid}) on ${cluster} neither starts nor ends. End that process first.`,
      );
    }
    await sleep(20);
  }
  return undefined;
}

/** postmaster.pid: process, folder, start time, port, socket folder, address, shared memory, status. */
function statusFile(cluster: string): (Place & { text: string; pid: number; ready: boolean }) | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const [pid, , , port, socketFolder = '', , , state] = lines;
  return { text, pid: Number(pid), port: Number(port), socketFolder, ready: state === 'ready' };
}

/** Empty when no such process runs. */
function commandLineOf(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    // Both say «no such process» by failing.
    return '';
  }
}

function signal(child: ChildProcess, cluster: string, name: NodeJS.Signals): void {
  const pid = statusFile(cluster)?.pid;
  if (pid) process.kill(pid, name);
  else child.kill(name);
}

function lastLines(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-3).join(' · ');
}

/** Whether something happened in time. */
async function within(seconds: number, happening: Promise<void>): Promise<boolean> {
  const giveUp = new AbortController();
  const tooLate = sleep(seconds * 1000, false, { signal: giveUp.signal }).catch(() => false);
  const inTime = await Promise.race([happening.then(() => true), tooLate]);
  giveUp.abort();
  return inTime;
}
