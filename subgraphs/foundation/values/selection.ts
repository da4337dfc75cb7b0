import { deflateSync, inflateSync } from 'node:zlib';

/**
 * A selection of partnerships as an id that carries them, so that a subgraph can say something about what search found
 * without asking search. Sorted, hence the same partnerships give the same id; zlib's own checksum refuses an id that
 * was cut off or changed on its way. 5 000 ids take a few milliseconds and some tens of kilobytes.
 */
export function writeSelection(partnershipIds: readonly string[]): string {
  const ids = [...new Set(partnershipIds)].sort();
  return deflateSync(ids.join('\n'), { level: 6 }).toString('base64url');
}

/** A million ids of ordinary length. More than that is not a selection, but somebody’s compressed zeros. */
const MAX_BYTES = 64 * 1024 * 1024;

export function readSelection(selectionId: string): string[] {
  try {
    const text = inflateSync(Buffer.from(selectionId, 'base64url'), {
      maxOutputLength: MAX_BYTES,
    }).toString();
    return text === '' ? [] : text.split('\n');
  } catch (cause) {
    throw new UnreadableSelection(cause as Error);
  }
}

/** Not an id that this register has issued. The GraphQL floor answers it as bad input. */
export class UnreadableSelection extends Error {
  constructor(cause: Error) {
    super('This is not the id of a selection.', { cause });
    this.name = 'UnreadableSelection';
  }
}
