import { subgraphUnavailable } from '../errors';
import type { SubgraphRequest, SubgraphResult, Transport } from './transport';

export type Execute = (request: SubgraphRequest, signal: AbortSignal) => Promise<SubgraphResult>;

/** A subgraph that runs in this process. */
export function inProcess(execute: Execute, { timeoutMs = 30_000 }: { timeoutMs?: number } = {}): Transport {
  return {
    async execute(request, { subgraph, signal }) {
      signal.throwIfAborted();
      const deadline = AbortSignal.timeout(timeoutMs);
      const over = AbortSignal.any([signal, deadline]);
      let stop: (() => void) | undefined;
      const stopped = new Promise<never>((_, reject) => {
        stop = () => reject(over.reason);
        over.addEventListener('abort', stop, { once: true });
      });
      try {
        return await Promise.race([execute(request, over), stopped]);
      } catch (error) {
        throw subgraphUnavailable(
          subgraph,
          deadline.aborted ? `did not answer within ${timeoutMs / 1000} s` : 'failed',
          error,
        );
      } finally {
        if (stop) over.removeEventListener('abort', stop);
      }
    },
    close: () => Promise.resolve(),
  };
}
