import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A contender says where it listens, lives until its parent is gone, and tells of its memory where it may collect first. */
export function ready(urls: Record<string, string>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    if (message !== 'memory') return;
    global.gc?.();
    process.send?.({ memory: process.memoryUsage() });
  });
  process.send?.({ urls });
}

export function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    );
  });
}

export function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  return (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  })();
}

/** What the parent hands over in the environment. */
export function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: contenders are started by bench/run.ts.`);
  return value;
}
