import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, step } from './steps';

const project = `${__dirname}/../..`;
const secondsToStop = 15;

interface ChildOptions {
  name: string;
  /** Under scripts/, with its arguments. */
  script: string[];
  env: Record<string, string>;
  /** Called when it ends without having been asked to. */
  onLost: (line: string) => void;
}

/** A process of the register. Ctrl-C reaches the parent alone (a group of its own), which then stops all in order. */
export class Child {
  private stopping = false;
  private readonly process: ChildProcess;
  private readonly ended: Promise<void>;

  constructor(private readonly options: ChildOptions) {
    const { name, script, env, onLost } = options;
    const [file = '', ...args] = script;
    this.process = spawn(process.execPath, ['-r', '@swc-node/register', `scripts/${file}`, ...args], {
      cwd: project,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...withoutDatabase(process.env), ...env },
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      if (stream)
        createInterface(stream).on('line', (line) =>
          say(`          ${name}: ${line.replace(/^ *\d+\.\d s {2}/, '')}`),
        );
    }
    this.ended = new Promise((resolve) => {
      this.process.once('exit', (code, signal) => {
        resolve();
        if (!this.stopping)
          onLost(`${name} (process ${this.pid}) has ended: ${signal ?? `exit code ${code}`}`);
      });
    });
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Where it answers, as soon as it does. Rejects when it ends before. */
  async ready(): Promise<string> {
    const lost = this.ended.then(() => {
      throw new Error(`${this.options.name} did not start; what it said is above.`);
    });
    const [message] = (await Promise.race([once(this.process, 'message'), lost])) as [{ url: string }];
    return message.url;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.process.kill('SIGTERM');
    const patience = new AbortController();
    const tooLate = sleep(secondsToStop * 1000, true, { signal: patience.signal }).catch(() => false);
    if (await Promise.race([this.ended.then(() => false), tooLate])) {
      step(`${this.options.name} has not ended within ${secondsToStop} s and is killed`);
      this.process.kill('SIGKILL');
      await this.ended;
    }
    patience.abort();
  }
}

/** A subgraph knows its own part of the database and not the owner's way in. */
function withoutDatabase(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, PORT: _port, ...rest } = env;
  return rest;
}
