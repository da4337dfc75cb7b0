import { subgraphUnavailable } from '../errors';
import type { SubgraphRequest, SubgraphResult, Transport } from './transport';

export type Execute = (request: SubgraphRequest, signal: AbortSignal) => Promise<SubgraphResult>;

/**
 * A subgraph that runs in this process. What it has begun for somebody who went away it brings to an end, for it could
 * not be stopped: the engine begins nothing more.
 */
export function inProcess(execute: Execute, { timeoutMs = 30_000 }: { timeoutMs?: number } = {}): Transport {
  return {
    async execute(request, { subgraph, signal }) {
      signal.throwIfAborted();
      let late = false;
      let timer: NodeJS.Timeout | undefined;
      // A timer of its own: AbortSignal.timeout takes a tenth of a short question's time.
      const stopped = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          late = true;
          reject(new Error(`Nothing came within ${timeoutMs} ms.`));
        }, timeoutMs).unref();
      });
      try {
        return await Promise.race([execute(request, signal), stopped]);
      } catch (error) {
        throw subgraphUnavailable(
          subgraph,
          late ? `did not answer within ${timeoutMs / 1000} s` : 'failed',
          error,
        );
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => Promise.resolve(),
  };
}
