import { join } from 'node:path';
import type { Handler } from '../../gateway/server';
import { buildPages } from '../../web/build';
import { servePages } from '../../web/serve';

/** The register's pages, built first where that has not been done, and the printed schema beside them. */
export async function pages(log: (line: string) => void): Promise<Handler> {
  return servePages({
    folder: await buildPages(log),
    downloads: {
      '/schema.graphql': {
        file: join(__dirname, '../../schema/public.graphql'),
        type: 'text/plain; charset=utf-8',
      },
    },
  });
}
