import Big from 'big.js';
import type { Reason } from '../reason';
import { cannot, computed, type DerivedMetric } from './derived';
import { moneyReason } from './money-reasons';
import { publicInputs } from './public-funding-per-year';

const noPopulation: Reason = {
  code: 'POPULATION_NOT_IN_RECORDS',
  message: {
    sv: 'Registret har ingen folkmängd med källa för kommunen.',
    en: 'The register holds no sourced population of the municipality.',
  },
};

/** Public funding per year over the municipality's inhabitants, once a record holds their number with its source. */
export const publicFundingPerInhabitant: DerivedMetric = {
  id: 'public-funding-per-inhabitant',
  reads: { metrics: [], funding: true, population: true },
  derive({ funding, population }) {
    const perYear = funding?.publicPerYear;
    if (!funding || !perYear) return [cannot(moneyReason(funding?.publicPerYearMissingReason ?? null))];
    if (!population || new Big(population.count).lte(0))
      return [cannot(noPopulation, { period: perYear.period })];
    const perInhabitant = (amount: string) => new Big(amount).div(population.count).toFixed(2);
    const { index, amounts } = funding.publicPerYearInPricesOf;
    return [
      computed({
        value: perInhabitant(perYear.amount),
        numerator: perYear.amount,
        denominator: population.count,
        period: perYear.period,
        basis: perYear.basis,
        formula: `${perYear.amount} / ${population.count}`,
        inputs: [
          ...publicInputs(funding),
          {
            label: { sv: `Folkmängd ${population.year}`, en: `Population ${population.year}` },
            value: population.count,
            unit: { sv: 'invånare', en: 'inhabitants' },
            citations: population.citations,
          },
        ],
        priceYears: perYear.priceYears,
        inPricesOf: {
          index,
          amounts: Object.fromEntries(
            Object.entries(amounts).map(([year, amount]) => [year, perInhabitant(amount)]),
          ),
        },
      }),
    ];
  },
};
