import type { Citation } from '../../foundation/values/citation';
import type { ContributionKind, Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Amount } from '../../foundation/values/money';
import type { Period } from '../../foundation/values/period';

/** What an amount covers. A total is never shown as a year's sum. */
export enum Span {
  TERM = 'TERM',
  YEAR = 'YEAR',
}

export enum ContributionForm {
  LUMP_SUM = 'LUMP_SUM',
  PER_YEAR = 'PER_YEAR',
  PER_INHABITANT = 'PER_INHABITANT',
  PER_PLACE = 'PER_PLACE',
}

/** How an amount was brought to the prices that it is stated in. */
export interface PriceBasis {
  index: string;
  vintage: string | null;
  percent: string | null;
  /** The year whose prices the amount is stated in, where the source says it; else it is in those of its period. */
  year: number | null;
  citations: Citation[];
}

/** What one organisation brings. An amount of null is a contribution that nobody has put a value on. */
export interface Contribution {
  side: Side;
  organisationId: string;
  kind: ContributionKind;
  description: Text;
  costCategory: Text | null;
  amount: Amount | null;
  per: Span;
  /** Its own period, or else the term; null when neither is stated. */
  period: Period | null;
  form: ContributionForm | null;
  priceBasis: PriceBasis | null;
  /** Keys of the outcome rows of the same record that the amount pays for. */
  paysFor: string[];
  citations: Citation[];
}

export type ValuedContribution = Contribution & { amount: Amount };

export const isValued = (contribution: Contribution): contribution is ValuedContribution =>
  contribution.amount !== null;

/** A sum that a source states for a whole side. */
export interface StatedTotal {
  side: Side;
  amount: Amount;
  per: Span;
  citations: Citation[];
}

/** All that the register holds of the money of one partnership. */
export interface FundingFacts {
  term: Period | null;
  totals: StatedTotal[];
  contributions: Contribution[];
}
