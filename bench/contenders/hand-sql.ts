/** The limit: one prepared statement for each operation, which makes the JSON in PostgreSQL, behind bare node:http. */
import { Pool } from 'pg';
import { bodyOf, given, listen, ready } from './contender';

const parties = (partnership: string): string => `(
  SELECT coalesce(json_agg(json_build_object('side', y.side,
    'organisation', json_build_object('id', o.id, 'name', o.name)) ORDER BY y.position), '[]')
  FROM partnerships.party y JOIN organisations.organisation o ON o.id = y.organisation_id
  WHERE y.partnership_id = ${partnership})`;

const statements: Record<string, string> = {
  list: `SELECT json_build_object('data', json_build_object('partnerships', json_build_object('edges', coalesce(json_agg(
      json_build_object('node', json_build_object('id', p.id, 'title', p.title->>'sv', 'parties', ${parties('p.id')},
        'funding', json_build_object('contributions', (
          SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'amount', CASE WHEN c.amount IS NOT NULL THEN
            json_build_object('amount', c.amount::numeric(20, 2)::text, 'currency', 'SEK') END) ORDER BY c.position), '[]')
          FROM funding.contribution c WHERE c.partnership_id = p.id)),
        'outcomes', (
          SELECT coalesce(json_agg(json_build_object('metric', json_build_object('id', o.metric_id), 'stage', o.stage,
            'value', o.value::text) ORDER BY o.position), '[]')
          FROM outcomes.observation o WHERE o.partnership_id = p.id)))
      ORDER BY d.newest_key, d.id), '[]'))))::text AS answer
    FROM (SELECT id, newest_key FROM search.document WHERE $1::text IS NULL
            OR (newest_key, id) > (SELECT newest_key, id FROM search.document WHERE id = $1)
          ORDER BY newest_key, id LIMIT 20) d
    JOIN partnerships.partnership p ON p.id = d.id`,
  'by-id': `SELECT json_build_object('data', json_build_object('partnership', (
      SELECT json_build_object('id', p.id, 'title', p.title->>'sv', 'summary', p.summary->>'sv',
        'parties', ${parties('p.id')})
      FROM partnerships.partnership p WHERE p.id = $1)))::text AS answer`,
  'three-levels': `SELECT json_build_object('data', json_build_object('organisation', json_build_object('id', o.id,
      'name', o.name, 'partnerships', json_build_object('edges', (
        SELECT coalesce(json_agg(json_build_object('node', json_build_object('id', p.id, 'title', p.title->>'sv',
          'parties', ${parties('p.id')})) ORDER BY d.newest_key, d.id), '[]')
        FROM (SELECT f.id, f.newest_key FROM search.document f
              WHERE f.id IN (SELECT partnership_id FROM partnerships.party WHERE organisation_id = o.id)
              ORDER BY f.newest_key, f.id LIMIT 20) d
        JOIN partnerships.partnership p ON p.id = d.id)))))::text AS answer
    FROM organisations.organisation o WHERE o.id = $1`,
};

void (async () => {
  const pool = new Pool({ connectionString: given('BENCH_DATABASE'), max: 6, idleTimeoutMillis: 0 });
  const url = await listen((request, response) => {
    void (async () => {
      const { operation, values } = JSON.parse(await bodyOf(request)) as {
        operation: string;
        values: unknown[];
      };
      const { rows } = await pool.query<{ answer: string }>({
        name: operation,
        text: statements[operation] ?? '',
        values,
      });
      const body = Buffer.from(rows[0]?.answer ?? '');
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    })();
  });
  ready({ sql: url });
})();
