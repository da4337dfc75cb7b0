const folded: Record<string, string> = { å: 'a', ä: 'a', ö: 'o' };

export const hasSwedishLetters = (word: string): boolean => /[åäö]/.test(word);

/** The word as it is typed on a keyboard without å, ä and ö. */
export const fold = (word: string): string => word.replace(/[åäö]/g, (letter) => folded[letter] ?? letter);

/**
 * The lexeme under which a word with å, ä or ö is also indexed. Only a query word without them asks for it: "fralsning"
 * finds frälsning, and "våld" never finds vald.
 */
export const foldedLexeme = (stem: string): string => `~${fold(stem)}`;
