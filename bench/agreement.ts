import { isDeepStrictEqual } from 'node:util';
import type { Contender } from './contenders/all';
import type { Send } from './load';
import { operationNames, type Asked, type OperationName } from './operations';

/**
 * Nothing is measured of a contender that says something else than the others. What it does not answer is left out of
 * ours; the rest must be the same, whatever the order of fields.
 */
export async function agree(
  contenders: readonly Contender[],
  asked: Record<OperationName, readonly Asked[]>,
  send: Send,
  compared: number,
): Promise<void> {
  const [first, ...others] = contenders as [Contender, ...Contender[]];
  for (const operation of operationNames)
    for (const [index, one] of asked[operation].entries()) {
      const answer = await send(first.url, first.body(one));
      for (const contender of others) {
        if (!contender.answers(operation)) continue;
        const body = contender.body(one);
        if (contender.told) await send(contender.url, JSON.stringify([body, answer]), 'PUT');
        if (index >= compared) continue;
        const theirs = contender.read(operation, await send(contender.url, body));
        const ours = first.read(operation, answer);
        for (const path of contender.lacks(operation)) leaveOut(ours, path.split('.'));
        const apart = difference(ours, theirs, operation);
        if (apart)
          throw new Error(
            `${contender.name} has another answer than ours to ${operation} ${JSON.stringify(one.variables)}: ${apart}`,
          );
      }
    }
}

type Fields = Record<string, unknown>;

function leaveOut(answer: unknown, [field = '', ...rest]: string[]): void {
  const fields = answer as Fields;
  if (rest.length > 0) leaveOut(fields[field], rest);
  else delete fields[field];
}

/** The first place in which two answers differ. */
function difference(ours: unknown, theirs: unknown, path: string): string | null {
  if (isDeepStrictEqual(ours, theirs)) return null;
  if (isFields(ours) && isFields(theirs))
    for (const field of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const apart = difference(ours[field], theirs[field], `${path}.${field}`);
      if (apart) return apart;
    }
  return `${path}: ${JSON.stringify(theirs)?.slice(0, 300)}, ours ${JSON.stringify(ours)?.slice(0, 300)}`;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
