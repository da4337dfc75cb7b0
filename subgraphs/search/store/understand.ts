import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { swedishDictionary } from '../domain/analyser/dictionary';
import { isSmall } from '../domain/analyser/small-words';
import { compile } from '../domain/query/compile';
import { corrected, nearest } from '../domain/query/correct';
import type { Match } from '../domain/query/match';
import { readQuery, type ReadQuery } from '../domain/query/read-query';
import type { Lexicon } from '../domain/query/lexicon';
import { lexiconOf } from './lexicon';

export interface Understood {
  match: Match;
  /** The search that is run: the corrected one where the words as typed find nothing. */
  searchedFor: string;
  didYouMean: string | null;
  /** Whether anything in the register matches, before any filter. */
  found: boolean;
}

/** Reads a search text against what the index knows, and puts its spelling right where it finds nothing as typed. */
export async function understand(database: DataSource, text: string): Promise<Understood> {
  const lexicon = lexiconOf(database);
  const typed = await readQuery(text, lexicon);
  const match = compile(typed);
  const found = await findsAnything(database, match);
  const better = await corrected(text, typed.unknown, lexicon);
  if (found) {
    const offered = better ?? (await commoner(text, typed, lexicon));
    return { match, searchedFor: text, didYouMean: offered, found };
  }
  if (better) {
    const repaired = compile(await readQuery(better, lexicon));
    if (await findsAnything(database, repaired)) {
      return { match: repaired, searchedFor: better, didYouMean: better, found: true };
    }
  }
  return { match, searchedFor: text, didYouMean: null, found };
}

async function findsAnything(database: DataSource, { tsquery }: Match): Promise<boolean> {
  if (tsquery === null) return true;
  const [row] = await sql<{ found: boolean }>(database, {
    name: '',
    text: 'SELECT EXISTS (SELECT FROM search.document WHERE words @@ $1::tsquery) AS found',
    values: [tsquery],
  });
  return row?.found ?? false;
}

/** A slip that the register itself has once ("Stadsmissin") should not hide what the word has many times. */
const COMMONER = 4;

async function commoner(
  text: string,
  { tokens, counts }: ReadQuery,
  lexicon: Lexicon,
): Promise<string | null> {
  const dictionary = swedishDictionary();
  for (const token of tokens) {
    if (isSmall(token.word) || dictionary.knows(token.word)) continue;
    const near = await nearest(token.word, lexicon);
    if (!near) continue;
    const [own, other] = await Promise.all(
      [token.word, near].map(async (word) => compileCount(word, lexicon)),
    );
    if ((own ?? 0) * COMMONER <= (other ?? 0) && counts.size > 0) {
      return text.slice(0, token.start) + near + text.slice(token.end);
    }
  }
  return null;
}

async function compileCount(word: string, lexicon: Lexicon): Promise<number> {
  const candidates = await lexicon.candidates(word);
  return candidates.find((one) => one.word === word)?.documents ?? 0;
}
