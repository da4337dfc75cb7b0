import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { http } from '../../gateway/transports/http';
import type { Transport } from '../../gateway/transports/transport';
import { openLibrary } from './gateway-over-library';
import { openSubgraph } from './library';

const servers: Server[] = [];
const transports: Transport[] = [];

async function serve(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

function to(options: Parameters<typeof http>[0]): Transport {
  const transport = http(options);
  transports.push(transport);
  return transport;
}

afterEach(async () => {
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const call = { subgraph: 'books', signal: new AbortController().signal, mutates: false };
const request = { query: '{ __typename }' };
const answer =
  (body: string, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  };

/** Nothing of the address, of what came back, or of the cause. */
const toldNothing = (what: RegExp) =>
  expect.objectContaining({
    message: expect.stringMatching(what),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'books', remedy: expect.any(String) },
  });

describe('Over HTTP', () => {
  test('the gateway answers as it does in process', async () => {
    const authors = openSubgraph('authors');
    const library = await openLibrary({ transports: { authors: http({ url: await authors.listen() }) } });
    const { data, errors } = await library.ask(
      '{ books { title author { name } } author(id: "a1") { age(unit: "x") } }',
    );
    await library.close();
    await authors.stop();
    expect(data).toMatchObject({ books: [{ author: { name: 'Selma' } }, {}, {}, { author: null }] });
    expect(errors).toEqual([
      {
        message: '"x" is no unit of age.',
        path: ['author', 'age'],
        extensions: { code: 'BAD_USER_INPUT', subgraph: 'authors', field: 'unit', remedy: 'Use "years".' },
      },
    ]);
  });

  test('a subgraph that is gone gives partial data, and the address stays untold', async () => {
    const { url, server } = await serve(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const library = await openLibrary({ transports: { authors: http({ url }) } });
    const { data, errors, text } = await library.ask('{ books(first: 1) { title author { name } } }');
    await library.close();
    expect(data).toEqual({ books: [{ title: 'Gösta', author: null }] });
    expect(errors).toMatchObject([
      {
        path: ['books', 0, 'author', 'name'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'authors' },
      },
    ]);
    expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    expect(library.log.join()).toMatch(/ECONNREFUSED/);
  });

  test('a connection is kept and used again', async () => {
    let connections = 0;
    const { url, server } = await serve(answer('{"data":{}}'));
    server.on('connection', () => connections++);
    const transport = to({ url });
    for (let round = 0; round < 5; round++) await transport.execute(request, call);
    expect(connections).toBe(1);
  });

  test('a kept connection that the subgraph closes under the request is replaced', async () => {
    let asked = 0;
    const { url } = await serve((incoming, response) => {
      if (++asked === 2) incoming.socket.resetAndDestroy();
      else answer('{"data":{}}')(incoming, response);
    });
    const transport = to({ url });
    await transport.execute(request, call);
    expect(await transport.execute(request, call)).toEqual({ data: {}, errors: undefined });
    expect(asked).toBe(3);
  });

  test('a mutation is not sent twice', async () => {
    let asked = 0;
    const { url } = await serve((incoming, response) => {
      if (++asked === 2) incoming.socket.resetAndDestroy();
      else answer('{"data":{}}')(incoming, response);
    });
    const transport = to({ url });
    await transport.execute(request, call);
    await expect(transport.execute(request, { ...call, mutates: true })).rejects.toEqual(
      toldNothing(/does not answer/),
    );
    expect(asked).toBe(2);
  });

  test('a subgraph may take so long and no longer', async () => {
    const { url } = await serve(() => undefined);
    await expect(to({ url, timeoutMs: 100 }).execute(request, call)).rejects.toEqual(
      toldNothing(/did not answer within 0\.1 s/),
    );
  });

  test('an answer that trickles is cut off at the same time', async () => {
    const { url } = await serve((_, response) => void response.write('{"data":'));
    await expect(to({ url, timeoutMs: 100 }).execute(request, call)).rejects.toEqual(
      toldNothing(/did not answer within/),
    );
  });

  test('an answer is read to a bounded length', async () => {
    const { url } = await serve(answer(`{"data":{"x":"${'x'.repeat(5000)}"}}`));
    await expect(to({ url, maxBytes: 1000 }).execute(request, call)).rejects.toEqual(toldNothing(/length/));
  });

  test.each([
    ['no JSON', '<html>secret</html>', 502],
    ['no GraphQL', '{"status":"secret"}', 200],
    ['errors of no form', '{"errors":"secret"}', 500],
    ['no data', '{"data":null}', 200],
  ])('an answer that is %s is none', async (_, body, status) => {
    const { url } = await serve(answer(body, status));
    await expect(to({ url }).execute(request, call)).rejects.toEqual(
      toldNothing(/something else than GraphQL/),
    );
  });

  test('errors are read whatever the status', async () => {
    const { url } = await serve(
      answer('{"errors":[{"message":"No.","extensions":{"code":"BAD_USER_INPUT"}}]}', 400),
    );
    expect((await to({ url }).execute(request, call)).errors).toEqual([
      { message: 'No.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('a caller who goes away cancels what is under way at the subgraph', async () => {
    let cancelled: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const atSubgraph = new Promise<void>((resolve) => (arrived = resolve));
    const letGo = new Promise<void>((resolve) => (cancelled = resolve));
    const { url } = await serve((incoming) => {
      incoming.resume();
      incoming.socket.once('close', cancelled);
      arrived();
    });
    const library = await openLibrary({ transports: { reviews: http({ url }) } });
    const leaving = new AbortController();
    const left = fetch(library.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ latestReview { text } }' }),
      signal: leaving.signal,
    }).catch(() => 'left');
    await atSubgraph;
    leaving.abort();
    expect(await left).toBe('left');
    await letGo;
    await library.close();
    expect(library.log).toEqual([]);
  });
});
