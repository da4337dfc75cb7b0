/** A word as it stands in a text: normalised, and where. */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** The sign right after it, when it is a hyphen that joins it to nothing ("fält- och grannskapsarbete"). */
  suspended: boolean;
  /** Joined to the token before by a hyphen ("EU-medborgare"). */
  hyphenated: boolean;
}

const word = /[\p{L}\p{N}]+(?:[\p{M}\u00ad\u200b-\u200d]+[\p{L}\p{N}]*)*/gu;

/**
 * Splits at everything that is neither letter nor digit, "/" and "-" and ":" included: PostgreSQL's own parser takes
 * "arbeten/sysselsättning" for a file path.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 2);
    tokens.push({
      word: normalise(match[0]),
      start,
      end,
      suspended: /^[-‐‑–][\s,]/.test(after),
      hyphenated: /[\p{L}\p{N}][-‐‑]$/u.test(text.slice(Math.max(0, start - 2), start)),
    });
  }
  return tokens;
}

const kept: Record<string, string> = { å: 'å', ä: 'ä', ö: 'ö', æ: 'ä', ø: 'ö', ß: 'ss' };

/** Small letters, without accents other than those of å, ä and ö: "Armén" is "armen", "Łódź" is not found by its ł. */
export function normalise(text: string): string {
  const letters = [...text.normalize('NFC').toLowerCase()].map(
    (letter) => kept[letter] ?? letter.normalize('NFKD').replace(/[\p{M}\u00ad\u200b-\u200d]/gu, ''),
  );
  return letters.join('');
}
