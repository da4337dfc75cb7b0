import { subgraphUnavailable } from '../errors';
import type { SubgraphRequest, SubgraphResult, Transport } from './transport';

export type Execute = (request: SubgraphRequest, signal: AbortSignal) => Promise<SubgraphResult>;

/** A subgraph that runs in this process. */
export function inProcess(execute: Execute, { timeoutMs = 30_000 }: { timeoutMs?: number } = {}): Transport {
  return {
    async execute(request, { subgraph, signal }) {
      signal.throwIfAborted();
      let late = false;
      // A timer of its own: AbortSignal.timeout and AbortSignal.any take a tenth of a short question's time.
      let timer: NodeJS.Timeout | undefined;
      let gone: (() => void) | undefined;
      const stopped = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          late = true;
          reject(new Error(`Nothing came within ${timeoutMs} ms.`));
        }, timeoutMs);
        gone = () => reject(signal.reason as Error);
        signal.addEventListener('abort', gone, { once: true });
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
        if (gone) signal.removeEventListener('abort', gone);
      }
    },
    close: () => Promise.resolve(),
  };
}
