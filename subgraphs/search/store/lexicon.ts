import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { trigrams } from '../domain/analyser/trigrams';
import type { Lexicon } from '../domain/query/lexicon';

/** As many as are compared letter by letter. */
const CANDIDATES = 100;

export const lexiconOf = (database: DataSource): Lexicon => ({
  async counts(lexemes) {
    const rows = await sql<{ lexeme: string; documents: number }>(database, {
      name: 'lexeme-counts',
      text: 'SELECT lexeme, documents FROM search.lexeme WHERE lexeme = ANY ($1) AND documents > 0',
      values: [[...new Set(lexemes)]],
    });
    return new Map(rows.map(({ lexeme, documents }) => [lexeme, documents]));
  },

  async places(words) {
    const rows = await sql<{ key: string }>(database, {
      name: 'places-among-words',
      text: `SELECT key FROM search.suggestion WHERE key = ANY ($1) AND kind = 'MUNICIPALITY'`,
      values: [[...new Set(words)]],
    });
    return new Set(rows.map(({ key }) => key));
  },

  async candidates(word) {
    return sql<{ word: string; documents: number }>(database, {
      name: 'words-with-trigrams',
      text: `SELECT word, documents FROM search.word
             WHERE trigrams && $1 AND documents > 0 AND length(word) BETWEEN length($2) - 2 AND length($2) + 2
             ORDER BY (SELECT count(*) FROM unnest(trigrams) AS shared WHERE shared = ANY ($1)) DESC, documents DESC, word
             LIMIT ${CANDIDATES}`,
      values: [trigrams(word), word],
    });
  },
});
