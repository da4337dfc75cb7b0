import Big from 'big.js';
import { Operator } from '../../../foundation/values/enums';
import type { Observation } from '../observation';
import type { Reason } from '../reason';
import { cannot, computed, type DerivedMetric, type DerivedValue, type Input } from './derived';

const noStaff: Reason = {
  code: 'NO_STAFF_STATED',
  message: { sv: 'Källorna anger inget antal anställda.', en: 'The sources state no number of employees.' },
};

const noExtent: Reason = {
  code: 'EXTENT_NOT_STATED',
  message: {
    sv: 'Källorna säger inte hur stor del av heltid de anställda arbetar, åtminstone inte för alla grupper.',
    en: 'The sources do not say how much of full time the employees work, at least not for every group.',
  },
};

/** Employees times how much of full time each works, summed over the groups: 7 × 35 % + 1 × 40 % = 2.85. */
export const fullTimeEquivalents: DerivedMetric = {
  id: 'full-time-equivalents',
  reads: { metrics: ['staff-headcount', 'employment-share'], funding: false, population: false },
  derive({ observations }) {
    const heads = observations.filter((row) => row.metricId === 'staff-headcount' && row.value !== null);
    const extents = observations.filter((row) => row.metricId === 'employment-share' && row.value !== null);
    // A row that others are parts of is their sum, and would count the same people twice.
    const groups = heads.filter(
      (row) => !heads.some((part) => part.shareOf !== null && part.shareOf === row.key),
    );
    if (groups.length === 0) return [cannot(noStaff)];
    const spells = new Map<string, Observation[]>();
    for (const row of groups) {
      const spell = `${row.stage} ${row.period?.from} ${row.period?.to}`;
      spells.set(spell, [...(spells.get(spell) ?? []), row]);
    }
    return [...spells.values()].map((rows) => sumOf(rows, extents));
  },
};

function sumOf(heads: readonly Observation[], extents: readonly Observation[]): DerivedValue {
  const { stage, period } = heads[0]!;
  const pairs = heads.map((head) => ({ head, extent: extents.find((row) => isExtentOf(row, head)) }));
  if (pairs.some(({ extent }) => !extent)) return cannot(noExtent, { stage, period });
  const known = pairs as { head: Observation; extent: Observation }[];
  const total = known.reduce(
    (sum, { head, extent }) => sum.plus(new Big(head.value!).times(extent.value!).div(100)),
    new Big(0),
  );
  return computed({
    stage,
    period,
    operator: operatorOf(known.flatMap(({ head, extent }) => [head.operator, extent.operator])),
    value: total.round(4).toString(),
    formula: known.map(({ head, extent }) => `${head.value} × ${extent.value} %`).join(' + '),
    inputs: known.flatMap(({ head, extent }): Input[] => [
      {
        label: head.group ?? { sv: 'Anställda', en: 'Employees' },
        value: head.value!,
        unit: { sv: 'anställda', en: 'employees' },
        citations: head.citations,
      },
      {
        label: extent.group ?? { sv: 'Tjänstgöringsgrad', en: 'Extent of employment' },
        value: extent.value!,
        unit: { sv: 'procent av heltid', en: 'per cent of full time' },
        citations: extent.citations,
      },
    ]),
  });
}

const isExtentOf = (extent: Observation, head: Observation): boolean =>
  extent.stage === head.stage &&
  extent.period?.from === head.period?.from &&
  extent.period?.to === head.period?.to &&
  (extent.shareOf !== null ? extent.shareOf === head.key : extent.group?.sv === head.group?.sv);

/** A product of bounds of one kind is a bound of that kind; of different kinds it is only about right. */
function operatorOf(operators: readonly Operator[]): Operator {
  const others = new Set(operators.filter((operator) => operator !== Operator.EQUAL));
  return others.size === 0 ? Operator.EQUAL : others.size === 1 ? [...others][0]! : Operator.ABOUT;
}
