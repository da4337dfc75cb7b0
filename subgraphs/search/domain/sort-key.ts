const beyondZ: Record<string, string> = { å: '{a', ä: '{b', æ: '{b', ö: '{c', ø: '{c', ü: 'y' };

/**
 * A key that sorts in Swedish order when its bytes are compared (COLLATE "C"), on any server: letters regardless of
 * case and accent, å ä ö after z ("{" is the byte after "z"), w as a letter of its own, signs as spaces.
 */
export function sortKey(text: string): string {
  const letters = [...text.normalize('NFC').toLowerCase()].map(
    (letter) => beyondZ[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''),
  );
  return letters
    .join('')
    .replace(/[^\p{L}\p{N}{]+/gu, ' ')
    .trim();
}

/** What has no value of the kind sorts last. */
export const LAST = '\u{10ffff}';
