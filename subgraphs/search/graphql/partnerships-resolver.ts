import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, PageInfo, pageSize } from '../../foundation/graphql/connection';
import { MunicipalityStub, OrganisationStub, PartnershipStub } from '../../foundation/graphql/stubs';
import { highlights, type Highlight } from '../domain/highlight';
import { Facet, PartnershipOrder, type ListFacet } from '../domain/enums';
import type { SearchContext } from '../server';
import { similarTo } from '../store/similar';
import { rememberUnfound } from '../store/unfound';
import { understand } from '../store/understand';
import { checkFilter, checkSearch } from './check-filter';
import { PartnershipFilter } from './inputs';
import { Listing } from './listing';
import { FacetValuesType, HighlightType, PartnershipConnection, PartnershipEdge } from './types';

export const FilterArg = () =>
  Arg('filter', () => PartnershipFilter, {
    nullable: true,
    description: 'Which partnerships. All, when none is given.',
  }) as ParameterDecorator;

@Resolver()
export class PartnershipsResolver {
  @Query(() => PartnershipConnection, {
    nullable: true,
    description:
      'Partnerships, by a search in Swedish or English and by filters: compounds and their parts, inflections, synonyms, names in any spelling.',
  })
  async partnerships(
    @Arg('search', () => String, { nullable: true, description: 'What to look for, in plain words.' })
    search: string | null | undefined,
    @FilterArg() filter: PartnershipFilter | null | undefined,
    @Arg('orderBy', () => PartnershipOrder, {
      nullable: true,
      description: 'RELEVANCE when there is a search, else NEWEST_FIRST.',
    })
    orderBy: PartnershipOrder | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database, today }: SearchContext,
  ): Promise<Listing> {
    const checked = checkFilter(filter);
    const text = checkSearch(search);
    pageSize(page.first);
    const understood = text === null ? null : await understand(database, text);
    const order = orderBy ?? PartnershipOrder.RELEVANCE;
    return new Listing(database, {
      asked: { tsquery: understood?.match.tsquery ?? null, filter: checked, today },
      match: understood?.match ?? null,
      searchedFor: understood?.searchedFor ?? null,
      didYouMean: understood?.didYouMean ?? null,
      order: order === PartnershipOrder.RELEVANCE && !understood ? PartnershipOrder.NEWEST_FIRST : order,
      page,
      // Under a filter it may be the filter that finds nothing.
      whenEmpty:
        text !== null && Object.keys(checked).length === 0
          ? () => rememberUnfound(database, text, today)
          : undefined,
      question: [text, checked],
    });
  }
}

@Resolver(() => PartnershipConnection)
export class ConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalCount(@Root() list: Listing): Promise<number> {
    return list.totalCount();
  }

  @FieldResolver(() => [FacetValuesType], { description: 'Counts of what was found, by every facet.' })
  facets(@Root() list: Listing): Promise<FacetValuesType[]> {
    return list.facets();
  }

  @FieldResolver(() => [PartnershipEdge], { description: 'The partnerships of this page, in order.' })
  edges(@Root() list: Listing): Promise<PartnershipEdge[]> {
    return list.edges();
  }

  @FieldResolver(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo(@Root() list: Listing): Promise<PageInfo> {
    return list.pageInfo();
  }
}

@Resolver(() => PartnershipEdge)
export class PartnershipEdgeResolver {
  @FieldResolver(() => [HighlightType], {
    description:
      'Texts of the record with the words that were meant, those that say most first; six at most.',
  })
  async highlights(
    @Root() { node, lexemes }: PartnershipEdge,
    @Ctx() { passagesById }: SearchContext,
  ): Promise<Highlight[]> {
    if (lexemes.size === 0) return [];
    const document = await passagesById.load(node.id);
    return document ? highlights(document.passages, lexemes) : [];
  }
}

function listOf(
  facet: ListFacet,
  value: string,
  filter: PartnershipFilter | null | undefined,
  page: PageArgs,
  { database, today }: SearchContext,
): Listing {
  const checked = checkFilter(filter);
  return new Listing(database, {
    asked: { tsquery: null, filter: checked, within: { facet, value }, today },
    match: null,
    searchedFor: null,
    didYouMean: null,
    order: PartnershipOrder.NEWEST_FIRST,
    page,
    question: [facet, value, checked],
  });
}

@Resolver(() => OrganisationStub)
export class OrganisationResolver {
  @FieldResolver(() => PartnershipConnection, {
    nullable: true,
    description: 'Partnerships that it or a unit of it is a party of, on either side; the newest first.',
  })
  partnerships(
    @Root() { id }: OrganisationStub,
    @FilterArg() filter: PartnershipFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: SearchContext,
  ): Listing {
    return listOf(Facet.ORGANISATION, id, filter, page, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many partnerships it or a unit of it is a party of.',
  })
  async partnershipCount(
    @Root() { id }: OrganisationStub,
    @Ctx() { countOfOrganisation }: SearchContext,
  ): Promise<number> {
    return (await countOfOrganisation.load(id))?.count ?? 0;
  }
}

@Resolver(() => MunicipalityStub)
export class MunicipalityResolver {
  @FieldResolver(() => PartnershipConnection, {
    nullable: true,
    description: 'Partnerships that it takes part in; the newest first.',
  })
  partnerships(
    @Root() { code }: MunicipalityStub,
    @FilterArg() filter: PartnershipFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: SearchContext,
  ): Listing {
    return listOf(Facet.MUNICIPALITY, code, filter, page, context);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many partnerships it takes part in.' })
  async partnershipCount(
    @Root() { code }: MunicipalityStub,
    @Ctx() { countOfMunicipality }: SearchContext,
  ): Promise<number> {
    return (await countOfMunicipality.load(code))?.count ?? 0;
  }
}

@Resolver(() => PartnershipStub)
export class SimilarResolver {
  @FieldResolver(() => [PartnershipStub], {
    nullable: true,
    description:
      'Partnerships like it in words, target groups and themes, the likest first; not its own renewals.',
  })
  async similar(
    @Root() { id }: PartnershipStub,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many at most: 1 to 100, 20 if none is given.',
    })
    first: number | null | undefined,
    @Ctx() { database }: SearchContext,
  ): Promise<PartnershipStub[]> {
    return (await similarTo(database, id, pageSize(first))).map((similar) => ({ id: similar }));
  }
}
