import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { quote } from '../domain/analyser/document';
import { Facet } from '../domain/enums';

/** What a partnership is about: its rarest lexemes of the places that say most. */
const TELLING = 24;

/**
 * The rarest lexemes, as long as no more records than these have one of them: what shares only what many have is not
 * like it. It keeps a page as fast in a large register as in a small one.
 */
const CANDIDATES = 1_000;

/** More agreements than have followed on one. */
const RENEWALS = 10;

/** How much of its own values each list of values has: reckoned once for a list, and not for each record that has it. */
const shares = (facet: Facet, own: string): string => `
  SELECT number, (SELECT count(*) FROM unnest(list."values") AS v WHERE v = ANY (${own}))::float8
                   / greatest(1, cardinality(${own})) AS share
  FROM search.value_list list, own WHERE list.field = '${facet}' AND list."values" && ${own}`;

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
      ), near AS (
        SELECT d.id, ts_rank('{0.05,0.3,0.6,1.0}', d.head, $2::tsquery) * ${TELLING} / 3
          + coalesce(themes.share, 0) + coalesce(target_groups.share, 0) AS alike
        FROM search.document d
        LEFT JOIN (${shares(Facet.THEME, 'own.themes')}) AS themes ON themes.number = d.theme
        LEFT JOIN (${shares(Facet.TARGET_GROUP, 'own.target_groups')}) AS target_groups ON target_groups.number = d.target_group
        WHERE d.words @@ $2::tsquery AND d.id <> $1
        ORDER BY alike DESC, d.id LIMIT $3 + ${RENEWALS}
      )
      SELECT near.id FROM near JOIN search.document_text text USING (id), own
      WHERE text.predecessor IS DISTINCT FROM $1 AND near.id IS DISTINCT FROM own.predecessor
      ORDER BY alike DESC, near.id LIMIT $3`,
    values: [id, telling.map(({ lexeme }) => quote(lexeme)).join(' | '), first],
  });
  return rows.map((row) => row.id);
}
