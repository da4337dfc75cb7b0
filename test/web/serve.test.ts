import { request } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { buildPages } from '../../web/build';
import { servePages } from '../../web/serve';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await buildPages(() => undefined);
  const handler = servePages({
    folder,
    downloads: { '/schema.graphql': { file: __filename, type: 'text/plain' } },
  });
  server = createServer((incoming, outgoing) => {
    if (!handler(incoming, outgoing)) outgoing.writeHead(404, { 'content-type': 'text/plain' }).end('nobody');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 120_000);
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The path is sent as it is written: fetch would tidy it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, path, method, headers: { connection: 'close', ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

const asBrowser = { accept: 'text/html,application/xhtml+xml' };

describe('the pages on the gateway’s own origin', () => {
  it.each([
    '/',
    '/partnerskap/x',
    '/jamfor',
    '/organisationer/x',
    '/kommuner/1480',
    '/riktlinjer',
    '/landet',
    '/om',
    '/om/tillganglighet',
    '/api',
  ])('%s is a page in Swedish, and under /en in English', async (path) => {
    const swedish = await get(path, asBrowser);
    expect(swedish.status).toBe(200);
    expect(swedish.body.toString()).toContain('<html lang="sv"');
    const english = await get(path === '/' ? '/en' : `/en${path}`, asBrowser);
    expect(english.status).toBe(200);
    expect(english.body.toString()).toContain('<html lang="en"');
  });

  it('an address that leads nowhere is a page that says so, with its status', async () => {
    const { status, headers } = await get('/nowhere/at/all', asBrowser);
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/html/);
  });

  it('what is no page and nobody’s link is left to the gateway', async () => {
    expect((await get('/graphql?query={__typename}', asBrowser)).body.toString()).toBe('nobody');
    expect((await get('/health', asBrowser)).body.toString()).toBe('nobody');
    expect((await get('/nowhere', { accept: '*/*' })).body.toString()).toBe('nobody');
  });

  it('scripts come from here only, and none is written inline', async () => {
    const { headers, body } = await get('/', asBrowser);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain("default-src 'none'");
    expect(body.toString()).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('a file under a hashed name is kept for ever, and sent as small as the reader can take', async () => {
    const name = readdirSync(join(folder, 'assets')).find((each) => /^first-.*\.js$/.test(each)) ?? '';
    const plain = await get(`/assets/${name}`);
    expect(plain.headers['cache-control']).toMatch(/immutable/);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await get(`/assets/${name}`, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    const brotli = await get(`/assets/${name}`, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(brotli.headers.vary).toBe('accept-encoding');
    const refused = await get(`/assets/${name}`, { 'accept-encoding': 'br;q=0, gzip' });
    expect(refused.headers['content-encoding']).toBe('gzip');
  });

  it('a page is asked for anew, and not sent again when it is the same', async () => {
    const first = await get('/', asBrowser);
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await get('/', { ...asBrowser, 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/assets/%00',
    '/%',
    '//etc/passwd',
    '/assets/',
    '/assets/__proto__',
    '/__proto__',
  ])('%s leads to no file', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe('nobody');
  });

  it('HEAD says what GET would, without it, and nothing else is answered', async () => {
    const head = await get('/', asBrowser, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(500);
    const post = await get('/', asBrowser, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/', '/en', '/partnerskap/x', '/jamfor', '/riktlinjer', '/landet', '/om'])(
    '%s carries at most 170 kB of script before it can be used',
    async (path) => {
      const html = (await get(path, asBrowser)).body.toString();
      const names = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, name]) =>
        String(name),
      );
      const bytes = names.reduce(
        (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
        0,
      );
      expect(names.length).toBeGreaterThan(1);
      expect(bytes).toBeLessThanOrEqual(170_000);
    },
  );

  it('a page can be read before any script has run, and its search leads to what is searched for', async () => {
    const find = (await get('/', asBrowser)).body.toString();
    expect(find).toMatch(/<h1[^>]*>Vilka har gjort något liknande\?<\/h1>/);
    expect(find).toMatch(/<form[^>]* role="search"[^>]* action="\/"/);
    expect(find).toMatch(/<input[^>]* name="q"/);
    expect((await get('/en', asBrowser)).body.toString()).toMatch(/<form[^>]* action="\/en"/);
    expect((await get('/om', asBrowser)).body.toString()).toMatch(/<h1[^>]*>Om registret<\/h1>/);
  });

  it('what was drawn for any partnership says nothing of the one that is asked for', async () => {
    const page = (await get('/partnerskap/%22%3E%3Cimg%20onerror=alert(1)%3E', asBrowser)).body.toString();
    expect(page).toMatch(/<div id="page" data-waiting>/);
    expect(page).not.toContain('alert');
    expect((await get('/partnerskap/x', asBrowser)).body.toString()).toContain('data-waiting');
  });

  it('a page is sent as small as the reader can take', async () => {
    const plain = await get('/om', asBrowser);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await get('/om', { ...asBrowser, 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    const brotli = await get('/om', { ...asBrowser, 'accept-encoding': 'gzip, br' });
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
  });
});
