import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import type { Text } from '../../foundation/values/language';
import { Facet, listFacets } from '../domain/enums';
import { everyOf, conditions, every, statusOn, Values, type Asked } from './conditions';
import { columnOf } from './write-documents';

export interface Tally {
  total: number;
  facets: ReadonlyMap<Facet, FacetValue[]>;
}

export interface FacetValue {
  value: string;
  label: Text | null;
  count: number;
}

/** More organisations than this are of no use in a list. There are fewer of everything else. */
const MOST_VALUES = 100;

/** A question without filters: there are few of those, so that each statement can be kept prepared. */
const isPlain = ({ filter, within }: Asked): boolean => !within && Object.keys(filter).length === 0;

export async function totalOf(database: DataSource, asked: Asked): Promise<number> {
  const values = new Values();
  const [row] = await sql<{ total: number }>(database, {
    name: '',
    text: `SELECT count(*)::int AS total FROM search.document d WHERE ${everyOf(conditions(asked, values))}`,
    values: values.list,
  });
  return row?.total ?? 0;
}

/** The facets whose lists many partnerships share: they are counted by the lists' numbers, and spread out after. */
const shared = listFacets.filter((facet) => facet !== Facet.ORGANISATION);

/** The facets of the whole register, with what they were counted from: the page that everybody begins with. */
const wholeRegister = new WeakMap<DataSource, { of: string; tally: Promise<Tally> }>();

/** The count and all facets. Of the whole register they are counted once for each change of it. */
export async function tallyOf(database: DataSource, asked: Asked): Promise<Tally> {
  if (!isPlain(asked) || asked.tsquery !== null) return count(database, asked);
  const [row] = await sql<{ read: string | null }>(database, {
    name: 'what-was-read',
    text: `SELECT string_agg(source || read_at::text, ' ' ORDER BY source) AS read FROM search.feed_cursor`,
  });
  const of = `${asked.today} ${row?.read ?? ''}`;
  const known = wholeRegister.get(database);
  if (known?.of === of) return known.tally;
  const tally = count(database, asked);
  wholeRegister.set(database, { of, tally });
  tally.catch(() => wholeRegister.delete(database));
  return tally;
}

/**
 * The count and all facets in one pass. Documents carry the numbers of their lists, so that the pass groups by small
 * integers, and only the groups are spread out into values. A facet's own filter is left out of its counts: a document
 * that fails one facet's filter alone is still read, marked with that facet's bit.
 */
async function count(database: DataSource, asked: Asked): Promise<Tally> {
  const values = new Values();
  const { facets: filters, others } = conditions(asked, values);
  const today = values.add(asked.today, 'date');
  const filtered = [...filters];
  const bit = (facet: Facet): number => 2 ** filtered.findIndex(([one]) => one === facet);
  const failed =
    filtered.map(([facet, filter]) => `CASE WHEN ${filter} THEN 0 ELSE ${bit(facet)} END`).join(' + ') || '0';
  const passesAllButOne =
    filtered.length > 1
      ? [`${filtered.map(([, filter]) => `(${filter})::int`).join(' + ')} >= ${filtered.length - 1}`]
      : [];
  const columns = shared.map(columnOf);
  /** What a document may fail and still be counted for a facet: that facet's own filter. */
  const passes = (facet: Facet): string =>
    filters.has(facet) ? `failed & ~${bit(facet)} = 0` : 'failed = 0';
  const countOf = (facet: Facet): string =>
    filters.has(facet) ? `without_${facet.toLowerCase()}` : 'passed';
  const counts = filtered.map(
    ([facet]) => `count(*) FILTER (WHERE ${passes(facet)})::int AS without_${facet.toLowerCase()}`,
  );
  const countOfList =
    filtered.length === 0
      ? 'passed'
      : `CASE list.field ${filtered.map(([facet]) => `WHEN '${facet}' THEN ${countOf(facet)}`).join(' ')} ELSE passed END`;
  const rows = await sql<{ field: Facet | 'TOTAL'; value: string; count: number; label: Text | null }>(
    database,
    {
      // Planning it takes as long as running it for a rare word. Filters have too many combinations to keep them all.
      name: isPlain(asked) ? `tally-${asked.tsquery === null ? 'all' : 'search'}` : '',
      text: `
      WITH hit AS MATERIALIZED (
        SELECT ${columns.map((column) => `d.${column}`).join(', ')}, d.organisations,
               ${statusOn(today)} AS status, ${failed} AS failed
        FROM search.document d WHERE ${every([...others, ...passesAllButOne])}
      ), grouped AS MATERIALIZED (
        SELECT coalesce(${columns.join(', ')}) AS number, status,
               ${['count(*) FILTER (WHERE failed = 0)::int AS passed', ...counts].join(', ')}
        FROM hit GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(', ')}, (status), ())
      ), parties AS (
        SELECT number, count(*)::int AS count
        FROM (SELECT unnest(organisations) AS number FROM hit WHERE ${passes(Facet.ORGANISATION)}) AS one
        GROUP BY number ORDER BY count DESC, number LIMIT ${MOST_VALUES}
      ), counted AS (
        SELECT field, value, sum(count)::int AS count FROM (
          SELECT list.field, unnest(list."values") AS value, ${countOfList} AS count
          FROM grouped CROSS JOIN LATERAL (SELECT field, "values" FROM search.value_list
            WHERE value_list.number = grouped.number OFFSET 0) AS list
        ) AS spread GROUP BY field, value
        UNION ALL
        SELECT '${Facet.ORGANISATION}', (SELECT "values"[1] FROM search.value_list list WHERE list.number = parties.number), count
        FROM parties
        UNION ALL
        SELECT '${Facet.STATUS}', status, ${countOf(Facet.STATUS)} FROM grouped WHERE status IS NOT NULL
        UNION ALL
        SELECT 'TOTAL', '', passed FROM grouped WHERE number IS NULL AND status IS NULL
      )
      SELECT field, value, count,
             (SELECT label FROM search.label WHERE label.field = counted.field AND label.value = counted.value) AS label
      FROM counted WHERE count > 0 ORDER BY field, count DESC, value`,
      values: values.list,
    },
  );
  const facets = new Map<Facet, FacetValue[]>(Object.values(Facet).map((facet) => [facet, []]));
  let total = 0;
  for (const { field, value, count: counted, label } of rows) {
    if (field === 'TOTAL') total = counted;
    else facets.get(field)?.push({ value, label, count: counted });
  }
  return { total, facets };
}
