import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import type { SuggestionKind } from '../domain/enums';
import { suggestionKey } from './suggestions';

export interface Suggestion {
  kind: SuggestionKind;
  id: string;
  text: string;
  count: number;
}

const counted = ['ORGANISATION', 'MUNICIPALITY', 'THEME', 'TARGET_GROUP'].map(
  (kind) => `
    SELECT count(*)::int FROM search.document d WHERE found.kind = '${kind}' AND d.${kind.toLowerCase()} = ANY (
      ARRAY(SELECT number FROM search.value_list WHERE field = '${kind}' AND "values" @> ARRAY[found.id]))
    HAVING found.kind = '${kind}'`,
);

/** As many as are looked at for the best: a prefix of one letter has thousands. */
const CANDIDATES = 200;

/**
 * What begins with a prefix, and how many partnerships each has; the most first. Among partnerships, organisations and
 * places of equal count, the one whose name begins with it comes before the one where it begins a later word.
 */
export async function suggestionsOf(
  database: DataSource,
  prefix: string,
  first: number,
): Promise<Suggestion[]> {
  const key = suggestionKey(prefix);
  if (key === '') return [];
  return sql<Suggestion>(database, {
    name: 'suggest',
    text: `
      WITH found AS (
        SELECT kind, id, text, bool_or(starts_with(lower(text), $3)) AS at_start
        FROM (SELECT kind, id, text FROM search.suggestion WHERE key >= $1 AND key < $1 || chr(1114111)
              ORDER BY key LIMIT ${CANDIDATES}) AS near
        GROUP BY kind, id, text
      )
      SELECT kind, id, text, count FROM found, LATERAL (
        ${counted.join(' UNION ALL ')} UNION ALL SELECT 1 WHERE found.kind = 'PARTNERSHIP'
      ) AS counted(count)
      ORDER BY (kind <> 'PARTNERSHIP') DESC, at_start DESC, count DESC, text COLLATE "C", id LIMIT $2`,
    values: [key, first, prefix.trim().toLowerCase()],
  });
}
