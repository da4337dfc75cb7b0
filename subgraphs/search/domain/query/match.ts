/** A search text made ready to be asked of the database. */
export interface Match {
  /** The text form of a tsquery over all lexemes. Null when every partnership is meant. */
  tsquery: string | null;
  /** What a match is ranked by: each term's lexemes, how rare it is, and how near its words are to what was typed. */
  ranks: Rank[];
  /** The lexemes that highlights mark, and how near each is to what was typed. */
  lexemes: ReadonlyMap<string, number>;
}

export interface Rank {
  /** A tsquery that is an alternation of `size` different lexemes. */
  tsquery: string;
  size: number;
  weight: number;
}
