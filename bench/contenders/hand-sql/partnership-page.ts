import { citation, concepts, each, list, organisation, period, place, sek, sv } from './parts';

const it = (field: string): string => `one.it->'${field}'`;
const text = (field: string): string => sv(`(one.it->'${field}')`);
const cited = (...fields: string[]): string => citation("(one.it->'citations')", ...fields);

const issues = (column: string, ...more: string[]): string =>
  each(
    column,
    `json_build_object('code', ${it('code')}, 'severity', ${it('severity')}, 'message', ${text('message')}${more.map((part) => `, ${part}`).join('')})`,
  );

const places = (cited: string, fields: readonly string[]): string =>
  `(SELECT coalesce(json_agg(${place('cited.it', fields)} ORDER BY cited.place), '[]')
    FROM jsonb_array_elements(${cited}) WITH ORDINALITY AS cited (it, place))`;

const parties = list(
  `json_build_object('side', y.side, 'role', ${sv('y.role')}, 'actingUnit', y.acting_unit, 'joinedOn', y.joined_on,
    'leftOn', y.left_on, 'organisation', json_build_object('id', o.id, 'name', o.name,
      'registrationNumber', o.registration_number, 'legalForm', o.legal_form,
      'partOf', CASE WHEN whole.id IS NOT NULL THEN ${organisation('whole')} END))`,
  `partnerships.party y JOIN organisations.organisation o ON o.id = y.organisation_id
   LEFT JOIN organisations.organisation whole ON whole.id = o.part_of_id WHERE y.partnership_id = $1`,
  'y.position',
);

const commitments = list(
  `json_build_object('side', c.side, 'organisation', ${organisation('o')}, 'kind', c.kind, 'description', ${sv('c.description')},
    'quantity', c.quantity::text, 'unit', ${sv('c.unit')}, 'period', ${period('c.period')},
    'citation', ${citation('c.citations', 'section', 'figure')})`,
  `partnerships.commitment c JOIN organisations.organisation o ON o.id = c.organisation_id WHERE c.partnership_id = $1`,
  'c.position',
);

const contributions = list(
  `json_build_object('side', c.side, 'kind', c.kind, 'description', ${sv('c.description')}, 'amount', ${sek('c.amount')},
    'period', ${period('c.period')},
    'priceBasis', CASE WHEN jsonb_typeof(c.price_basis) = 'object' THEN json_build_object('index', c.price_basis->'index',
      'vintage', c.price_basis->'vintage', 'percent', c.price_basis->'percent') END,
    'organisation', ${organisation('o')}, 'citation', ${citation('c.citations', 'section', 'page', 'figure')})`,
  `funding.contribution c JOIN organisations.organisation o ON o.id = c.organisation_id WHERE c.partnership_id = $1`,
  'c.position',
);

const sums = `json_build_object(
  'stated', (SELECT json_build_object('amount', total->'amount', 'currency', 'SEK',
      'citation', ${citation("(total->'citations')", 'section', 'figure')})
    FROM jsonb_array_elements(f.totals) WITH ORDINALITY AS one (total, place) WHERE total->>'side' = 'PUBLIC' ORDER BY place LIMIT 1),
  'public', ${sek("(f.figures->'sides'->'PUBLIC'->>'total')::numeric")},
  'civilSociety', ${sek("(f.figures->'sides'->'CIVIL_SOCIETY'->>'total')::numeric")},
  'publicPerYear', (SELECT json_build_object('amount', sum->'amount', 'currency', 'SEK', 'basis', sum->'basis')
    FROM (SELECT f.figures->'sides'->'PUBLIC'->'perYear' AS sum) AS yearly WHERE jsonb_typeof(sum) = 'object'),
  'publicInPricesOf', null,
  'contributions', ${contributions},
  'dataIssues', ${issues('f.data_issues')})`;

const unless = (value: string): string => `CASE WHEN NOT o.withheld THEN ${value} END`;

/** A number that tells of fewer than five persons is withheld, and its reason given. */
const outcomes = list(
  `json_build_object('metric', json_build_object('id', m.id, 'label', ${sv('m.label')}, 'unit', ${sv('m.unit')},
      'resultLevel', m.result_level),
    'stage', o.stage, 'operator', o.operator, 'period', ${period('o.period')},
    'season', CASE WHEN jsonb_typeof(o.season) = 'object' THEN json_build_object('fromMonthDay', o.season->'from',
      'toMonthDay', o.season->'to') END,
    'group', ${sv('o.group_label')}, 'value', ${unless('o.value::text')}, 'numerator', ${unless('o.numerator::text')},
    'denominator', ${unless('o.denominator::text')}, 'n', ${unless('o.n')},
    'missingReason', CASE WHEN o.withheld THEN 'WITHHELD' ELSE o.missing_reason END, 'method', o.method,
    'citation', CASE WHEN o.withheld THEN ${citation('(SELECT jsonb_agg(c || \'{"figure": null}\') FROM jsonb_array_elements(o.citations) AS c)', 'section', 'page', 'figure')}
      ELSE ${citation('o.citations', 'section', 'page', 'figure')} END)`,
  `outcomes.observation o JOIN outcomes.metric m ON m.id = o.metric_id WHERE o.partnership_id = $1`,
  'o.position',
);

/** The first sure day of a validity that is stated by year or month. */
const sureFrom = `CASE g.date_precision WHEN 'DAY' THEN g.valid_from
  ELSE (date_trunc(lower(g.date_precision), g.valid_from) + ('1 ' || g.date_precision)::interval - interval '1 day')::date END`;
const sureTo = `CASE g.date_precision WHEN 'DAY' THEN g.valid_to ELSE date_trunc(lower(g.date_precision), g.valid_to)::date END`;

/** Of each guideline the version in force when the agreement was made: sure of it, or not sure, or not known. */
const versions = `
  SELECT DISTINCT ON (g.series) g.id, g.series, g.position, g.title, g.version, g.issuer_id, g.criteria
  FROM guidelines.guideline g
  LEFT JOIN LATERAL (SELECT (made->>'from')::date AS "from", coalesce(made->>'to', made->>'from')::date AS "to"
    FROM guidelines.agreement WHERE partnership_id = $1) AS made ON true
  CROSS JOIN LATERAL (SELECT CASE
    WHEN made."from" IS NULL THEN 2
    WHEN 'NOT_STATED' IN (g.valid_from_missing, g.valid_to_missing) THEN 2
    WHEN ${sureFrom} > made."from" OR ${sureTo} < made."to" THEN 1
    ELSE 0 END AS doubt) AS held
  WHERE made."from" IS NULL
    OR (coalesce(g.valid_from <= made."to", true) AND coalesce(g.valid_to >= made."from", true))
  ORDER BY g.series, held.doubt,
    CASE WHEN held.doubt = 1 THEN coalesce(g.valid_from <= made."from", false) END DESC,
    CASE WHEN held.doubt < 2 THEN coalesce(g.valid_from, '-infinity') END DESC, g.position DESC`;

/** A reading before a rule, one for this guideline before one for all, a later before an earlier. */
const assessments = `(
  SELECT coalesce(json_agg(json_build_object(
      'guideline', json_build_object('id', v.id, 'title', ${sv('v.title')}, 'version', v.version,
        'issuer', CASE WHEN issuer.id IS NOT NULL THEN ${organisation('issuer')} END),
      'criterion', json_build_object('code', one.it->'code', 'text', ${text('text')}),
      'result', CASE WHEN found.result IS NULL THEN 'NOT_ASSESSED'
        WHEN one.it->>'stance' = 'AGAINST' AND found.result = 'SHOWN' THEN 'CONTRADICTED'
        WHEN one.it->>'stance' = 'AGAINST' AND found.result = 'CONTRADICTED' THEN 'SHOWN' ELSE found.result END,
      'assessedBy', CASE WHEN found.result <> 'NOT_ASSESSED' THEN found.assessed_by END,
      'evidence', ${places("coalesce(found.evidence, '[]')", ['section', 'page'])})
    ORDER BY v.issuer_id NULLS LAST, v.series, v.position, one.place), '[]')
  FROM (${versions}) AS v LEFT JOIN organisations.organisation issuer ON issuer.id = v.issuer_id
  CROSS JOIN LATERAL jsonb_array_elements(v.criteria) WITH ORDINALITY AS one (it, place)
  LEFT JOIN LATERAL (
    SELECT f.result, f.assessed_by, f.evidence FROM finding f
    WHERE (f.series IS NULL AND f.criterion = one.it->>'common') OR (f.series = v.series AND f.criterion = one.it->>'code')
    ORDER BY f.method = 'READER' DESC, f.series IS NOT NULL DESC, coalesce(f.assessed_on::text, '') DESC, f.assessed_by
    LIMIT 1) AS found ON true)`;

const sources = list(
  `json_build_object('id', s.id, 'title', ${sv('s.title')}, 'publisher', s.publisher, 'publishedOn', s.published_on, 'url', s.url,
    'requestFrom', s.request_from, 'sha256', s.sha256, 'checkedOn', s.checked_on)`,
  'unnest(p.source_ids) WITH ORDINALITY AS cited (id, place) JOIN partnerships.source s ON s.id = cited.id',
  'cited.place',
);

const TELLING = 24;
const CANDIDATES = 1_000;

/** How much of what a partnership is about each list has, of those that have any of it. */
const shares = (field: string, own: string): string => `
  SELECT list.number, (SELECT count(*) FROM unnest(list."values") AS one (value) WHERE value = ANY (${own}))
    / greatest(1, cardinality(${own}))::float8 AS share
  FROM search.value_list list WHERE list.field = '${field}' AND list."values" && ${own}`;

/** As search finds them: by the rare words that they share, and by target groups and themes in common. */
const similar = `(
  WITH telling AS (
    SELECT lexeme FROM (
      SELECT lexeme, sum(documents) OVER rarest AS candidates, row_number() OVER rarest AS place
      FROM unnest(tsvector_to_array(d.head)) AS one (lexeme) JOIN search.lexeme USING (lexeme)
      WHERE lexeme NOT LIKE '~%' AND documents > 1
        AND documents <= greatest(2, (SELECT documents FROM search.lexeme WHERE lexeme = '*') / 3)
      WINDOW rarest AS (ORDER BY documents, lexeme)
    ) AS ranked WHERE place <= ${TELLING} AND (candidates <= ${CANDIDATES} OR place = 1)
  ), words AS MATERIALIZED (
    SELECT string_agg('''' || replace(replace(lexeme, E'\\\\', E'\\\\\\\\'), '''', '''''') || '''', ' | ')::tsquery AS query FROM telling
  ), themes AS (${shares('THEME', 'p.themes')}), target_groups AS (${shares('TARGET_GROUP', 'p.target_groups')}), nearest AS (
    SELECT o.id, ts_rank('{0.05,0.3,0.6,1.0}', o.head, (SELECT query FROM words)) * ${TELLING} / 3
      + coalesce(themes.share, 0) + coalesce(target_groups.share, 0) AS alike
    FROM search.document o
    LEFT JOIN themes ON themes.number = o.theme LEFT JOIN target_groups ON target_groups.number = o.target_group
    WHERE o.words @@ (SELECT query FROM words) AND o.id <> $1 AND o.id IS DISTINCT FROM p.predecessor_id
      AND NOT EXISTS (SELECT FROM partnerships.partnership after WHERE after.id = o.id AND after.predecessor_id = $1)
    ORDER BY 2 DESC, 1 LIMIT 3
  )
  SELECT coalesce(json_agg(json_build_object('id', o.id, 'title', ${sv('o.title')}) ORDER BY nearest.alike DESC, nearest.id), '[]')
  FROM nearest JOIN partnerships.partnership o USING (id))`;

const short = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'title', ${sv(`${alias}.title`)})`;

/**
 * $1: the partnership's id. $2: today. Everything on the page but the sentence that tells why the status is what it
 * is, which is written out of the same dates. The period is read as its owner has told it.
 */
export const partnershipPage = `
  WITH finding AS MATERIALIZED (SELECT * FROM guidelines.finding WHERE partnership_id = $1)
  SELECT json_build_object('data', json_build_object('partnership', (SELECT json_build_object(
    'id', p.id, 'title', ${sv('p.title')}, 'summary', ${sv('p.summary')}, 'purpose', ${sv('p.purpose')},
    'goals', (SELECT coalesce(json_agg(${sv('goal')} ORDER BY place), '[]')
              FROM jsonb_array_elements(p.goals) WITH ORDINALITY AS one (goal, place)),
    'keywords', p.keywords,
    'municipality', (SELECT json_build_object('code', m.code, 'name', m.name, 'county', json_build_object('code', c.code,
        'name', c.name)) FROM organisations.municipality m JOIN organisations.county c ON c.code = m.county_code
      WHERE m.code = p.municipalities[1]),
    'municipalities', (SELECT coalesce(json_agg(json_build_object('code', code) ORDER BY place), '[]')
      FROM unnest(p.municipalities) WITH ORDINALITY AS one (code, place)),
    'period', ${period("told.body->'period'")},
    'extension', CASE WHEN jsonb_typeof(p.extension) = 'object' THEN json_build_object('latestTo', p.extension->'latestTo',
      'step', p.extension->'step', 'decideBy', p.extension->'decideBy', 'form', ${sv("(p.extension->'form')")},
      'citation', ${citation("(p.extension->'citations')", 'section')}) END,
    'amendments', ${each('p.amendments', `json_build_object('kind', ${it('kind')}, 'date', ${it('date')}, 'newTo', ${it('newTo')}, 'description', ${text('description')}, 'citation', ${cited('section')})`)},
    'status', d.status_code[width_bucket($2::date, d.status_from)],
    'themes', ${concepts('p.themes', 'THEME', ", 'exactMatch', c.exact_match")},
    'targetGroups', ${concepts('p.target_groups', 'TARGET_GROUP', '')},
    'parties', ${parties},
    'commitments', ${commitments},
    'decisions', ${each('p.decisions', `json_build_object('kind', ${it('kind')}, 'body', ${it('body')}, 'date', ${it('date')}, 'caseNumber', ${it('caseNumber')}, 'citation', ${cited('section')})`)},
    'terms', ${each('p.terms', `json_build_object('kind', ${it('kind')}, 'description', ${text('description')}, 'citation', ${cited('section')})`)},
    'forums', ${each('p.forums', `json_build_object('name', ${text('name')}, 'interval', ${it('interval')}, 'atLeast', ${it('atLeast')}, 'description', ${text('description')})`)},
    'followUp', ${each('p.follow_up', `json_build_object('interval', ${it('interval')}, 'atLeast', ${it('atLeast')}, 'indicators', (SELECT coalesce(json_agg(${sv('i')}), '[]') FROM jsonb_array_elements(one.it->'indicators') AS i), 'description', ${text('description')})`)},
    'predecessor', (SELECT ${short('o')} FROM partnerships.partnership o WHERE o.id = p.predecessor_id),
    'successors', ${list(short('o'), 'partnerships.partnership o WHERE o.predecessor_id = $1', 'o.id')},
    'relatedPlans', ${each('p.related_plans', `json_build_object('title', ${text('title')}, 'description', ${text('description')}, 'source', json_build_object('id', one.it->'citations'->0->'source'))`)},
    'funding', (SELECT ${sums} FROM funding.funding f WHERE f.partnership_id = $1),
    'outcomes', ${outcomes},
    'outcomeDataIssues', (SELECT ${issues('u.data_issues')} FROM outcomes.partnership u WHERE u.id = $1),
    'assessments', ${assessments},
    'sources', ${sources},
    'dataIssues', ${issues('p.data_issues', `'field', ${it('field')}`, `'values', ${it('values')}`, `'citations', ${places("(one.it->'citations')", ['section', 'figure'])}`)},
    'similar', ${similar})
  FROM partnerships.partnership p JOIN search.document d USING (id)
  JOIN partnerships.outbox told ON told.entity = 'partnership' AND told.id = p.id WHERE p.id = $1)))::text AS answer`;
