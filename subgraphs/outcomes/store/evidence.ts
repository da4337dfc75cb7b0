import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { yearsTouched } from '../../foundation/values/period';
import { derivedRow, observedRow, type Row, type TargetGroup } from '../domain/comparability/row';
import { derivedMetrics } from '../domain/derived';
import {
  fundingWithPrices,
  type DerivedMetric,
  type DerivedValue,
  type Evidence,
  type FundingFacts,
  type FundingPrices,
  type NominalFunding,
  type Population,
} from '../domain/derived/derived';
import { nForTarget } from '../domain/intervals/of-observation';
import { MetricKind, type Metric } from '../domain/metric';
import type { Observation } from '../domain/observation';
import type { Reason } from '../domain/reason';
import { published } from './published';
import { ObservationRow } from './rows';

/** What a comparison is made of: rows, and how many partnerships have none for which reason. */
export interface Compared {
  rows: Row[];
  without: { reason: Reason; partnerships: number }[];
}

export async function rowsToCompare(
  database: DataSource,
  metric: Metric,
  partnershipIds: readonly string[],
  withPrices: boolean,
): Promise<Compared> {
  const derived = derivedMetrics.find(({ id }) => id === metric.id);
  return derived
    ? derivedRows(database, derived, partnershipIds, withPrices)
    : { rows: await observedRows(database, metric, partnershipIds), without: [] };
}

async function observedRows(
  database: DataSource,
  metric: Metric,
  partnershipIds: readonly string[],
): Promise<Row[]> {
  const [observations, targetGroups] = await Promise.all([
    observationsOf(database, partnershipIds, [metric.id]),
    targetGroupsOf(database, partnershipIds),
  ]);
  return [...observations].flatMap(([id, own]) =>
    own.map((observation) =>
      observedRow(
        observation,
        targetGroups.get(id) ?? [],
        metric.kind === MetricKind.MONEY && observation.period ? yearsTouched(observation.period) : [],
        nForTarget(observation, own),
      ),
    ),
  );
}

async function derivedRows(
  database: DataSource,
  metric: DerivedMetric,
  partnershipIds: readonly string[],
  withPrices: boolean,
): Promise<Compared> {
  const [evidence, targetGroups] = await Promise.all([
    evidenceOf(database, [metric], partnershipIds, withPrices),
    targetGroupsOf(database, partnershipIds),
  ]);
  const rows: Row[] = [];
  const without = new Map<string, Compared['without'][number]>();
  for (const partnershipId of partnershipIds) {
    const values = metric.derive(evidence.get(partnershipId) ?? nothingKnown);
    const groups = targetGroups.get(partnershipId) ?? [];
    rows.push(
      ...values
        .filter(({ value }) => value !== null)
        .map((value) => derivedRow(value, partnershipId, groups)),
    );
    for (const { reason } of values.slice(0, 1)) {
      if (!reason) continue;
      const known = without.get(reason.code) ?? { reason, partnerships: 0 };
      without.set(reason.code, { ...known, partnerships: known.partnerships + 1 });
    }
  }
  return { rows, without: [...without.values()] };
}

/** How many values each derived metric has among all partnerships. */
export async function derivedCounts(
  database: DataSource,
  metricIds: readonly string[],
): Promise<{ metricId: string; count: number }[]> {
  const asked = derivedMetrics.filter(({ id }) => metricIds.includes(id));
  if (asked.length === 0) return [];
  const partnerships = await sql<{ id: string }>(database, {
    name: 'outcomes-partnerships',
    text: 'SELECT id FROM outcomes.partnership',
  });
  const evidence = await evidenceOf(
    database,
    asked,
    partnerships.map(({ id }) => id),
  );
  return asked.map(({ id, derive }) => ({
    metricId: id,
    count: [...evidence.values()].flatMap((one) => derive(one)).filter(({ value }) => value !== null).length,
  }));
}

export interface DerivedOfPartnership extends DerivedValue {
  partnershipId: string;
  metricId: string;
}

export async function derivedOfPartnerships(
  database: DataSource,
  partnershipIds: readonly string[],
): Promise<DerivedOfPartnership[]> {
  const evidence = await evidenceOf(database, derivedMetrics, partnershipIds);
  return [...evidence].flatMap(([partnershipId, one]) =>
    derivedMetrics.flatMap(({ id, derive }) =>
      derive(one).map((value) => ({ ...value, partnershipId, metricId: id })),
    ),
  );
}

const nothingKnown: Evidence = { observations: [], funding: null, population: null };

/** What these metrics read of these partnerships. */
async function evidenceOf(
  database: DataSource,
  metrics: readonly DerivedMetric[],
  partnershipIds: readonly string[],
  withPrices = false,
): Promise<Map<string, Evidence>> {
  const reads = metrics.map((metric) => metric.reads);
  const observed = reads.flatMap((one) => one.metrics);
  const [observations, funding, populations] = await Promise.all([
    observed.length > 0 ? observationsOf(database, partnershipIds, observed) : null,
    reads.some((one) => one.funding) ? fundingOf(database, partnershipIds, withPrices) : null,
    reads.some((one) => one.population) ? populationsOf(database, partnershipIds) : null,
  ]);
  return new Map(
    partnershipIds.map((id) => [
      id,
      {
        observations: observations?.get(id) ?? [],
        funding: funding?.get(id) ?? null,
        population: populations?.get(id) ?? null,
      },
    ]),
  );
}

/**
 * By hand, since hydrating 5 000 entities takes longer than all the rest of a comparison. Days within jsonb are strings
 * as they are, and numeric comes as a string.
 */
async function observationsOf(
  database: DataSource,
  partnershipIds: readonly string[],
  metricIds: readonly string[],
): Promise<Map<string, Observation[]>> {
  const rows = await sql<ObservationRow>(database, {
    name: 'outcomes-observations-of-metrics',
    text: `SELECT partnership_id AS "partnershipId", position, key, metric_id AS "metricId", stage, operator, period,
             season, group_label AS "group", share_of AS "shareOf", value::text, numerator::text, denominator::text, n,
             missing_reason AS "missingReason", method, coverage::text, response_rate::text AS "responseRate",
             comparator, baseline::text, note, citations, withheld
           FROM outcomes.observation
           WHERE metric_id = ANY($2) AND partnership_id = ANY($1)
           ORDER BY partnership_id, position`,
    values: [partnershipIds, metricIds],
  });
  const byPartnership = new Map<string, Observation[]>();
  for (const row of rows) {
    const observation = published(row);
    const own = byPartnership.get(row.partnershipId);
    if (own) own.push(observation);
    else byPartnership.set(row.partnershipId, [observation]);
  }
  return byPartnership;
}

async function fundingOf(
  database: DataSource,
  partnershipIds: readonly string[],
  withPrices: boolean,
): Promise<Map<string, FundingFacts>> {
  const rows = await sql<{ id: string; facts: NominalFunding; prices: FundingPrices | null }>(database, {
    name: withPrices ? 'outcomes-funding-with-prices' : 'outcomes-funding',
    text: `SELECT id, facts, ${withPrices ? 'prices' : 'NULL AS prices'} FROM outcomes.about_funding WHERE id = ANY($1)`,
    values: [partnershipIds],
  });
  return new Map(rows.map(({ id, facts, prices }) => [id, fundingWithPrices(facts, prices)]));
}

async function targetGroupsOf(
  database: DataSource,
  partnershipIds: readonly string[],
): Promise<Map<string, TargetGroup[]>> {
  const [rows, concepts] = await Promise.all([
    sql<{ id: string; codes: string[] }>(database, {
      name: 'outcomes-target-groups',
      text: 'SELECT id, to_jsonb(target_groups) AS codes FROM outcomes.about_partnership WHERE id = ANY($1)',
      values: [partnershipIds],
    }),
    sql<TargetGroup>(database, {
      name: 'outcomes-target-group-labels',
      text: 'SELECT code, label FROM outcomes.target_group',
    }),
  ]);
  const groupByCode = new Map(concepts.map((group) => [group.code, group]));
  return new Map(
    rows.map(({ id, codes }) => [
      id,
      codes.map((code) => groupByCode.get(code) ?? { code, label: { sv: code } }),
    ]),
  );
}

/** Only where one municipality takes part: the inhabitants of one are not those of all. */
async function populationsOf(
  database: DataSource,
  partnershipIds: readonly string[],
): Promise<Map<string, Population>> {
  const rows = await sql<{ id: string; population: Population }>(database, {
    name: 'outcomes-populations',
    text: `SELECT partnership.id, population.facts AS population
           FROM outcomes.about_partnership partnership
           JOIN outcomes.population ON population.municipality = partnership.municipalities[1]
           WHERE cardinality(partnership.municipalities) = 1 AND partnership.id = ANY($1)`,
    values: [partnershipIds],
  });
  return new Map(rows.map(({ id, population }) => [id, population]));
}

/** Every observation of a metric, for whoever wants to know all about it. */
export async function observationsOfMetric(
  database: DataSource,
  metricId: string,
  { after, limit }: { after: { partnershipId: string; position: number } | null; limit: number },
): Promise<Observation[]> {
  const query = database.manager
    .createQueryBuilder(ObservationRow, 'observation')
    .where('observation.metric_id = :metricId', { metricId })
    .orderBy('observation.partnershipId')
    .addOrderBy('observation.position')
    .limit(limit);
  if (after)
    query.andWhere('(observation.partnership_id, observation.position) > (:partnershipId, :position)', after);
  return (await query.getMany()).map(published);
}
