import { splitCompound } from './compound';
import type { Token } from './tokenise';

const conjunctions = new Set(['och', 'eller', 'samt', 'respektive', 'and', 'or']);
/** "fält-, social- och grannskapsarbete" is the longest reach there is any use for. */
const REACH = 6;

/**
 * The words that are only half written: "fält- och grannskapsarbete" says fältarbete, and "EU- och EES-medborgare"
 * says EU-medborgare. For the token at `index`, the rest of its word, or null when it is whole.
 */
export function restOfSuspended(
  tokens: readonly Token[],
  index: number,
): { rest: string; apart: boolean } | null {
  if (!tokens[index]?.suspended) return null;
  for (let next = index + 1; next < Math.min(tokens.length, index + REACH); next += 1) {
    const token = tokens[next] as Token;
    if (token.suspended || conjunctions.has(token.word)) continue;
    const after = tokens[next + 1];
    if (after?.hyphenated) return { rest: after.word, apart: true };
    const last = splitCompound(token.word).at(-1);
    return last ? { rest: token.word.slice(last.start), apart: false } : null;
  }
  return null;
}
