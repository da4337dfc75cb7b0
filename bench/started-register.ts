import { fork } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../subgraphs/foundation/database/embedded';

const PATIENCE_MS = 120_000;

/** The register as `npm start` runs it, on a free port with its data in `.data/`; or the one at REGISTER. */
export async function startedRegister(): Promise<{ origin: string; stop(): Promise<void> }> {
  if (process.env.REGISTER) return { origin: process.env.REGISTER.replace(/\/$/, ''), stop: async () => {} };
  const port = await freePort();
  const child = fork(join(__dirname, '../scripts/start.ts'), {
    execArgv: ['-r', '@swc-node/register'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      IOP_DATA: join(__dirname, '../.data/bench-pages'),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + PATIENCE_MS;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error('The register did not start: try npm start.');
    if (Date.now() > until) {
      child.kill();
      throw new Error('The register is not ready after two minutes: try npm start.');
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
