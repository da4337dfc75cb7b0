import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { swedishDictionary } from '../domain/analyser/dictionary';
import { fold } from '../domain/analyser/fold';
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
/** Shorter words than this have other words near them that are no slips. */
const LONG = 8;

async function commoner(text: string, { tokens }: ReadQuery, lexicon: Lexicon): Promise<string | null> {
  for (const { word, start, end } of tokens) {
    if (word.length < LONG || swedishDictionary().knows(word)) continue;
    const near = await nearest(word, lexicon);
    // Another form of the word, or the word with its dots, is found as it stands.
    if (!near || near.startsWith(word) || word.startsWith(near) || fold(near) === word) continue;
    const counts = new Map((await lexicon.candidates(word)).map((one) => [one.word, one.documents]));
    if ((counts.get(word) ?? 0) * COMMONER <= (counts.get(near) ?? 0)) {
      return text.slice(0, start) + near + text.slice(end);
    }
  }
  return null;
}
