import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { InputError } from '../../foundation/graphql/errors';
import { Needs, type Asked } from '../../foundation/needs';
import { OrganisationStub, PartnershipStub } from '../../foundation/graphql/stubs';
import { MoneyType } from '../../foundation/graphql/types';
import { MoneyMissingReason, Side } from '../../foundation/values/enums';
import { amount, kronor, type Money } from '../../foundation/values/money';
import type { StatedTotal } from '../domain/contribution';
import { figuresOf } from '../domain/figures';
import { DEFAULT_INDEX, weakest, yearsOf, type PriceIndex } from '../domain/price-index';
import {
  nearestYear,
  priceYears,
  totalInPricesOf,
  yearlyInPricesOf,
  type InPrices,
  type Prices,
} from '../domain/prices';
import { sideSum, type Piece, type SideSum } from '../domain/side-sum';
import type { FundingContext } from '../server';
import type { ContributionRow, FundingRow } from '../store/rows';
import {
  ContributionType,
  FundingType,
  PriceIndexType,
  StatedTotalType,
  SumInPricesType,
  YearlySumType,
} from './types';

const Year = () =>
  Arg('year', () => Int, {
    nullable: true,
    description: 'The year whose prices are asked for. Without one the answer is null.',
  }) as ParameterDecorator;

const Index = () =>
  Arg('index', () => String, {
    nullable: true,
    defaultValue: DEFAULT_INDEX,
    description: 'The price index to reckon with: "KPI", "PKV".',
  }) as ParameterDecorator;

@Resolver(() => PartnershipStub)
export class PartnershipFundingResolver {
  @FieldResolver(() => FundingType, {
    nullable: true,
    description: 'Its money, and what is given in kind. Empty lists and sums of null when nothing is stated.',
  })
  async funding(
    @Root() { id }: PartnershipStub,
    @Ctx() { fundingOfPartnership }: FundingContext,
    @Info() asked: Asked,
  ): Promise<FundingRow> {
    return (await fundingOfPartnership.loadKnown(id, asked)) ?? nothingStated(id);
  }
}

function nothingStated(partnershipId: string): FundingRow {
  const facts = { term: null, totals: [], contributions: [] };
  return { partnershipId, ...facts, figures: figuresOf(facts), dataIssues: [] };
}

@Resolver(() => FundingType)
export class FundingResolver {
  @Needs<FundingRow>('totals')
  @FieldResolver(() => StatedTotalType, {
    nullable: true,
    description:
      'The sum that the source states for the public side; the first when sources differ. Null when none is stated.',
  })
  stated(@Root() { totals }: FundingRow): (StatedTotal & Money) | null {
    const first = totals.find((total) => total.side === Side.PUBLIC);
    return first ? inKronor(first) : null;
  }

  @Needs<FundingRow>('totals')
  @FieldResolver(() => [StatedTotalType], {
    description: 'Every sum that a source states for a side as a whole.',
  })
  statedTotals(@Root() { totals }: FundingRow): (StatedTotal & Money)[] {
    return totals.map(inKronor);
  }

  @Needs<FundingRow>('figures')
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'What the public side puts in over the whole term: the stated sum, or else the sum of the parts that have a value. Null for the reason in `publicMissingReason`.',
  })
  public(@Root() { figures }: FundingRow): Money | null {
    return money(figures.sides.PUBLIC.total);
  }

  @Needs<FundingRow>('figures')
  @FieldResolver(() => MoneyMissingReason, {
    nullable: true,
    description: 'Why `public` is null. Null when it is not.',
  })
  publicMissingReason(@Root() { figures }: FundingRow): MoneyMissingReason | null {
    return figures.sides.PUBLIC.totalMissing;
  }

  @Needs<FundingRow>('figures')
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'What the civil-society side puts in over the whole term: the stated sum, or else the sum of the parts that have a value. Null for the reason in `civilSocietyMissingReason`.',
  })
  civilSociety(@Root() { figures }: FundingRow): Money | null {
    return money(figures.sides.CIVIL_SOCIETY.total);
  }

  @Needs<FundingRow>('figures')
  @FieldResolver(() => MoneyMissingReason, {
    nullable: true,
    description: 'Why `civilSociety` is null. Null when it is not.',
  })
  civilSocietyMissingReason(@Root() { figures }: FundingRow): MoneyMissingReason | null {
    return figures.sides.CIVIL_SOCIETY.totalMissing;
  }

  @Needs<FundingRow>('figures')
  @FieldResolver(() => Int, {
    description: 'How many contributions, of either side, nobody has put a value on. They are in no sum.',
  })
  unvalued(@Root() { figures }: FundingRow): number {
    return figures.unvalued;
  }

  @Needs<FundingRow>('figures')
  @FieldResolver(() => YearlySumType, {
    nullable: true,
    description:
      'What the public side puts in per year. Null for the reason in `publicPerYearMissingReason`.',
  })
  publicPerYear(@Root() { figures }: FundingRow): YearlySumType | null {
    const { perYear } = figures.sides.PUBLIC;
    return perYear && { ...perYear, ...kronor(perYear.amount) };
  }

  @Needs<FundingRow>('figures')
  @FieldResolver(() => MoneyMissingReason, {
    nullable: true,
    description: 'Why `publicPerYear` is null. Null when it is not.',
  })
  publicPerYearMissingReason(@Root() { figures }: FundingRow): MoneyMissingReason | null {
    return figures.sides.PUBLIC.perYearMissing;
  }

  @Needs<FundingRow>('partnershipId', 'term', 'totals')
  @FieldResolver(() => SumInPricesType, {
    nullable: true,
    description: '`public` in the prices of a year. Null when no year is given.',
  })
  async publicInPricesOf(
    @Root() funding: FundingRow,
    @Year() year: number | null | undefined,
    @Index() index: string | null | undefined,
    @Ctx() context: FundingContext,
  ): Promise<SumInPricesType | null> {
    if (year === null || year === undefined) return null;
    const prices = await pricesBy(index ?? DEFAULT_INDEX, context);
    const side = await publicSide(funding, context);
    const inPrices = (asked: number) => totalInPricesOf(side, asked, prices);
    return { ...told(inPrices, year, side.pieces, prices), basis: null };
  }

  @Needs<FundingRow>('partnershipId', 'term', 'totals')
  @FieldResolver(() => SumInPricesType, {
    nullable: true,
    description: '`publicPerYear` in the prices of a year. Null when no year is given.',
  })
  async publicPerYearInPricesOf(
    @Root() funding: FundingRow,
    @Year() year: number | null | undefined,
    @Index() index: string | null | undefined,
    @Ctx() context: FundingContext,
  ): Promise<SumInPricesType | null> {
    if (year === null || year === undefined) return null;
    const prices = await pricesBy(index ?? DEFAULT_INDEX, context);
    const side = await publicSide(funding, context);
    const pieces = side.yearlyPieces.length > 0 ? side.yearlyPieces : side.pieces;
    const inPrices = (asked: number) => yearlyInPricesOf(side, asked, prices);
    return { ...told(inPrices, year, pieces, prices), basis: side.yearly?.basis ?? null };
  }

  @Needs<FundingRow>('partnershipId')
  @FieldResolver(() => [ContributionType], {
    description: 'What each side brings, in money and in kind, with a value or without.',
  })
  contributions(
    @Root() { partnershipId }: FundingRow,
    @Ctx() { contributionsOfPartnership }: FundingContext,
    @Info() asked: Asked,
  ): Promise<ContributionRow[]> {
    return contributionsOfPartnership.load(partnershipId, asked);
  }
}

@Resolver(() => ContributionType)
export class ContributionResolver {
  @Needs<ContributionRow>('amount')
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'The amount, over what `per` says. Null when nobody has put a value on it; never zero.',
  })
  amount(@Root() contribution: ContributionRow): Money | null {
    return money(contribution.amount);
  }

  @Needs<ContributionRow>('organisationId')
  @FieldResolver(() => OrganisationStub, { nullable: true, description: 'Who contributes.' })
  organisation(@Root() { organisationId }: ContributionRow): OrganisationStub {
    return { id: organisationId };
  }
}

@Resolver(() => PriceIndexType)
export class PriceIndexResolver {
  @Query(() => [PriceIndexType], {
    nullable: true,
    description: 'The price indices that sums can be moved with, one entry for each vintage.',
  })
  priceIndices(@Ctx() { priceIndices }: FundingContext): Promise<PriceIndex[]> {
    return priceIndices();
  }
}

const money = (value: string | null): Money | null => (value === null ? null : kronor(value));

const inKronor = (total: StatedTotal): StatedTotal & Money => ({ ...total, ...kronor(total.amount) });

async function publicSide(
  { partnershipId, term, totals }: FundingRow,
  { contributionsOfPartnership }: FundingContext,
): Promise<SideSum> {
  const contributions = await contributionsOfPartnership.load(partnershipId);
  return sideSum({ term, totals, contributions }, Side.PUBLIC);
}

async function pricesBy(index: string, { priceIndices }: FundingContext): Promise<Prices> {
  const indices = await priceIndices();
  const known = [...new Set([DEFAULT_INDEX, ...indices.map((one) => one.index)])];
  if (known.includes(index)) return { indices, index };
  throw new InputError(`There is no price index ${JSON.stringify(index)}.`, {
    field: 'index',
    remedy: `Ask for one of ${known.join(', ')}.`,
  });
}

function told(
  inPrices: (year: number) => InPrices,
  year: number,
  pieces: readonly Piece[],
  { indices, index }: Prices,
): Omit<SumInPricesType, 'basis'> {
  const { amount: exact, used, missing } = inPrices(year);
  const vintages = [...new Set(used.map(({ vintage }) => vintage))].sort();
  const years = priceYears(pieces);
  return {
    amount: exact && amount(exact),
    currency: 'SEK',
    index: used.length > 0 ? index : null,
    vintage: vintages.length > 0 ? vintages.join(', ') : null,
    standing: weakest(used),
    priceYears: years,
    missingReason: missing,
    nearestYear: missing && nearestYear(year, [...yearsOf(indices, index), ...years], inPrices),
  };
}
