import Big from 'big.js';
import { Operator, Side } from '../../../foundation/values/enums';
import type { Reason } from '../reason';
import { cannot, computed, type DerivedMetric, type FundingFacts, type Input } from './derived';
import { kronorUnit, moneyReason } from './money-reasons';
import { publicInputs } from './public-funding-per-year';

const differentTimes: Reason = {
  code: 'SUMS_OF_DIFFERENT_TIMES',
  message: {
    sv: 'Sidornas summor gäller olika tider och kan inte läggas ihop.',
    en: 'The sums of the two sides are for different times and cannot be added.',
  },
};

const noCivilSum: Reason = {
  code: 'CIVIL_SOCIETY_NOT_VALUED',
  message: {
    sv: 'Den idéburna sidans bidrag har inget värde i källorna. Det betyder inte att det är noll.',
    en: 'Civil society’s contribution has no value in the sources. That does not make it zero.',
  },
};

const nothingToShare: Reason = {
  code: 'ZERO_DENOMINATOR',
  message: {
    sv: 'Bidragen är tillsammans inte mer än noll, så det finns ingen andel.',
    en: 'The contributions come to no more than zero, so there is no share.',
  },
};

const negativeSum: Reason = {
  code: 'NEGATIVE_SUM',
  message: {
    sv: 'Den ena sidans summa är negativ, så det finns ingen andel av en helhet.',
    en: 'The sum of one side is negative, so there is no share of a whole.',
  },
};

/** How much of the valued contributions comes from civil society. What has no value is in neither sum. */
export const civilSocietyShare: DerivedMetric = {
  id: 'civil-society-share',
  reads: { metrics: [], funding: true, population: false },
  derive({ funding }) {
    if (!funding?.public) return [cannot(moneyReason(funding?.publicMissingReason ?? null))];
    if (!funding.civilSociety) return [cannot(noCivilSum)];
    const { public: ofPublic, civilSociety, publicPeriod, civilSocietyPeriod } = funding;
    if (publicPeriod?.from !== civilSocietyPeriod?.from || publicPeriod?.to !== civilSocietyPeriod?.to)
      return [cannot(differentTimes)];
    const all = new Big(ofPublic.amount).plus(civilSociety.amount);
    if (all.lte(0)) return [cannot(nothingToShare, { period: publicPeriod })];
    if ([ofPublic, civilSociety].some(({ amount }) => new Big(amount).lt(0)))
      return [cannot(negativeSum, { period: publicPeriod })];
    return [
      computed({
        value: new Big(civilSociety.amount).div(all).times(100).toFixed(2),
        numerator: civilSociety.amount,
        denominator: all.toFixed(2),
        period: publicPeriod,
        operator: operatorOf(funding),
        formula: `${civilSociety.amount} / (${ofPublic.amount} + ${civilSociety.amount}) × 100`,
        inputs: [...publicInputs(funding), ...civilInputs(funding)],
      }),
    ];
  },
};

/** What civil society brings without a value can only make its share larger; what the public side brings, smaller. */
function operatorOf({ contributions }: FundingFacts): Operator {
  const unvalued = new Set(contributions.filter(({ amount }) => amount === null).map(({ side }) => side));
  const [civil, others] = [
    unvalued.has(Side.CIVIL_SOCIETY),
    unvalued.has(Side.PUBLIC) || unvalued.has(Side.PRIVATE),
  ];
  if (civil && others) return Operator.ABOUT;
  return civil ? Operator.AT_LEAST : others ? Operator.AT_MOST : Operator.EQUAL;
}

function civilInputs({ statedTotals, contributions }: FundingFacts): Input[] {
  const stated = statedTotals.filter(({ side }) => side === Side.CIVIL_SOCIETY).slice(0, 1);
  const label = { sv: 'Den idéburna sidans medel enligt källan', en: 'Civil society’s funds as stated' };
  if (stated.length > 0)
    return stated.map(({ amount, citations }) => ({ label, value: amount, unit: kronorUnit, citations }));
  return contributions
    .filter(({ side, amount }) => side === Side.CIVIL_SOCIETY && amount !== null)
    .map(({ description, amount, citations }) => ({
      label: description,
      value: amount!,
      unit: kronorUnit,
      citations,
    }));
}
