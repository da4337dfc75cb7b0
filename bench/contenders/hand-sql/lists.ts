import { list, parties, sek, sv } from './parts';

const contributions = list(
  `json_build_object('kind', c.kind, 'amount', ${sek('c.amount')})`,
  'funding.contribution c WHERE c.partnership_id = p.id',
  'c.position',
);

const observations = list(
  `json_build_object('metric', json_build_object('id', o.metric_id), 'stage', o.stage, 'value', o.value::text)`,
  'outcomes.observation o WHERE o.partnership_id = p.id',
  'o.position',
);

/** $1: the id of the last partnership of the page before, or null. */
const page = `SELECT json_build_object('data', json_build_object('partnerships', json_build_object('edges', coalesce(json_agg(
    json_build_object('node', json_build_object('id', p.id, 'title', ${sv('p.title')}, 'parties', ${parties('p.id')},
      'funding', json_build_object('contributions', ${contributions}), 'outcomes', ${observations}))
    ORDER BY d.newest_key, d.id), '[]'))))::text AS answer
  FROM (SELECT id, newest_key FROM search.document WHERE $1::text IS NULL
          OR (newest_key, id) > (SELECT newest_key, id FROM search.document WHERE id = $1)
        ORDER BY newest_key, id LIMIT 20) d
  JOIN partnerships.partnership p ON p.id = d.id`;

/** $1: the partnership's id. */
const byId = `SELECT json_build_object('data', json_build_object('partnership', (
    SELECT json_build_object('id', p.id, 'title', ${sv('p.title')}, 'summary', ${sv('p.summary')}, 'parties', ${parties('p.id')})
    FROM partnerships.partnership p WHERE p.id = $1)))::text AS answer`;

/** $1: the organisation's id. Its partnerships are found as search finds them: by the lists that it stands in. */
const threeLevels = `SELECT json_build_object('data', json_build_object('organisation', json_build_object('id', o.id,
    'name', o.name, 'partnerships', json_build_object('edges', (
      SELECT coalesce(json_agg(json_build_object('node', json_build_object('id', p.id, 'title', ${sv('p.title')},
        'parties', ${parties('p.id')})) ORDER BY d.newest_key, d.id), '[]')
      FROM (SELECT id, newest_key FROM search.document WHERE organisation = ANY (ARRAY(
              SELECT number FROM search.value_list WHERE field = 'ORGANISATION' AND "values" && ARRAY[$1::text]))
            ORDER BY newest_key, id LIMIT 20) d
      JOIN partnerships.partnership p ON p.id = d.id)))))::text AS answer
  FROM organisations.organisation o WHERE o.id = $1`;

export const lists = { list: page, 'by-id': byId, 'three-levels': threeLevels };
