import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../foundation/graphql/connection';
import { partnershipsOf } from '../../foundation/graphql/selection';
import { writeSelection } from '../../foundation/values/selection';
import { PartnershipOrder, StatisticsDimension } from '../domain/enums';
import type { SearchContext } from '../server';
import type { Asked } from '../store/conditions';
import { idsOf } from '../store/selected-ids';
import { statisticsOf } from '../store/statistics';
import { totalOf } from '../store/tally';
import { understand } from '../store/understand';
import { checkFilter, checkSearch, checkYear } from './check-filter';
import { PartnershipFilter } from './inputs';
import { statusLabels, withoutLabels } from './labels';
import { Listing } from './listing';
import { FilterArg } from './partnerships-resolver';
import { PartnershipConnection, SelectionType, StatisticsRow } from './types';

/** What a selection is at run time: the question, or the ids that its own id carries. Its fields are computed. */
export interface Selection {
  asked: Asked;
}

export function selectionOf(reference: { id: string }, { today }: SearchContext): Selection {
  return { asked: { tsquery: null, filter: { ids: partnershipsOf(reference) }, today } };
}

@Resolver(() => SelectionType)
export class SelectionResolver {
  @Query(() => SelectionType, {
    nullable: true,
    description:
      'The partnerships that a filter finds, as one thing that may be counted, compared and held against a guideline.',
  })
  async selection(
    @FilterArg() filter: PartnershipFilter | null | undefined,
    @Arg('search', () => String, { nullable: true, description: 'Only those that the search finds.' })
    search: string | null | undefined,
    @Ctx() { database, today }: SearchContext,
  ): Promise<Selection> {
    const checked = checkFilter(filter);
    const text = checkSearch(search);
    const tsquery = text === null ? null : (await understand(database, text)).match.tsquery;
    return { asked: { tsquery, filter: checked, today } };
  }

  @FieldResolver(() => ID, { description: 'Opaque; carries the partnership ids.' })
  async id(@Root() { asked }: Selection, @Ctx() { database }: SearchContext): Promise<string> {
    return writeSelection(await idsOf(database, asked));
  }

  @FieldResolver(() => Int, { description: 'How many partnerships it holds.' })
  count(@Root() { asked }: Selection, @Ctx() { database }: SearchContext): Promise<number> {
    return totalOf(database, asked);
  }

  @FieldResolver(() => PartnershipConnection, { description: 'The partnerships themselves.' })
  partnerships(
    @Root() { asked }: Selection,
    @Arg('orderBy', () => PartnershipOrder, {
      nullable: true,
      description: 'NEWEST_FIRST when none is given.',
    })
    orderBy: PartnershipOrder | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: SearchContext,
  ): Listing {
    return new Listing(database, {
      asked,
      match: null,
      searchedFor: null,
      didYouMean: null,
      order: !orderBy || orderBy === PartnershipOrder.RELEVANCE ? PartnershipOrder.NEWEST_FIRST : orderBy,
      page,
      question: ['selection', asked.tsquery, asked.filter],
    });
  }

  @FieldResolver(() => [StatisticsRow], {
    description:
      'Counts and sums by one dimension. Those without a value, or whose value is not known, are a row whose value is null.',
  })
  async statistics(
    @Root() { asked }: Selection,
    @Arg('by', () => StatisticsDimension, { description: 'What to count by.' }) by: StatisticsDimension,
    @Arg('pricesOf', () => Int, {
      nullable: true,
      description: 'A year in whose prices to tell the sums. In nominal kronor when none is given.',
    })
    pricesOf: number | null | undefined,
    @Ctx() { database }: SearchContext,
  ): Promise<StatisticsRow[]> {
    const rows = await statisticsOf(database, asked, by, checkYear(pricesOf));
    return rows.map(({ amount, missing, label, ...row }) => ({
      ...row,
      label: row.value === null ? withoutLabels[by] : (label ?? statusLabels[row.value] ?? { sv: row.value }),
      publicPerYear: { amount, currency: 'SEK', missingReason: missing },
    }));
  }
}
