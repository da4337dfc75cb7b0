import Big from 'big.js';
import { Operator } from '../../../foundation/values/enums';
import type { Period } from '../../../foundation/values/period';
import { yearsTouched } from '../../../foundation/values/period';
import type { Observation } from '../observation';
import type { Reason } from '../reason';
import { nightsIn } from '../season';
import {
  cannot,
  computed,
  type DerivedMetric,
  type DerivedValue,
  type ContributionFacts,
  type Input,
} from './derived';
import { kronorUnit, moneyReason } from './money-reasons';

/** What is paid for together: places whose cost cannot be told apart, and every contribution that pays for them. */
interface Bundle {
  places: Observation[];
  contributions: ContributionFacts[];
}

/**
 * The sum that pays for certain beds, over the nights that they are open: beds × nights in the term and the season,
 * 1 January to 31 December being 365 nights. It says what keeping a bed open costs, and nothing of who slept in it.
 */
export const costPerAvailableBedNight: DerivedMetric = {
  id: 'cost-per-available-bed-night',
  reads: { metrics: ['overnight-places'], funding: true, population: false },
  derive({ observations, funding }) {
    const places = observations.filter((row) => row.metricId === 'overnight-places' && row.value !== null);
    if (places.length === 0) return [cannot(noPlaces)];
    const bundles = bundled(places, funding?.contributions ?? []);
    const paid = new Set(bundles.flatMap((bundle) => bundle.places));
    return [
      ...bundles.map(costOf),
      ...places
        .filter((row) => !paid.has(row) && row.shareOf === null)
        .map(({ stage, period, season, group }) => cannot(noSum, { stage, period, season, group })),
    ];
  },
};

const noPlaces: Reason = {
  code: 'NO_CAPACITY_STATED',
  message: {
    sv: 'Källorna anger inget antal övernattningsplatser.',
    en: 'The sources state no number of overnight places.',
  },
};

const noSum: Reason = {
  code: 'NO_SUM_FOR_THE_PLACES',
  message: {
    sv: 'Källorna anger ingen summa som betalar för just de här platserna.',
    en: 'The sources state no sum that pays for just these places.',
  },
};

const notValued: Reason = {
  code: 'PAYMENT_NOT_VALUED',
  message: {
    sv: 'En del av det som betalar för platserna har inget värde som gäller hela dess tid.',
    en: 'Part of what pays for the places has no value over the whole of its time.',
  },
};

const openEnded: Reason = {
  code: 'NIGHTS_NOT_KNOWN',
  message: {
    sv: 'Tiden som platserna eller pengarna gäller har ingen känd början eller inget känt slut.',
    en: 'The time of the places or of the money has no known beginning or end.',
  },
};

const noNights: Reason = {
  code: 'ZERO_DENOMINATOR',
  message: {
    sv: 'Det finns inga platser eller nätter att dela på inom avtalstiden.',
    en: 'There are no places or nights to divide by within the term.',
  },
};

const severalPeriods: Reason = {
  code: 'PAYMENTS_OF_DIFFERENT_TIMES',
  message: {
    sv: 'Summorna som betalar för platserna gäller olika tider.',
    en: 'The sums that pay for the places are for different times.',
  },
};

/** One contribution may pay for several rows, and one row be paid by several: what hangs together is one bundle. */
function bundled(places: readonly Observation[], contributions: readonly ContributionFacts[]): Bundle[] {
  let bundles: Bundle[] = [];
  for (const contribution of contributions) {
    const paidFor = places
      .filter(({ key }) => key !== null && contribution.paysFor.includes(key))
      .map((row) => largestPaid(row, places, contributions));
    if (paidFor.length === 0) continue;
    const touched = bundles.filter((bundle) => bundle.places.some((row) => paidFor.includes(row)));
    bundles = [
      ...bundles.filter((bundle) => !touched.includes(bundle)),
      {
        places: places.filter(
          (row) => paidFor.includes(row) || touched.some((bundle) => bundle.places.includes(row)),
        ),
        contributions: [...touched.flatMap((bundle) => bundle.contributions), contribution],
      },
    ];
  }
  return bundles;
}

/** Beds that are some of others which are paid for too: the night is one night, and the sums belong together. */
function largestPaid(
  row: Observation,
  places: readonly Observation[],
  contributions: readonly ContributionFacts[],
): Observation {
  const seen = new Set<Observation>();
  for (let part: Observation | undefined = row; part && !seen.has(part);) {
    seen.add(part);
    const { shareOf }: Observation = part;
    part = shareOf === null ? undefined : places.find(({ key }) => key === shareOf);
    if (part && contributions.some(({ paysFor }) => paysFor.includes(part!.key!))) row = part;
  }
  return row;
}

function costOf({ places, contributions }: Bundle): DerivedValue {
  const [first] = places;
  const [payment] = contributions;
  const { stage, season, group } = first!;
  const single = places.length === 1;
  const about = {
    stage,
    operator: operatorOf(places),
    period: first!.period,
    season: single ? season : null,
    group: single ? group : null,
  };
  if (contributions.some(({ total }) => total === null))
    return cannot(
      contributions.every(({ amount }) => amount === null) ? moneyReason(null) : notValued,
      about,
    );
  if (contributions.some(({ period }) => !samePeriod(period, payment!.period)))
    return cannot(severalPeriods, about);

  const nights = places.map((row) => nightsPaid(row, payment!.period));
  if (nights.some((count) => count === null)) return cannot(openEnded, about);
  const bedNights = places.reduce(
    (sum, row, index) => sum.plus(new Big(row.value!).times(nights[index]!)),
    new Big(0),
  );
  if (bedNights.lte(0)) return cannot(noNights, about);
  const sum = contributions.reduce((total, one) => total.plus(one.total!), new Big(0));
  return computed({
    ...about,
    value: sum.div(bedNights).toFixed(2),
    numerator: sum.toFixed(2),
    denominator: bedNights.toString(),
    formula: `${sumInWords(contributions)} / (${places.map((row, index) => `${row.value} × ${nights[index]}`).join(' + ')})`,
    inputs: [
      ...contributions.map(({ description, total, citations }): Input => ({
        label: description,
        value: total!,
        unit: kronorUnit,
        citations,
      })),
      ...places.flatMap((row, index): Input[] => [
        {
          label: row.group ?? { sv: 'Övernattningsplatser', en: 'Overnight places' },
          value: row.value!,
          unit: { sv: 'platser', en: 'places' },
          citations: row.citations,
        },
        {
          label: { sv: 'Nätter i avtalstiden och säsongen', en: 'Nights in the term and season' },
          value: String(nights[index]),
          unit: { sv: 'nätter', en: 'nights' },
          citations: [],
        },
      ]),
    ],
    priceYears: payment!.period ? yearsTouched(payment!.period) : [],
    inPricesOf: inPrices(contributions, bedNights),
  });
}

function sumInWords(contributions: readonly ContributionFacts[]): string {
  const written = contributions.map(({ total }) => total).join(' + ');
  return contributions.length > 1 ? `(${written})` : written;
}

/** Nights on which the places are open and paid for. */
function nightsPaid({ period, season }: Observation, paid: Period | null): number | null {
  const own = period ?? paid;
  const money = paid ?? period;
  if (!own?.from || !own.to || !money?.from || !money.to) return null;
  const from = own.from > money.from ? own.from : money.from;
  const to = own.to < money.to ? own.to : money.to;
  return from <= to ? nightsIn({ ...own, from, to }, season) : 0;
}

const samePeriod = (one: Period | null, other: Period | null): boolean =>
  one?.from === other?.from && one?.to === other?.to;

/** At most so many beds cost at least so much each, and the other way round. */
function operatorOf(places: readonly Observation[]): Operator {
  const operators = new Set(places.map(({ operator }) => operator).filter((one) => one !== Operator.EQUAL));
  if (operators.size === 0) return Operator.EQUAL;
  if (operators.size > 1) return Operator.ABOUT;
  const turned: Record<Operator, Operator> = {
    [Operator.EQUAL]: Operator.EQUAL,
    [Operator.ABOUT]: Operator.ABOUT,
    [Operator.AT_MOST]: Operator.AT_LEAST,
    [Operator.AT_LEAST]: Operator.AT_MOST,
  };
  return turned[[...operators][0]!];
}

/** A year in which every one of the sums can be told. */
function inPrices(contributions: readonly ContributionFacts[], bedNights: Big): DerivedValue['inPricesOf'] {
  const [first, ...others] = contributions.map(({ totalInPricesOf }) => totalInPricesOf);
  if (!first) return null;
  const amounts: Record<string, string> = {};
  for (const [year, amount] of Object.entries(first.amounts)) {
    const rest = others.map((other) => other.amounts[year]);
    if (rest.some((one) => one === undefined)) continue;
    amounts[year] = rest
      .reduce((sum, one) => sum.plus(one!), new Big(amount))
      .div(bedNights)
      .toFixed(2);
  }
  return { index: first.index, amounts };
}
