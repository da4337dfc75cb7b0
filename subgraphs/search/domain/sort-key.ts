const beyondZ: Record<string, string> = { å: '{a', ä: '{b', æ: '{b', ö: '{c', ø: '{c', ü: 'y' };

/** Signs in the order of the Unicode collation; each group takes one of the bytes before "0", and others the last. */
const signs = [' ', '_', '-–—', ',', ';', ':', '!', '?', '.', '\'"’”»', '(', ')'];
const signKey = (sign: string): string => {
  const place = signs.findIndex((group) => group.includes(sign));
  return String.fromCharCode(0x20 + (place < 0 ? signs.length : place));
};

/**
 * A key that sorts in Swedish order when its bytes are compared (COLLATE "C"), on any server: letters regardless of
 * case and accent, å ä ö after z ("{" is the byte after "z"), w as a letter of its own, signs before digits.
 */
export function sortKey(text: string): string {
  return [...text.trim().normalize('NFC').toLowerCase()]
    .map((letter) => beyondZ[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .map((letter) => (/^[^\p{L}\p{N}{]$/u.test(letter) ? signKey(letter) : letter))
    .join('')
    .replace(/ +/g, ' ');
}

/** What has no value of the kind sorts last. */
export const LAST = '\u{10ffff}';
