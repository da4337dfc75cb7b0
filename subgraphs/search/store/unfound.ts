import type { DataSource } from 'typeorm';
import type { Day } from '../../foundation/values/day';
import { tokenise } from '../domain/analyser/tokenise';

/** Past this many, only what is known already is counted on: nobody fills the table by asking nonsense. */
const MOST = 10_000;
const LONGEST = 200;

/**
 * Remembers that a search found nothing: its words, how many times, and the last day. Numbers are left out, since one
 * may be somebody's. It is the inbox of the vocabulary's editors.
 */
export async function rememberUnfound(database: DataSource, text: string, today: Day): Promise<void> {
  const words = tokenise(text)
    .map(({ word }) => word)
    .filter((word) => !/\d/.test(word))
    .join(' ')
    .slice(0, LONGEST);
  if (words === '') return;
  await database.query(
    `INSERT INTO search.unfound AS known (words, times, last_on)
     SELECT $1, 1, $2 WHERE (SELECT count(*) FROM search.unfound) < ${MOST} OR EXISTS (SELECT FROM search.unfound WHERE words = $1)
     ON CONFLICT (words) DO UPDATE SET times = known.times + 1, last_on = excluded.last_on`,
    [words, today],
  );
}

export interface Unfound {
  words: string;
  times: number;
  lastOn: Day;
}

/** The searches that found nothing, the commonest first. */
export const unfound = (database: DataSource): Promise<Unfound[]> =>
  database.query('SELECT words, times, last_on AS "lastOn" FROM search.unfound ORDER BY times DESC, words');
