import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { pageSize } from '../../foundation/graphql/connection';
import { benchmarks } from '../domain/benchmarks';
import type { SearchContext } from '../server';
import { lagOf, type Lag } from '../../foundation/feed';
import { follower } from '../store/follower';
import { coverageOf } from '../store/coverage';
import { suggestionsOf, type Suggestion } from '../store/suggest';
import { CoverageType, FeedLagType, SuggestionType } from './types';

@Resolver()
export class SuggestResolver {
  @Query(() => [SuggestionType], {
    nullable: true,
    description:
      'Names and titles in which a word begins with what was typed: what more than one partnership has first, the commonest before others.',
  })
  suggest(
    @Arg('prefix', () => String, { description: 'What has been typed so far.' }) prefix: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many at most: 1 to 100, 20 if none is given.',
    })
    first: number | null | undefined,
    @Ctx() { database }: SearchContext,
  ): Promise<Suggestion[]> {
    return suggestionsOf(database, prefix, pageSize(first));
  }

  @Query(() => CoverageType, {
    nullable: true,
    description: 'How much of the country the register knows, beside published counts.',
  })
  async coverage(@Ctx() { database }: SearchContext): Promise<CoverageType> {
    return { ...(await coverageOf(database)), benchmarks: [...benchmarks] };
  }

  @Query(() => [FeedLagType], {
    nullable: true,
    description:
      'How far the search is behind what it reads. All zero when every change can be searched for.',
  })
  searchLag(@Ctx() { database }: SearchContext): Promise<Lag[]> {
    return lagOf(database, 'search', follower);
  }
}
