import { concepts, list, organisation, period, sv } from './parts';

const counted = ['MUNICIPALITY', 'COUNTY', 'THEME', 'TARGET_GROUP', 'METRIC'];

const statuses = {
  PLANNED: 'Planerat',
  ACTIVE: 'Pågår',
  EXTENSION_POSSIBLE: 'Kan ha förlängts',
  ENDED: 'Avslutat',
  TERMINATED: 'Avslutat i förtid',
  UNKNOWN: 'Okänt',
};

/**
 * The facets of the whole register, counted once for a day and kept in a table, as our search keeps them in memory
 * until something changes: whoever writes by hand would not count them for each visitor either.
 */
export const keepFacets = (today: string): string[] => [
  'CREATE SCHEMA IF NOT EXISTS bench',
  'DROP TABLE IF EXISTS bench.whole_register',
  `CREATE TABLE bench.whole_register AS
   WITH shared AS (
     SELECT list.field, one.value, count(*)::int AS count
     FROM search.document d
     CROSS JOIN LATERAL (VALUES ${counted.map((field) => `(d.${field.toLowerCase()})`).join(', ')}) AS has (number)
     JOIN search.value_list list USING (number) CROSS JOIN LATERAL unnest(list."values") AS one (value) GROUP BY 1, 2
   ), organisation AS (
     SELECT 'ORGANISATION' AS field, (SELECT "values"[1] FROM search.value_list list WHERE list.number = one.number) AS value,
            count(*)::int AS count
     FROM search.document d, unnest(d.organisations) AS one (number)
     GROUP BY one.number ORDER BY count(*) DESC, one.number LIMIT 100
   ), status AS (
     SELECT 'STATUS' AS field, status_code[width_bucket('${today}'::date, status_from)] AS value, count(*)::int AS count
     FROM search.document GROUP BY 2
   ), labelled AS (
     SELECT field, value, count, coalesce(${sv('label')}, value) AS label
     FROM (SELECT * FROM shared UNION ALL SELECT * FROM organisation) AS found LEFT JOIN search.label USING (field, value)
     UNION ALL SELECT field, value, count, CASE value ${Object.entries(statuses)
       .map(([code, label]) => `WHEN '${code}' THEN '${label}'`)
       .join(' ')} END FROM status
   ), listed AS (
     SELECT field, json_agg(json_build_object('value', value, 'label', label, 'count', count) ORDER BY count DESC, value) AS "values"
     FROM labelled GROUP BY field
   )
   SELECT (SELECT count(*)::int FROM search.document) AS total,
          (SELECT json_agg(json_build_object('field', "order".field, 'values', coalesce("values", '[]')) ORDER BY place)
           FROM unnest(ARRAY['MUNICIPALITY', 'COUNTY', 'THEME', 'TARGET_GROUP', 'STATUS', 'ORGANISATION', 'METRIC'])
             WITH ORDINALITY AS "order" (field, place) LEFT JOIN listed USING (field)) AS facets`,
];

const parties = list(
  `json_build_object('side', y.side, 'role', ${sv('y.role')}, 'actingUnit', y.acting_unit, 'organisation', ${organisation('o')})`,
  'partnerships.party y JOIN organisations.organisation o ON o.id = y.organisation_id WHERE y.partnership_id = p.id',
  'y.position',
);

const node = `json_build_object('id', p.id, 'title', ${sv('p.title')},
  'municipality', (SELECT json_build_object('code', m.code, 'name', m.name) FROM organisations.municipality m
                   WHERE m.code = p.municipalities[1]),
  'period', ${period("told.body->'period'")},
  'status', d.status_code[width_bucket($4::date, d.status_from)],
  'themes', ${concepts('p.themes', 'THEME', '')},
  'targetGroups', ${concepts('p.target_groups', 'TARGET_GROUP', '')},
  'parties', ${parties},
  'funding', json_build_object('publicPerYear', (
    SELECT json_build_object('amount', sum->'amount', 'currency', 'SEK', 'basis', sum->'basis')
    FROM (SELECT figures->'sides'->'PUBLIC'->'perYear' AS sum FROM funding.funding WHERE partnership_id = p.id) AS yearly
    WHERE jsonb_typeof(sum) = 'object')))`;

const cursor = `translate(encode(convert_to(format('["%s",%s,"%s",null]', $3::text, d.newest_key, d.id), 'UTF8'), 'base64'),
  E'+/=\\n', '-_')`;

/**
 * $1: the id of the last partnership of the page before, or null. $2: how many. $3: what a cursor of this list begins
 * with. $4: today. The period is read as its owner has told it.
 */
export const findPage = `
  WITH d AS MATERIALIZED (
    SELECT id, newest_key, status_code, status_from FROM search.document WHERE $1::text IS NULL
      OR (newest_key, id) > (SELECT newest_key, id FROM search.document WHERE id = $1)
    ORDER BY newest_key, id LIMIT $2::int + 1
  ), edge AS (
    SELECT d.newest_key, d.id, ${cursor} AS cursor, ${node} AS node
    FROM (SELECT * FROM d ORDER BY newest_key, id LIMIT $2::int) AS d
    JOIN partnerships.partnership p ON p.id = d.id
    JOIN partnerships.outbox told ON told.entity = 'partnership' AND told.id = p.id
  )
  SELECT json_build_object('data', json_build_object('partnerships', json_build_object(
    'totalCount', (SELECT total FROM bench.whole_register), 'searchedFor', null, 'didYouMean', null,
    'facets', (SELECT facets FROM bench.whole_register),
    'edges', coalesce(json_agg(json_build_object('cursor', edge.cursor, 'score', null, 'highlights', '[]'::json,
      'node', edge.node) ORDER BY edge.newest_key, edge.id), '[]'),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > $2::int FROM d),
      'endCursor', (array_agg(edge.cursor ORDER BY edge.newest_key DESC, edge.id DESC))[1]))))::text AS answer
  FROM edge`;
