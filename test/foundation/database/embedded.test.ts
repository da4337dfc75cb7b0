import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { startEmbedded } from '../../../subgraphs/foundation/database/embedded';
import { asOwner } from '../../support/test-server';

const project = join(__dirname, '../../..');

describe('the PostgreSQL that comes with the project', () => {
  let folder: string;
  let lines: string[];
  const log = (line: string): void => void lines.push(line);
  const start = (options = {}) => startEmbedded({ folder, log, ...options });

  beforeEach(() => {
    lines = [];
    folder = mkdtempSync(join(tmpdir(), 'iop-embedded-'));
    chmodSync(folder, 0o711);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await asOwner(first.url, (client) => client.query(`CREATE TABLE kept AS SELECT 'å' AS letter`));
    await first.stop();
    const second = await start();
    const { rows } = await asOwner(second.url, (client) =>
      client.query('SELECT letter, upper(letter) FROM kept'),
    );
    await second.stop();
    expect(rows).toEqual([{ letter: 'å', upper: 'Å' }]);
    expect(lines).toEqual([]);
  });

  const wayIn = async (url: string): Promise<unknown> =>
    asOwner(url, async (client) => {
      const { rows } = await client.query('SELECT inet_server_port() AS port');
      return rows;
    });

  it('is reached by a socket in its folder, and by TCP on this machine', async () => {
    const server = await start();
    expect(await wayIn(server.url)).toEqual([{ port: null }]);
    const tcp = new URL(server.url);
    tcp.search = '';
    expect(await wayIn(tcp.toString())).toEqual([{ port: Number(tcp.port) }]);
    await server.stop();
  });

  it('is reached by TCP alone where the folder’s name is too long for a socket', async () => {
    const long = join(folder, 'a'.repeat(80));
    const server = await start({ folder: long });
    const joined = await start({ folder: long, join: true });
    expect(await wayIn(server.url)).toEqual([{ port: Number(new URL(server.url).port) }]);
    expect(joined.url).toBe(server.url);
    await server.stop();
  });

  it('lets in only those who know the password, which only its user may read', async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = 'guess';
    await expect(asOwner(url.toString(), () => Promise.resolve())).rejects.toThrow(
      'password authentication failed',
    );
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('is not started twice on one folder, and the first is not harmed', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(
      `The data in ${folder} is in use by process ${process.pid}. Stop that register first, or set IOP_DATA to another folder.`,
    );
    const joined = await start({ join: true });
    expect(joined.url).toBe(first.url);
    await joined.stop();
    await asOwner(first.url, (client) => client.query('SELECT 1'));
    await first.stop();
  });

  it('ends by itself when its process is killed, and the next start finds what was written', async () => {
    const killed = spawn(process.execPath, ['-r', '@swc-node/register', '-e', holder(folder)], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(killed.stdout, 'data');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const next = await start();
    const { rows } = await asOwner(next.url, (client) => client.query('SELECT * FROM written'));
    await next.stop();
    expect(rows).toEqual([{ before: 'the kill' }]);
  });
});

/** A process that starts the server, writes, says so and waits to be killed. */
function holder(folder: string): string {
  return `
    const { startEmbedded } = require('./subgraphs/foundation/database/embedded');
    const { Client } = require('pg');
    startEmbedded({ folder: ${JSON.stringify(folder)}, log: console.error }).then(async ({ url }) => {
      const client = new Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      await client.query("CREATE TABLE written AS SELECT 'the kill' AS before");
      console.log('written');
    });`;
}
