import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const project = join(__dirname, '../..');

/** A command of the project, run as it is run by people: in a process of its own. */
export class Command {
  output = '';
  private readonly process: ChildProcess;
  private readonly exited: Promise<number | null>;

  constructor(script: string, env: Record<string, string>) {
    // These run the embedded PostgreSQL, also where the tests themselves are run on another.
    const { DATABASE_URL: _external, ...inherited } = process.env;
    const [file = '', ...args] = script.split(' ');
    this.process = spawn(process.execPath, ['-r', '@swc-node/register', `scripts/${file}`, ...args], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited, ...env },
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    }
    this.exited = once(this.process, 'close').then(([code]) => code as number | null);
  }

  /** Waits until it has said something of that form, and returns what the form's group caught. */
  async says(form: RegExp): Promise<string> {
    for (;;) {
      const found = form.exec(this.output);
      if (found) return found[1] ?? found[0];
      const said = this.process.stdout && once(this.process.stdout, 'data');
      const ended = this.exited.then((code) => {
        throw new Error(`It ended with exit code ${code} and never said ${form}:\n${this.output}`);
      });
      await Promise.race([said, ended]);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.process.kill(name);
  }

  /** Its exit code, once it has ended. */
  ended(): Promise<number | null> {
    return this.exited;
  }
}
