import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '../support/process';
import { ask } from '../support/register';

const answersAt = /GraphQL +(http\S+)/;
const goteborg = '{ municipality(code: "1480") { name } }';

let folder: string;
let started: Command[];
const run = (script: string, env: Record<string, string> = {}): Command => {
  const command = new Command(script, { IOP_DATA: folder, PORT: '0', SUBGRAPH_PORT: '0', ...env });
  started.push(command);
  return command;
};

beforeEach(() => {
  started = [];
  folder = mkdtempSync(join(tmpdir(), 'iop-start-'));
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  for (const command of started) command.signal('SIGTERM');
  await Promise.all(started.map((command) => command.ended()));
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('brings up the register, says what is in it, and finds the same when started again', async () => {
    const first = run('start.ts');
    const url = await first.says(answersAt);
    await first.says(/Stop +Ctrl-C/);
    expect(first.output).toContain(`Data       ${folder}`);
    expect(first.output).toContain('290 municipalities');
    expect(await ask(url, goteborg)).toEqual({ data: { municipality: { name: 'Göteborg' } } });

    const port = new URL(url).port;
    const second = run('start.ts', { PORT: port });
    expect(await second.ended()).toBe(1);
    expect(second.output).toBe(
      `Port ${port} on 127.0.0.1 is taken: stop what runs there, or choose another port.\n`,
    );
    const third = run('start.ts');
    expect(await third.ended()).toBe(1);
    expect(third.output).toMatch(/The data in \S+ is in use by process \d+\. Stop that register first/);
    expect(await ask(url, goteborg)).toEqual({ data: { municipality: { name: 'Göteborg' } } });

    first.signal('SIGTERM');
    expect(await first.ended()).toBe(0);
    expect(first.output).toMatch(/Stopping \(SIGTERM\)\n.*Stopped\n$/);

    const again = run('start.ts');
    const contents = /Contents[^]*?(?=Stop +Ctrl)/;
    await again.says(/Stop +Ctrl-C/);
    expect(contents.exec(again.output)?.[0]).toBe(contents.exec(first.output)?.[0]);
    again.signal('SIGINT');
    expect(await again.ended()).toBe(0);
  }, 300_000);

  it('stops cleanly when it is told to before it has started', async () => {
    const early = run('start.ts');
    await early.says(/Opening the subgraphs/);
    early.signal('SIGINT');
    expect(await early.ended()).toBe(0);
    expect(early.output).not.toContain('is running');

    const next = run('empty.ts');
    expect(await next.ended()).toBe(0);
    expect(next.output).toContain('Removed');
    expect(existsSync(folder)).toBe(false);
  });
});

describe('npm run start:distributed', () => {
  it('goes on without a subgraph that dies, and leaves nothing behind when it stops', async () => {
    const register = run('start-distributed.ts');
    const url = await register.says(answersAt);
    await register.says(/Stop +Ctrl-C/);
    const both = `{ partnership(id: "none") { id } municipality(code: "1480") { name } }`;
    expect(await ask(url, both)).toEqual({ data: { partnership: null, municipality: { name: 'Göteborg' } } });

    const victim = await register.says(/\bpartnerships +process (\d+), http/);
    process.kill(Number(victim), 'SIGKILL');
    await register.says(/partnerships \(process \d+\) has ended: SIGKILL/);
    expect(await ask(url, both)).toEqual({
      data: { partnership: null, municipality: { name: 'Göteborg' } },
      errors: [
        expect.objectContaining({
          path: ['partnership'],
          extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'partnerships' }),
        }),
      ],
    });

    register.signal('SIGTERM');
    expect(await register.ended()).toBe(0);
    const pids = [...register.output.matchAll(/process (\d+)/g)].map(([, pid]) => Number(pid));
    expect(pids.filter(isRunning)).toEqual([]);
  }, 300_000);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
