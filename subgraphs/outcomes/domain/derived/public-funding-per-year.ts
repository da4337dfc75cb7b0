import { PerYearBasis, Side } from '../../../foundation/values/enums';
import { daysInYearFrom, lengthInDays, wholeYears } from '../../../foundation/values/period';
import { cannot, computed, type DerivedMetric, type FundingFacts, type Input } from './derived';
import { kronorUnit, moneyReason } from './money-reasons';

/** Funding's own figure, with its basis. It is here so that it can be compared by the same rules as any other. */
export const publicFundingPerYear: DerivedMetric = {
  id: 'public-funding-per-year',
  reads: { metrics: [], funding: true, population: false },
  derive({ funding }) {
    const perYear = funding?.publicPerYear;
    if (!funding || !perYear) return [cannot(moneyReason(funding?.publicPerYearMissingReason ?? null))];
    return [
      computed({
        value: perYear.amount,
        period: perYear.period,
        basis: perYear.basis,
        formula: formulaOf(funding),
        inputs: publicInputs(funding),
        priceYears: perYear.priceYears,
        inPricesOf: funding.publicPerYearInPricesOf,
      }),
    ];
  },
};

function formulaOf({ publicPerYear, public: total }: FundingFacts): string {
  const { basis, period, amount } = publicPerYear!;
  if (basis === PerYearBasis.WHOLE_YEARS) return `${total?.amount} / ${period && wholeYears(period)}`;
  if (basis === PerYearBasis.ANNUALISED)
    return `${total?.amount} × ${period?.from && daysInYearFrom(period.from)} / ${period && lengthInDays(period)}`;
  return amount;
}

/** What the public side puts in: the stated total where there is one, else the parts. */
export function publicInputs({ statedTotals, contributions }: FundingFacts): Input[] {
  const stated = statedTotals.filter(({ side }) => side === Side.PUBLIC).slice(0, 1);
  if (stated.length > 0)
    return stated.map(({ amount, citations }) => ({
      label: { sv: 'Offentliga medel enligt källan', en: 'Public funds as stated' },
      value: amount,
      unit: kronorUnit,
      citations,
    }));
  return contributions
    .filter(({ side, amount }) => side === Side.PUBLIC && amount !== null)
    .map(({ description, amount, citations }) => ({
      label: description,
      value: amount!,
      unit: kronorUnit,
      citations,
    }));
}
