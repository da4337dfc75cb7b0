import type { Citation } from '../../../foundation/values/citation';
import type { MoneyMissingReason, Operator, PerYearBasis, Side } from '../../../foundation/values/enums';
import { Operator as Operators } from '../../../foundation/values/enums';
import type { Text } from '../../../foundation/values/language';
import type { Period } from '../../../foundation/values/period';
import { Stage, type Observation } from '../observation';
import type { Reason } from '../reason';
import type { Season } from '../season';

/** The part of funding's facts that derived metrics read. */
export interface FundingFacts {
  public: { amount: string } | null;
  publicMissingReason: MoneyMissingReason | null;
  publicPeriod: Period | null;
  civilSociety: { amount: string } | null;
  civilSocietyMissingReason: MoneyMissingReason | null;
  civilSocietyPeriod: Period | null;
  publicPerYear: { amount: string; basis: PerYearBasis; period: Period | null; priceYears: number[] } | null;
  publicPerYearMissingReason: MoneyMissingReason | null;
  publicPerYearInPricesOf: InPricesOf;
  statedTotals: { side: Side; amount: string; citations: Citation[] }[];
  contributions: ContributionFacts[];
}

export interface ContributionFacts {
  side: Side;
  description: Text;
  amount: string | null;
  period: Period | null;
  total: string | null;
  totalInPricesOf: InPricesOf;
  paysFor: string[];
  citations: Citation[];
}

/** The same without the prices of other years, and those by themselves. */
export type NominalFunding = Omit<FundingFacts, 'publicPerYearInPricesOf' | 'contributions'> & {
  contributions: Omit<ContributionFacts, 'totalInPricesOf'>[];
};

export interface FundingPrices {
  perYear: InPricesOf;
  contributions: InPricesOf[];
}

/** Put together again. Without prices, a sum is known in those of its own time only. */
export function fundingWithPrices(facts: NominalFunding, prices: FundingPrices | null): FundingFacts {
  return {
    ...facts,
    publicPerYearInPricesOf: prices?.perYear ?? noPrices,
    contributions: facts.contributions.map((contribution, index) => ({
      ...contribution,
      totalInPricesOf: prices?.contributions[index] ?? noPrices,
    })),
  };
}

/** A sum in the prices of each year for which it can be told. */
export interface InPricesOf {
  index: string;
  amounts: Record<string, string>;
}

const noPrices: InPricesOf = { index: '', amounts: {} };

export interface Population {
  count: string;
  year: number;
  citations: Citation[];
}

/** What a derived metric may look at: one partnership's observations, as they are shown, and what others tell of it. */
export interface Evidence {
  observations: readonly Observation[];
  funding: FundingFacts | null;
  /** Of the partnership's municipality, where a record holds one with its source. */
  population: Population | null;
}

export interface Input {
  label: Text;
  value: string;
  unit: Text;
  citations: Citation[];
}

/** One computed value with all that it was computed from, or the reason why it cannot be computed. */
export interface DerivedValue {
  stage: Stage;
  operator: Operator;
  period: Period | null;
  season: Season | null;
  group: Text | null;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  /** With the numbers in it, so that it can be reckoned by hand. */
  formula: string | null;
  inputs: Input[];
  reason: Reason | null;
  /** The years in whose prices a sum is. */
  priceYears: number[];
  /** The value in the prices of other years. */
  inPricesOf: InPricesOf | null;
  /** How the value was brought to a common measure, when that was a step of its own. */
  basis: PerYearBasis | null;
}

/** To add one: a file here, a line in the index, and a metric of the same id in seeds/metrics. */
export interface DerivedMetric {
  id: string;
  /** The metrics whose observations it reads, and what else; only that is fetched for it. */
  reads: { metrics: readonly string[]; funding: boolean; population: boolean };
  derive(evidence: Evidence): DerivedValue[];
}

const nothing: DerivedValue = {
  stage: Stage.PLANNED,
  operator: Operators.EQUAL,
  period: null,
  season: null,
  group: null,
  value: null,
  numerator: null,
  denominator: null,
  formula: null,
  inputs: [],
  reason: null,
  priceYears: [],
  inPricesOf: null,
  basis: null,
};

export const computed = (
  own: Partial<DerivedValue> & Pick<DerivedValue, 'value' | 'formula' | 'inputs'>,
): DerivedValue => ({
  ...nothing,
  ...own,
});

export const cannot = (reason: Reason, own: Partial<DerivedValue> = {}): DerivedValue => ({
  ...nothing,
  ...own,
  reason,
});

/** The first citation of each input; together they are where a derived value stands. */
export const citationsOf = ({ inputs }: Pick<DerivedValue, 'inputs'>): Citation[] =>
  inputs.flatMap(({ citations }) => citations.slice(0, 1));
