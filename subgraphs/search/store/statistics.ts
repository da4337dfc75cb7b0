import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { MoneyMissingReason } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { StatisticsDimension } from '../domain/enums';
import { everyOf, conditions, statusOn, Values, type Asked } from './conditions';

export interface StatisticsGroup {
  value: string | null;
  label: Text | null;
  partnerships: number;
  fundingKnown: number;
  amount: string | null;
  missing: MoneyMissingReason | null;
}

/**
 * What is known of a selection, by one dimension. Nothing is left out: what has no value of the dimension is a group
 * whose value is null. A sum is of what is known; in the prices of a year it is told only when every known sum can be
 * told in them.
 */
export async function statisticsOf(
  database: DataSource,
  asked: Asked,
  by: StatisticsDimension,
  pricesOf: number | null,
): Promise<StatisticsGroup[]> {
  const values = new Values();
  const where = everyOf(conditions(asked, values));
  const amount =
    pricesOf === null
      ? 'd.public_per_year'
      : `(text.prices->'amounts'->>${values.add(String(pricesOf), 'text')})::numeric`;
  const group = groups(by, () => values.add(asked.today, 'date'));
  const rows = await sql<StatisticsGroup & { told: number }>(database, {
    name: '',
    text: `
      SELECT ${group.value} AS value, count(*)::int AS partnerships,
             count(d.public_per_year)::int AS "fundingKnown",
             count(${amount})::int AS told,
             sum(${amount})::numeric(20, 2)::text AS amount,
             mode() WITHIN GROUP (ORDER BY CASE WHEN d.public_per_year IS NULL THEN text.missing
               ${pricesOf === null ? '' : `WHEN ${amount} IS NULL THEN text.prices->>'otherwise'`} END) AS missing
      FROM search.document d JOIN search.document_text text USING (id) ${group.from}
      WHERE ${where} GROUP BY 1`,
    values: values.list,
  });
  const labels = await labelsOf(database, by);
  return rows
    .map(({ told, ...row }) => {
      const known = row.fundingKnown > 0 && told === row.fundingKnown;
      return {
        ...row,
        label: row.value === null ? null : (labels.get(row.value) ?? null),
        amount: known ? row.amount : null,
        missing: known ? null : reasonOf(row, told),
      };
    })
    .sort((one, other) => inOrder(by, one, other));
}

/** Where a sum is known but not in the prices of the year asked for, that is the reason, and not that others lack one. */
function reasonOf(row: StatisticsGroup, told: number): MoneyMissingReason {
  if (row.fundingKnown > told && row.missing === MoneyMissingReason.NOT_STATED)
    return MoneyMissingReason.INDEX_YEAR_MISSING;
  return row.missing ?? MoneyMissingReason.NOT_STATED;
}

function groups(by: StatisticsDimension, today: () => string): { value: string; from: string } {
  switch (by) {
    case StatisticsDimension.STATUS:
      return { value: statusOn(today()), from: '' };
    case StatisticsDimension.YEAR:
      // An agreement without an end is in force until today. One whose first day is not known is in no year.
      return {
        value: 'year::text',
        from: `LEFT JOIN LATERAL generate_series(
                 extract(year FROM d.active_from)::int,
                 extract(year FROM coalesce(d.active_to, greatest(d.active_from, ${today()})))::int) AS year ON true`,
      };
    default:
      return {
        value: 'one.value',
        from: `LEFT JOIN search.value_list list ON list.number = d.${by.toLowerCase()}
               LEFT JOIN LATERAL unnest(list."values") AS one(value) ON true`,
      };
  }
}

async function labelsOf(database: DataSource, by: StatisticsDimension): Promise<ReadonlyMap<string, Text>> {
  const rows = await sql<{ value: string; label: Text }>(database, {
    name: 'labels-of-field',
    text: 'SELECT value, label FROM search.label WHERE field = $1',
    values: [by],
  });
  return new Map(rows.map(({ value, label }) => [value, label]));
}

/** Years in order; everything else by how many, and what has no value last. */
function inOrder(by: StatisticsDimension, one: StatisticsGroup, other: StatisticsGroup): number {
  if (one.value === null || other.value === null)
    return Number(one.value === null) - Number(other.value === null);
  const byValue = one.value < other.value ? -1 : 1;
  if (by === StatisticsDimension.YEAR) return byValue;
  return other.partnerships - one.partnerships || byValue;
}
