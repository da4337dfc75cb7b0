import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import { documentsIn, type Document } from './documents';
import { isEnglish, pageAt } from './src/addresses';

interface Pages {
  /** The built pages. */
  folder: string;
  /** Further files at an address of their own, such as the printed schema. */
  downloads?: Readonly<Record<string, { file: string; type: string }>>;
}

interface Asset {
  file: string;
  type: string;
  encodings: readonly ('br' | 'gzip')[];
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
};

// Styles may be written inline: charts and GraphiQL set them, and a style cannot read or send anything here.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const guarding = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * Answers for the pages and their files, and leaves every other path alone.
 *
 * Files are looked up in a list that is read once, so no path that is asked for ever reaches the disk.
 */
export function servePages({ folder, downloads = {} }: Pages) {
  const assets = assetsIn(folder);
  const documents = documentsIn(folder);

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = pathOf(request.url ?? '/');
    const page = path === undefined ? undefined : pageAt(path);
    const asset = path === undefined ? undefined : (assets.get(path) ?? downloadAt(downloads, path));
    const lost = !page && !asset && wantsPage(request, path);
    if (!page && !asset && !lost) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' });
      response.end('Pages are read by GET.');
      return true;
    }
    if (asset && path) sendAsset(request, response, asset, path.startsWith('/assets/'));
    else {
      const asked = {
        page,
        language: isEnglish(path ?? '/') ? 'en' : 'sv',
        query: (request.url ?? '').includes('?'),
      } as const;
      sendDocument(request, response, documents(asked), page ? 200 : 404);
    }
    return true;
  };
}

/** Decoded; undefined where it cannot be, or names what no page does. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
    return path.includes('\0') ? undefined : path;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** A browser that follows a link to nowhere gets a page that says so; anything else gets the gateway's answer. */
function wantsPage({ method, headers }: IncomingMessage, path: string | undefined): boolean {
  return (
    method === 'GET' &&
    (headers.accept ?? '').includes('text/html') &&
    !['/graphql', '/health', '/ready'].includes(path ?? '')
  );
}

function assetsIn(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(join(folder, 'assets'))) {
    const type = types[extname(name)];
    if (!type) continue;
    const file = join(folder, 'assets', name);
    const encodings = (['br', 'gzip'] as const).filter((encoding) =>
      existsSync(`${file}${suffix[encoding]}`),
    );
    assets.set(`/assets/${name}`, { file, type, encodings });
  }
  return assets;
}

function downloadAt(downloads: NonNullable<Pages['downloads']>, path: string): Asset | undefined {
  const found = Object.hasOwn(downloads, path) ? downloads[path] : undefined;
  return found && { ...found, encodings: [] };
}

const suffix = { br: '.br', gzip: '.gz' } as const;

function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  { file, type, encodings }: Asset,
  hashed: boolean,
): void {
  const encoding = encodingFor(request, encodings);
  const sent = encoding ? `${file}${suffix[encoding]}` : file;
  response.writeHead(200, {
    ...guarding,
    'content-type': type,
    'content-length': statSync(sent).size,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who goes away before the end is no fault.
  const content = createReadStream(sent);
  content.once('error', (error) => response.destroy(error));
  response.once('close', () => content.destroy());
  content.pipe(response);
}

function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  { tag, plain, gzip, br }: Document,
  status: 200 | 404,
): void {
  const headers = { ...guarding, 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' };
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const encoding = encodingFor(request, ['br', 'gzip']);
  const sent = encoding === 'br' ? br : encoding === 'gzip' ? gzip : plain;
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': sent.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

function encodingFor(
  { headers }: IncomingMessage,
  offered: readonly ('br' | 'gzip')[],
): 'br' | 'gzip' | undefined {
  const accepted = String(headers['accept-encoding'] ?? '');
  return offered.find((each) =>
    new RegExp(`\\b${each}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted),
  );
}
