import type { Citation } from '../../foundation/values/citation';
import type { DataIssue } from '../../foundation/values/data-issue';
import {
  MoneyMissingReason,
  Side,
  type ContributionKind,
  type PerYearBasis,
} from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { amount, kronor, type Amount, type Money } from '../../foundation/values/money';
import type { Period } from '../../foundation/values/period';
import {
  Span,
  type Contribution,
  type ContributionForm,
  type FundingFacts as Facts,
  type PriceBasis,
} from '../domain/contribution';
import type { Figures } from '../domain/figures';
import { DEFAULT_INDEX, yearsOf, type PriceIndex } from '../domain/price-index';
import { priceYears, totalInPricesOf, yearlyInPricesOf, type InPrices } from '../domain/prices';
import { sideSum, sumOfParts } from '../domain/side-sum';

/** A sum in the prices of every year for which it can be told. A year that is not among them has the reason `otherwise`. */
export interface InPricesOf {
  index: string;
  amounts: Record<string, Amount>;
  otherwise: MoneyMissingReason;
}

/**
 * What this subgraph tells the others of a partnership's money: amounts as strings with two decimals, each with its
 * period, and each that is missing with its reason. Followers declare for themselves the part that they read.
 */
export interface FundingFacts {
  partnership: string;
  term: Period | null;
  /** Over the whole term; `publicPeriod` is the time that it is for. */
  public: Money | null;
  publicMissingReason: MoneyMissingReason | null;
  publicPeriod: Period | null;
  publicInPricesOf: InPricesOf;
  civilSociety: Money | null;
  civilSocietyMissingReason: MoneyMissingReason | null;
  civilSocietyPeriod: Period | null;
  /** `priceYears`: the years whose prices it is in; more than one for a sum that is spread over several years. */
  publicPerYear: (Money & { basis: PerYearBasis; period: Period | null; priceYears: number[] }) | null;
  publicPerYearMissingReason: MoneyMissingReason | null;
  publicPerYearInPricesOf: InPricesOf;
  unvalued: number;
  statedTotals: { side: Side; amount: Amount; currency: string; per: Span; citations: Citation[] }[];
  contributions: ContributionFacts[];
  dataIssues: Pick<DataIssue, 'code' | 'severity' | 'message'>[];
}

export interface ContributionFacts {
  side: Side;
  organisation: string;
  kind: ContributionKind;
  description: Text;
  costCategory: Text | null;
  /** As stated, over `period` or per year of it as `per` says. Null: nobody has put a value on it. */
  amount: Amount | null;
  currency: string;
  per: Span;
  form: ContributionForm | null;
  /** Its own time, or else the term. */
  period: Period | null;
  /** Over the whole of `period`. Null when it has no value, or is per year and the period not whole years. */
  total: Amount | null;
  /** `total` in the prices of other years. */
  totalInPricesOf: InPricesOf;
  priceBasis: PriceBasis | null;
  paysFor: string[];
  citations: Citation[];
}

export function fundingFacts(
  partnership: string,
  facts: Facts,
  figures: Figures,
  dataIssues: readonly DataIssue[],
  indices: readonly PriceIndex[],
): FundingFacts {
  const prices = { indices, index: DEFAULT_INDEX };
  const known = yearsOf(indices, DEFAULT_INDEX);
  const side = sideSum(facts, Side.PUBLIC);
  const { PUBLIC: ofPublic, CIVIL_SOCIETY: ofCivilSociety } = figures.sides;
  const yearlyPrices = priceYears(side.yearlyPieces.length > 0 ? side.yearlyPieces : side.pieces);
  return {
    partnership,
    term: facts.term,
    public: ofPublic.total === null ? null : kronor(ofPublic.total),
    publicMissingReason: ofPublic.totalMissing,
    publicPeriod: ofPublic.period,
    publicInPricesOf: inEveryYear([...known, ...priceYears(side.pieces)], (year) =>
      totalInPricesOf(side, year, prices),
    ),
    civilSociety: ofCivilSociety.total === null ? null : kronor(ofCivilSociety.total),
    civilSocietyMissingReason: ofCivilSociety.totalMissing,
    civilSocietyPeriod: ofCivilSociety.period,
    publicPerYear: ofPublic.perYear && {
      ...kronor(ofPublic.perYear.amount),
      basis: ofPublic.perYear.basis,
      period: ofPublic.perYear.period,
      priceYears: yearlyPrices,
    },
    publicPerYearMissingReason: ofPublic.perYearMissing,
    publicPerYearInPricesOf: inEveryYear([...known, ...yearlyPrices], (year) =>
      yearlyInPricesOf(side, year, prices),
    ),
    unvalued: figures.unvalued,
    statedTotals: facts.totals.map((total) => ({
      side: total.side,
      ...kronor(total.amount),
      per: total.per,
      citations: total.citations,
    })),
    contributions: facts.contributions.map((contribution) => contributionFacts(contribution, indices)),
    dataIssues: dataIssues.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}

function contributionFacts(contribution: Contribution, indices: readonly PriceIndex[]): ContributionFacts {
  const { organisationId, amount: stated, ...rest } = contribution;
  const alone = sumOfParts({ contributions: [contribution] }, contribution.side);
  return {
    side: rest.side,
    organisation: organisationId,
    kind: rest.kind,
    description: rest.description,
    costCategory: rest.costCategory,
    amount: stated && amount(stated),
    currency: 'SEK',
    per: rest.per,
    form: rest.form,
    period: rest.period,
    total: alone.total && amount(alone.total),
    totalInPricesOf: inEveryYear([...yearsOf(indices, DEFAULT_INDEX), ...priceYears(alone.pieces)], (year) =>
      totalInPricesOf(alone, year, { indices, index: DEFAULT_INDEX }),
    ),
    priceBasis: rest.priceBasis,
    paysFor: rest.paysFor,
    citations: rest.citations,
  };
}

/** A year outside the table lacks an index value, unless the sum itself is what is missing. */
function inEveryYear(years: readonly number[], inPricesOf: (year: number) => InPrices): InPricesOf {
  const amounts: Record<string, Amount> = {};
  let otherwise = MoneyMissingReason.INDEX_YEAR_MISSING;
  // With no year known at all, any year tells whether it is the index or the sum that is missing.
  for (const year of years.length > 0 ? years : [0]) {
    const moved = inPricesOf(year);
    if (moved.amount) amounts[year] = amount(moved.amount);
    else otherwise = moved.missing;
  }
  return { index: DEFAULT_INDEX, amounts, otherwise };
}
