import { serverAudits } from 'graphql-http';

import { answerOf, openLibrary, post, type Library } from './gateway-over-library';

let library: Library;
beforeAll(async () => {
  library = await openLibrary({
    handlers: [
      (request, response) => {
        if (request.url !== '/pages/first') return false;
        response.end('a page');
        return true;
      },
    ],
  });
});
afterAll(() => library.close());

const graphql = { accept: 'application/graphql-response+json' };
const get = async (query: string, headers?: Record<string, string>) =>
  answerOf(await fetch(`${library.url}?${query}`, { headers }));

describe('GraphQL over HTTP', () => {
  test('passes the audits of graphql-http', async () => {
    const failed: string[] = [];
    for (const audit of serverAudits({ url: () => library.url })) {
      const result = await audit.fn();
      if (result.status !== 'ok') failed.push(`${audit.name}: ${result.reason}`);
    }
    expect(failed).toEqual([]);
  });

  test('answers a POST, in the media type that the caller asks for', async () => {
    const plain = await library.ask('{ book(id: "b1") { title } }');
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const own = await library.ask('{ book(id: "b1") { title } }', {}, graphql);
    expect(own.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(own.text).toBe('{"data":{"book":{"title":"Gösta"}}}');
  });

  test('answers a GET, with variables and the name of an operation', async () => {
    const query = new URLSearchParams({
      query: 'query A { __typename } query B($id: ID!) { book(id: $id) { title } }',
      operationName: 'B',
      variables: '{"id":"b2"}',
    });
    expect(await get(query.toString())).toMatchObject({ status: 200, data: { book: { title: 'Nils' } } });
  });

  test('does not change anything by a GET', async () => {
    const query = new URLSearchParams({ query: 'mutation { rename(id: "b1", title: "x") { id } }' });
    const { status, headers, errors } = await get(query.toString());
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    expect(errors?.[0]?.extensions?.code).toBe('METHOD_NOT_ALLOWED');
  });

  test.each([
    ['no query', {}, 'query'],
    ['a query that is no string', { query: 1 }, 'query'],
    ['variables that are no object', { query: '{ __typename }', variables: [1] }, 'variables'],
    ['an operationName that is no string', { query: '{ __typename }', operationName: 1 }, 'operationName'],
  ])('refuses %s, and names the field', async (_, body, field) => {
    expect(await post(library.url, body)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_REQUEST', field, remedy: expect.any(String) } }],
    });
  });

  test('refuses a body that is not JSON, by its type or by its content', async () => {
    expect((await post(library.url, '{')).errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
    const form = await post(library.url, 'query=%7B__typename%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form).toMatchObject({ status: 415, errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
  });

  test('serves no other method', async () => {
    const response = await fetch(library.url, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('A longer answer', () => {
  const long = 'a_name_that_fills_what_fits_into_one_packet_of_bytes';
  const titles = Array.from({ length: 25 }, (_, n) => `${long}_${n}: book(id: "b1") { title }`).join(' ');
  const ask = (encoding: string) =>
    fetch(library.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
      body: JSON.stringify({ query: `{ ${titles} }` }),
    });

  test.each([
    ['gzip, deflate, br', 'gzip'],
    ['identity', null],
    ['gzip;q=0, identity', null],
  ])('is packed for who takes it so (%s)', async (accepted, encoding) => {
    const response = await ask(accepted);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
    expect(((await response.json()) as { data: object }).data).toHaveProperty(`${long}_24.title`, 'Gösta');
  });

  test('a short one is sent as it is', async () => {
    const { headers } = await library.ask('{ __typename }');
    expect(headers.get('content-encoding')).toBeNull();
  });
});

describe('A page of another origin', () => {
  test('may read, and is told so when its browser asks', async () => {
    const asked = await fetch(library.url, { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST']);
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type');
    const { headers } = await library.ask('{ __typename }');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('Beside GraphQL', () => {
  const at = (path: string) => fetch(new URL(path, library.url));

  test('the root says where it is', async () => {
    const response = await at('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('/graphql');
  });

  test('what is not there is a 404', async () => {
    expect((await at('/nothing')).status).toBe(404);
  });

  test('the gateway says that it lives', async () => {
    expect((await at('/health')).status).toBe(200);
  });

  test('the gateway says whether it can serve, and which subgraph is down', async () => {
    const ready = async () => {
      const response = await at('/ready');
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([
      200,
      { state: 'ready', subgraphs: { authors: 'up', books: 'up', reviews: 'up' } },
    ]);
    library.instead.set('authors', () => Promise.reject(new Error('down')));
    expect(await ready()).toEqual([
      200,
      { state: 'degraded', subgraphs: { authors: 'down', books: 'up', reviews: 'up' } },
    ]);
    library.instead.set('books', () => Promise.reject(new Error('down')));
    library.instead.set('reviews', () => Promise.reject(new Error('down')));
    expect((await ready())[0]).toBe(503);
    library.instead.clear();
  });

  test('other handlers are asked first', async () => {
    expect(await (await at('/pages/first')).text()).toBe('a page');
  });
});
