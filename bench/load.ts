import { Agent, request } from 'node:http';

type Send = (url: string, body: string, method?: string) => Promise<string>;

/** Sends a body by POST on a kept connection and gives the answer back. */
export function sender(connections: number): { send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const once: Send = (url, body, method = 'POST') =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        url,
        {
          method,
          agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.once('error', reject);
          incoming.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        },
      );
      outgoing.once('error', (error) => reject(Object.assign(error, { reused: outgoing.reusedSocket })));
      outgoing.end(body);
    });
  return {
    // A server may close an idle connection in the instant in which it is taken up again.
    send: (...request) =>
      once(...request).catch((error: { reused?: boolean }) => {
        if (error.reused) return once(...request);
        throw error;
      }),
    close: () => agent.destroy(),
  };
}

export interface Slice {
  requests: number;
  seconds: number;
  /** Of each request, in milliseconds. */
  took: number[];
}

/** Asks for a while on several connections, each beginning at another request: in step, they would share answers. */
export async function slice(
  ask: (index: number) => Promise<string>,
  { connections, ms, variety }: { connections: number; ms: number; variety: number },
): Promise<Slice> {
  const took: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      let index = Math.floor((connection * variety) / connections);
      while (performance.now() - began < ms) {
        const sent = performance.now();
        await ask(index++ % variety);
        took.push(performance.now() - sent);
      }
    }),
  );
  return { requests: took.length, seconds: (performance.now() - began) / 1_000, took };
}
