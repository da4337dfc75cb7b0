/** What the index knows, as the reading of a query asks it. */
export interface Lexicon {
  /** In how many documents each lexeme is; those in none are left out. */
  counts(lexemes: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Those of the words that name a municipality. */
  places(words: readonly string[]): Promise<ReadonlySet<string>>;
  /** Words of the index that share three-letter runs with a word. */
  candidates(word: string): Promise<readonly { word: string; documents: number }[]>;
}
