import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { swedishDictionary } from '../domain/analyser/dictionary';
import { EVERY } from '../domain/analyser/document';
import { fold } from '../domain/analyser/fold';
import { stemsOf } from '../domain/analyser/lexemes';
import { compile, withoutPeople } from '../domain/query/compile';
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
}

/** Reads a search text against what the index knows, and puts its spelling right where it finds nothing as typed. */
export async function understand(database: DataSource, text: string): Promise<Understood> {
  const lexicon = lexiconOf(database);
  const typed = await readQuery(text, lexicon);
  const match = compile(typed);
  const better = await corrected(text, typed.unknown, lexicon);
  if (!better) {
    const wider = withoutPeople(typed);
    const widened = wider !== null && !(await findsAnything(database, match)) ? wider : match;
    return { match: widened, searchedFor: text, didYouMean: await commoner(text, typed, lexicon) };
  }
  if (await findsAnything(database, match)) return { match, searchedFor: text, didYouMean: better };
  const repaired = compile(await readQuery(better, lexicon));
  return (await findsAnything(database, repaired))
    ? { match: repaired, searchedFor: better, didYouMean: better }
    : { match, searchedFor: text, didYouMean: null };
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
/** What more than so many documents have, in a thousand, is no slip. */
const SLIPS = 2;

async function commoner(
  text: string,
  { tokens, counts }: ReadQuery,
  lexicon: Lexicon,
): Promise<string | null> {
  const few = 1 + ((counts.get(EVERY) ?? 0) * SLIPS) / 1_000;
  for (const { word, start, end } of tokens) {
    const documents = Math.max(0, ...stemsOf(word).map((stem) => counts.get(stem) ?? 0));
    if (word.length < LONG || documents === 0 || documents > few || swedishDictionary().knows(word)) continue;
    const near = await nearest(word, lexicon);
    // Another form of the word, or the word with its dots, is found as it stands.
    if (!near || near.startsWith(word) || word.startsWith(near) || fold(near) === word) continue;
    const known = new Map((await lexicon.candidates(word)).map((one) => [one.word, one.documents]));
    if ((known.get(word) ?? 0) * COMMONER <= (known.get(near) ?? 0)) {
      return text.slice(0, start) + near + text.slice(end);
    }
  }
  return null;
}
