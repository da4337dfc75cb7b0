import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { AddressUnavailable, startGateway } from '../../gateway/server';
import { inProcess } from '../../gateway/transports/in-process';
import { openLibrary } from './gateway-over-library';
import { composeLibrary } from './library';

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('The gateway starts', () => {
  test('not on a port that is taken, and says so in one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const start = openLibrary({ port });
    await expect(start).rejects.toBeInstanceOf(AddressUnavailable);
    await expect(start).rejects.toThrow(
      new RegExp(
        `^Port ${port} on 127\\.0\\.0\\.1 is taken: stop what runs there, or choose another port\\.$`,
      ),
    );
    other.close();
  });

  test('not without a way to each subgraph', async () => {
    const transports = { books: inProcess(() => Promise.resolve({ data: {} })) };
    await expect(startGateway({ supergraph: composeLibrary(), transports, port: 0 })).rejects.toThrow(
      /No transport leads to authors, reviews/,
    );
  });

  test('not over what is no supergraph', async () => {
    await expect(
      startGateway({ supergraph: 'type Query { a: Int }', transports: {}, port: 0, log: () => undefined }),
    ).rejects.toThrow();
  });
});

describe('The gateway stops', () => {
  test('after the requests that are under way, and takes no more', async () => {
    const library = await openLibrary();
    const slow = library.ask('{ slow }');
    await until(() => library.subgraphs.reviews.asked.length > 0);
    const closed = library.close();
    expect(await slow).toMatchObject({ status: 200, data: { slow: 'at last' } });
    await closed;
    await expect(fetch(library.url)).rejects.toThrow();
  });

  test('also where a request never ends, after a bounded time', async () => {
    const library = await openLibrary({ drainMs: 100 });
    let given: AbortSignal | undefined;
    library.instead.set('reviews', (_, signal) => {
      given = signal;
      return new Promise(() => undefined);
    });
    const stuck = library.ask('{ slow }').catch(() => 'cut off');
    await until(() => given !== undefined);
    await library.close();
    expect(await stuck).toBe('cut off');
    expect(given?.aborted).toBe(true);
  });

  test('twice as well as once', async () => {
    const library = await openLibrary();
    await Promise.all([library.close(), library.close()]);
  });

  test('on a signal, and lets the process end by itself, kept connections or not', async () => {
    const child = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'serve-library.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const url = line.toString().trim();
    // fetch keeps its connection open.
    expect((await fetch(`${url}?query={books{author{name}}}`)).status).toBe(200);
    child.kill('SIGTERM');
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect([code, signal]).toEqual([0, null]);
  });
});
