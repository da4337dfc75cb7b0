/** Pieces of JSON that several of the statements make. */

/** A text of the register's own, in Swedish. */
export const sv = (column: string): string => `${column}->>'sv'`;

export const sek = (amount: string): string =>
  `CASE WHEN ${amount} IS NOT NULL THEN json_build_object('amount', (${amount})::numeric(20, 2)::text, 'currency', 'SEK') END`;

export const period = (column: string): string =>
  `CASE WHEN jsonb_typeof(${column}) = 'object' THEN json_build_object('from', ${column}->'from', 'to', ${column}->'to',
    'precision', ${column}->'precision') END`;

/** Where a fact stands: the first of its citations. */
export const citation = (citations: string, ...fields: readonly string[]): string =>
  `CASE WHEN jsonb_array_length(${citations}) > 0 THEN ${place(`(${citations}->0)`, fields)} END`;

export const place = (cited: string, fields: readonly string[]): string =>
  `json_build_object('source', json_build_object('id', ${cited}->'source')${fields
    .map((field) => `, '${field}', ${cited}->'${field}'`)
    .join('')})`;

/** A JSON list of what is made of each element of a jsonb array. */
export const each = (array: string, made: string): string =>
  `(SELECT coalesce(json_agg(${made} ORDER BY one.place), '[]') FROM jsonb_array_elements(${array}) WITH ORDINALITY AS one (it, place))`;

/** A JSON list of rows in an order. */
export const list = (made: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(${made} ORDER BY ${order}), '[]') FROM ${from})`;

export const organisation = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

export const concepts = (codes: string, scheme: string, fields: string): string =>
  list(
    `json_build_object('code', c.code, 'label', ${sv('c.label')}${fields})`,
    `unnest(${codes}) WITH ORDINALITY AS listed (code, place)
     JOIN partnerships.concept c ON c.scheme = '${scheme}' AND c.code = listed.code`,
    'listed.place',
  );

export const parties = (partnership: string): string =>
  list(
    `json_build_object('side', y.side, 'organisation', ${organisation('o')})`,
    `partnerships.party y JOIN organisations.organisation o ON o.id = y.organisation_id WHERE y.partnership_id = ${partnership}`,
    'y.position',
  );
