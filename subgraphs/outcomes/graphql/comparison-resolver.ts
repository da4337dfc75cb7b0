import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { partnershipsOf } from '../../foundation/graphql/selection';
import { SelectionStub } from '../../foundation/graphql/stubs';
import { type GradedRow } from '../domain/comparability/grade';
import type { Row } from '../domain/comparability/row';
import { Verdict, type Judgement } from '../domain/comparability/rule';
import { commonText, compare, difference, mostTellingRow } from '../domain/comparison';
import { Stage } from '../domain/observation';
import type { Reason } from '../domain/reason';
import type { OutcomesContext } from '../server';
import { rowsToCompare } from '../store/evidence';
import { ComparisonRowType, ComparisonType, OutcomeDifferenceType } from './comparison-types';
import { shownInterval } from './interval-type';
import { shownSeason } from './types';

const MetricArg = () => Arg('metric', () => ID, { description: 'The id of a metric.' }) as ParameterDecorator;

const PricesOf = () =>
  Arg('pricesOf', () => Int, {
    nullable: true,
    description:
      'A year to whose prices sums are brought, where an index can. Left out, they stay as they are.',
  }) as ParameterDecorator;

const KeyArg = (name: string) =>
  Arg(name, () => String, {
    nullable: true,
    description: 'The key of one of its observations. The most telling one when none is given.',
  }) as ParameterDecorator;

@Resolver(() => SelectionStub)
export class SelectionComparisonResolver {
  @FieldResolver(() => ComparisonType, {
    nullable: true,
    description: 'One metric across the selection. Null when the metric is not known.',
  })
  async comparison(
    @Root() selection: SelectionStub,
    @MetricArg() metricId: string,
    @PricesOf() pricesOf: number | null | undefined,
    @Arg('stages', () => [Stage], {
      nullable: true,
      description: 'Only values of these stages, such as results alone. All when none are given.',
    })
    stages: Stage[] | null | undefined,
    @Ctx() { database, metricById }: OutcomesContext,
  ): Promise<ComparisonType | null> {
    const partnershipIds = partnershipsOf(selection);
    const metric = await metricById.load(metricId);
    if (!metric) return null;
    const { rows, without } = await rowsToCompare(database, metric, partnershipIds, Boolean(pricesOf));
    const asked = stages ? rows.filter(({ stage }) => stages.includes(stage)) : rows;
    const comparison = compare(metric, asked, pricesOf ?? null);
    return {
      metric,
      rows: comparison.rows.map(shownRow),
      ranking: comparison.ranking.map(({ rank, graded }) => ({
        rank,
        partnership: { id: graded.row.partnershipId },
        value: commonText(graded),
      })),
      rankingRefusals: comparison.refusals,
      rankingRefusedBecause: joined(comparison.refusals),
      withoutValue: without,
    };
  }
}

@Resolver()
export class OutcomeDifferenceResolver {
  @Query(() => OutcomeDifferenceType, {
    nullable: true,
    description:
      'Two partnerships side by side. Null when the metric is not known, or one of the two has no value or row of it.',
  })
  async outcomeDifference(
    @MetricArg() metricId: string,
    @Arg('first', () => ID, { description: 'The id of a partnership.' }) first: string,
    @Arg('second', () => ID, { description: 'The id of another, or of the same for two of its values.' })
    second: string,
    @KeyArg('firstKey') firstKey: string | null | undefined,
    @KeyArg('secondKey') secondKey: string | null | undefined,
    @PricesOf() pricesOf: number | null | undefined,
    @Ctx() { database, metricById }: OutcomesContext,
  ): Promise<OutcomeDifferenceType | null> {
    const metric = await metricById.load(metricId);
    if (!metric) return null;
    const { rows } = await rowsToCompare(database, metric, [...new Set([first, second])], Boolean(pricesOf));
    const one = mostTellingRow(rows.filter(isOf(first, firstKey)));
    const other = mostTellingRow(rows.filter(isOf(second, secondKey)));
    if (!one || !other) return null;
    const between = difference(metric, one, other, pricesOf ?? null);
    return {
      ...between,
      metric,
      first: shownRow(between.first),
      second: shownRow(between.second),
      interval: shownInterval(between.interval),
    };
  }
}

const isOf =
  (partnershipId: string, key: string | null | undefined) =>
  (row: Row): boolean =>
    row.partnershipId === partnershipId && (!key || row.key === key);

const weighs = ({ verdict }: Judgement): boolean =>
  verdict !== Verdict.COMPARABLE && verdict !== Verdict.NOT_APPLICABLE;

function shownRow({ row, grade, judgements, normalised, interval }: GradedRow): ComparisonRowType {
  return {
    partnership: { id: row.partnershipId },
    key: row.key,
    stage: row.stage,
    operator: row.operator,
    period: row.period,
    season: shownSeason(row.season),
    group: row.group,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    n: row.n,
    missingReason: row.missingReason,
    method: row.method,
    interval: shownInterval(interval, row.nForTarget),
    normalised,
    grade,
    reasons: judgements.filter(weighs),
    judgements,
    formula: row.formula,
    inputs: row.inputs,
    citations: row.citations,
  };
}

const joined = (reasons: readonly Reason[]) =>
  reasons.length === 0
    ? null
    : {
        sv: reasons.map(({ message }) => message.sv).join(' '),
        en: reasons.map(({ message }) => message.en).join(' '),
      };
