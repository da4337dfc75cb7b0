import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** What /proc knows of a process: its parent, the processor time of it and of its ended children, its memory. */
interface Known {
  parent: number;
  name: string;
  ms: number;
  rssMb: number;
}

const TICK_MS = 10;
const PAGE_MB = 4096 / 1024 / 1024;

function known(pid: number): Known | null {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const name = line.slice(line.indexOf('(') + 1, line.lastIndexOf(')'));
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (place: number): number => fields[place] ?? 0;
  return {
    parent: at(1),
    name,
    ms: (at(11) + at(12) + at(13) + at(14)) * TICK_MS,
    rssMb: at(21) * PAGE_MB,
  };
}

/** The process that all of a database's processes are children of. */
export async function postmasterOf(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = known(rows[0]?.pid ?? 0)?.parent;
  await client.end();
  if (!postmaster)
    throw new Error(
      'The processes of the database are not seen: the bench measures on Linux, with its own database.',
    );
  return postmaster;
}

/** Processor time so far of processes and of all that they have started. */
export function cpuMs(roots: readonly number[]): number {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    const parent = Number.isInteger(pid) ? known(pid)?.parent : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const of = (pid: number): number =>
    (known(pid)?.ms ?? 0) + (children.get(pid) ?? []).reduce((sum, child) => sum + of(child), 0);
  return roots.reduce((sum, pid) => sum + of(pid), 0);
}

export const rssMb = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + (known(pid)?.rssMb ?? 0), 0);

export interface Memory {
  rss: number;
  heapUsed: number;
  external: number;
}

export interface Started {
  urls: Record<string, string>;
  pid: number;
  /** After a collection, where it was started to collect when asked. */
  memory(): Promise<Memory>;
  stop(): void;
}

const PATIENCE_MS = 120_000;

export function start(
  script: string,
  env: Record<string, string>,
  flags: readonly string[] = [],
): Promise<Started> {
  const child: ChildProcess = fork(join(__dirname, 'contenders', script), {
    execArgv: [...flags, ...(script.endsWith('.ts') ? ['-r', '@swc-node/register'] : [])],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  const told = <Message>(patienceMs: number): Promise<Message> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        child.off('message', heard).off('exit', ended);
      };
      const heard = (message: unknown): void => {
        settle();
        resolve(message as Message);
      };
      const ended = (code: number | null): void => {
        settle();
        reject(new Error(`${script} ended with ${code} before it answered.`));
      };
      const timer = setTimeout(() => {
        settle();
        child.kill('SIGKILL');
        reject(new Error(`${script} has not answered within ${patienceMs / 1_000} s.`));
      }, patienceMs);
      child.once('message', heard).once('exit', ended);
    });
  return told<{ urls: Started['urls'] }>(PATIENCE_MS).then(({ urls }) => ({
    urls,
    pid: child.pid ?? 0,
    async memory() {
      child.send('memory');
      return (await told<{ memory: Memory }>(PATIENCE_MS)).memory;
    },
    stop: () => void child.kill('SIGTERM'),
  }));
}
