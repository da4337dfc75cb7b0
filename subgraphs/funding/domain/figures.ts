import { MoneyMissingReason, PerYearBasis, Side } from '../../foundation/values/enums';
import { amount, type Amount } from '../../foundation/values/money';
import type { Period } from '../../foundation/values/period';
import { isValued, type FundingFacts } from './contribution';
import { sideSum, type SideSum } from './side-sum';

/** Rounded half up to öre, here and nowhere before. A figure that is not there has its reason beside it. */
export interface SideFigures {
  total: Amount | null;
  totalMissing: MoneyMissingReason | null;
  perYear: YearlyFigure | null;
  perYearMissing: MoneyMissingReason | null;
  period: Period | null;
}

export interface YearlyFigure {
  amount: Amount;
  basis: PerYearBasis;
  period: Period | null;
}

export interface Figures {
  sides: Record<Side, SideFigures>;
  /** How many contributions, of either side, nobody has put a value on. */
  unvalued: number;
}

export function figuresOf(facts: FundingFacts): Figures {
  const of = (side: Side) => rounded(sideSum(facts, side));
  return {
    sides: {
      [Side.PUBLIC]: of(Side.PUBLIC),
      [Side.CIVIL_SOCIETY]: of(Side.CIVIL_SOCIETY),
      [Side.PRIVATE]: of(Side.PRIVATE),
    },
    unvalued: facts.contributions.filter((one) => !isValued(one)).length,
  };
}

function rounded({ total, totalMissing, yearly, yearlyMissing, period }: SideSum): SideFigures {
  return {
    total: total && amount(total),
    totalMissing,
    perYear: yearly && { ...yearly, amount: amount(yearly.amount) },
    perYearMissing: yearlyMissing,
    period,
  };
}
