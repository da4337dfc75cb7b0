import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { quote } from '../domain/analyser/document';

/** What a partnership is about: its rarest lexemes of the places that say most. */
const TELLING = 24;

/**
 * The rarest lexemes, as long as no more records than these have one of them: what shares only what many have is not
 * like it. It keeps a page as fast in a large register as in a small one.
 */
const CANDIDATES = 1_000;

/**
 * The partnerships most like one: by the rare words they share, and by target groups and themes in common. Its own
 * predecessors and successors are left out; they are linked to it as such.
 */
export async function similarTo(database: DataSource, id: string, first: number): Promise<string[]> {
  const telling = await sql<{ lexeme: string }>(database, {
    name: 'telling-lexemes',
    text: `
      SELECT lexeme FROM (
        SELECT lexeme, sum(documents) OVER rarest AS candidates, row_number() OVER rarest AS place
        FROM search.document d, unnest(tsvector_to_array(d.head)) AS one(lexeme) JOIN search.lexeme USING (lexeme)
        WHERE d.id = $1 AND lexeme NOT LIKE '~%' AND documents > 1
          AND documents <= greatest(2, (SELECT documents FROM search.lexeme WHERE lexeme = '*') / 3)
        WINDOW rarest AS (ORDER BY documents, lexeme)
      ) AS telling
      WHERE place <= ${TELLING} AND (candidates <= ${CANDIDATES} OR place = 1)`,
    values: [id],
  });
  if (telling.length === 0) return [];
  const rows = await sql<{ id: string }>(database, {
    name: 'similar',
    text: `
      WITH own AS (
        SELECT theme."values" AS themes, target_group."values" AS target_groups, text.predecessor
        FROM search.document d JOIN search.document_text text USING (id)
        JOIN search.value_list theme ON theme.number = d.theme
        JOIN search.value_list target_group ON target_group.number = d.target_group
        WHERE d.id = $1
      ), near AS MATERIALIZED (
        SELECT d.id, d.theme, d.target_group, text.predecessor, ts_rank('{0.05,0.3,0.6,1.0}', d.head, $2::tsquery) AS alike
        FROM search.document d JOIN search.document_text text USING (id)
        WHERE d.words @@ $2::tsquery AND d.id <> $1
      )
      SELECT near.id FROM near, own
      JOIN LATERAL (SELECT true) AS always ON true
      WHERE near.predecessor IS DISTINCT FROM $1 AND near.id IS DISTINCT FROM own.predecessor
      ORDER BY near.alike * ${TELLING} / 3
        + (SELECT count(*) FROM search.value_list l, unnest(l."values") AS v WHERE l.number = near.target_group AND v = ANY (own.target_groups))
            / greatest(1, cardinality(own.target_groups))::float8
        + (SELECT count(*) FROM search.value_list l, unnest(l."values") AS v WHERE l.number = near.theme AND v = ANY (own.themes))
            / greatest(1, cardinality(own.themes))::float8 DESC, near.id
      LIMIT $3`,
    values: [id, telling.map(({ lexeme }) => quote(lexeme)).join(' | '), first],
  });
  return rows.map((row) => row.id);
}
