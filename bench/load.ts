import { Agent, request } from 'node:http';

export type Send = (url: string, body: string, method?: string) => Promise<string>;

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
          incoming.once('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            if (incoming.statusCode === 200) resolve(text);
            else reject(new Error(`${url} answers ${incoming.statusCode}: ${text.slice(0, 500)}`));
          });
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

interface Slice {
  seconds: number;
  /** Of each request, in milliseconds. */
  took: number[];
}

/** Asks for a while on several connections, each beginning at another request: in step, they would share answers. */
export async function slice(
  ask: (index: number) => Promise<unknown>,
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
  return { seconds: (performance.now() - began) / 1_000, took };
}

/** Asks a GraphQL server for data that must be whole. */
export const asker =
  (send: Send, url: string) =>
  async (query: string, variables: Record<string, unknown>): Promise<Record<string, never>> => {
    const { data, errors } = JSON.parse(await send(url, JSON.stringify({ query, variables }))) as {
      data: Record<string, never>;
      errors?: unknown;
    };
    if (errors) throw new Error(`The register answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
    return data;
  };
