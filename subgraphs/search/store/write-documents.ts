import type { EntityManager } from 'typeorm';
import { trigrams } from '../domain/analyser/trigrams';
import type { SearchDocument } from '../domain/document';
import { Facet, listFacets, type ListFacet } from '../domain/enums';

/** The column of a facet's list. */
export const columnOf = (facet: ListFacet): string => facet.toLowerCase();

export interface WriteOptions {
  /** '' for the tables in use, or that of a rebuild. */
  suffix: string;
}

/** Puts documents in place of what was known of them, and keeps the counts of lexemes and words true. */
export async function writeDocuments(
  manager: EntityManager,
  documents: readonly SearchDocument[],
  { suffix }: WriteOptions,
): Promise<void> {
  const ids = documents.map(({ id }) => id);
  await removeDocuments(manager, ids, { suffix });
  const numbers = await numberLists(manager, documents);
  const rows = documents.map((document) => ({
    id: document.id,
    title_key: document.titleKey,
    municipality_key: document.municipalityKey,
    ...Object.fromEntries(
      listFacets.map((facet) => [columnOf(facet), numbers.get(listKey(facet, document.values[facet]))]),
    ),
    organisations: document.values[Facet.ORGANISATION].map((id) =>
      numbers.get(listKey(Facet.ORGANISATION, [id])),
    ),
    status_from: document.statusFrom,
    status_code: document.statusCode,
    active_from: document.activeFrom,
    active_to: document.activeTo,
    from_on: document.from,
    to_on: document.to,
    public_per_year: document.publicPerYear,
    has_results: document.hasResults,
    has_data_issues: document.hasDataIssues,
    checked_on: document.checkedOn,
    head: document.head,
    words: document.words,
  }));
  await manager.query(
    `INSERT INTO search.document${suffix} (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS row (${recordset})`,
    [JSON.stringify(rows)],
  );
  await manager.query(
    `INSERT INTO search.document_text${suffix} (id, title, passages, surfaces, predecessor, missing, prices)
     SELECT id, title, passages, surfaces, predecessor, missing, prices FROM jsonb_to_recordset($1::jsonb)
       AS row (id text, title jsonb, passages jsonb, surfaces text[], predecessor text, missing text, prices jsonb)`,
    [
      JSON.stringify(
        documents.map(({ id, title, passages, surfaces, predecessor, ...document }) => ({
          id,
          title,
          passages,
          surfaces,
          predecessor,
          missing: document.publicPerYearMissing,
          prices: document.publicPerYearInPricesOf,
        })),
      ),
    ],
  );
  await count(manager, ids, 1, suffix);
}

export async function removeDocuments(
  manager: EntityManager,
  ids: readonly string[],
  { suffix }: WriteOptions,
): Promise<void> {
  await count(manager, ids, -1, suffix);
  await manager.query(`DELETE FROM search.document${suffix} WHERE id = ANY ($1)`, [ids]);
  await manager.query(`DELETE FROM search.document_text${suffix} WHERE id = ANY ($1)`, [ids]);
}

/** Adds the documents that have a lexeme or a word to its count, or takes them away. */
async function count(
  manager: EntityManager,
  ids: readonly string[],
  sign: 1 | -1,
  suffix: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO search.lexeme${suffix} AS known (lexeme, documents)
     SELECT lexeme, $2::int * count(*) FROM search.document${suffix}, unnest(tsvector_to_array(words)) AS lexeme
     WHERE id = ANY ($1) GROUP BY lexeme ORDER BY lexeme
     ON CONFLICT (lexeme) DO UPDATE SET documents = known.documents + excluded.documents`,
    [ids, sign],
  );
  const words = (await manager.query(
    `SELECT word, $2::int * count(*)::int AS documents FROM search.document_text${suffix}, unnest(surfaces) AS word
     WHERE id = ANY ($1) GROUP BY word ORDER BY word`,
    [ids, sign],
  )) as { word: string; documents: number }[];
  await manager.query(
    `INSERT INTO search.word${suffix} AS known (word, documents, trigrams)
     SELECT word, documents, trigrams FROM jsonb_to_recordset($1::jsonb) AS row (word text, documents int, trigrams text[])
     ON CONFLICT (word) DO UPDATE SET documents = known.documents + excluded.documents`,
    [JSON.stringify(words.map((row) => ({ ...row, trigrams: trigrams(row.word) })))],
  );
}

/** The numbers of the documents' lists, and of each organisation as a list of one; new lists get a number. Lists that nothing uses any more do no harm. */
async function numberLists(
  manager: EntityManager,
  documents: readonly SearchDocument[],
): Promise<ReadonlyMap<string, number>> {
  const all = documents.flatMap(({ values }) => [
    ...listFacets.map((field) => ({ field, values: sorted(values[field]) })),
    ...values[Facet.ORGANISATION].map((id) => ({ field: Facet.ORGANISATION as const, values: [id] })),
  ]);
  const lists = new Map(all.map((list) => [listKey(list.field, list.values), list]));
  const written = JSON.stringify([...lists.values()]);
  await manager.query(
    `INSERT INTO search.value_list (field, "values")
     SELECT field, "values" FROM jsonb_to_recordset($1::jsonb) AS row (field text, "values" text[])
     ON CONFLICT DO NOTHING`,
    [written],
  );
  const rows = (await manager.query(
    `SELECT list.number, list.field, list."values" FROM jsonb_to_recordset($1::jsonb) AS row (field text, "values" text[])
     JOIN search.value_list list USING (field, "values")`,
    [written],
  )) as { number: number; field: ListFacet; values: string[] }[];
  return new Map(rows.map(({ number, field, values }) => [listKey(field, values), number]));
}

const sorted = (values: readonly string[]): string[] => [...values].sort();

const listKey = (field: ListFacet, values: readonly string[]): string =>
  JSON.stringify([field, ...sorted(values)]);

const types: Record<string, string> = {
  id: 'text',
  title_key: 'text',
  municipality_key: 'text',
  ...Object.fromEntries(listFacets.map((facet) => [columnOf(facet), 'int'])),
  organisations: 'int[]',
  status_from: 'date[]',
  status_code: 'text[]',
  active_from: 'date',
  active_to: 'date',
  from_on: 'date',
  to_on: 'date',
  public_per_year: 'numeric',
  has_results: 'boolean',
  has_data_issues: 'boolean',
  checked_on: 'date',
  head: 'tsvector',
  words: 'tsvector',
};
const columns = Object.keys(types);
const recordset = columns.map((column) => `${column} ${types[column]}`).join(', ');
