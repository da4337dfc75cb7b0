import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import { inWriting } from '../../../foundation/values/in-writing';
import type { Observation } from '../observation';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** Two rows about the same thing, the same group and the same time, with different values. Both are kept. */
export const valuesDiffer: IssueRule = (evidence) => {
  const rows = rowsWhere(evidence, ({ value }) => value !== null);
  return rows.flatMap((row, index) => {
    if (rows.slice(0, index).some((earlier) => sameThing(earlier, row))) return [];
    const all = [row, ...rows.slice(index + 1).filter((other) => sameThing(row, other))];
    if (all.every((other) => new Big(other.value!).eq(row.value!))) return [];
    const name = named(row, evidence.metrics);
    const values = all.map(({ value }) => value!);
    const written = values.map(inWriting);
    return [
      issueOn(all, {
        code: 'VALUES_DIFFER',
        severity: Severity.WARNING,
        message: {
          sv: `${name.sv}: källorna anger olika värden: ${written.map(({ sv }) => sv).join(' och ')}.`,
          en: `${name.en}: the sources state different values: ${written.map(({ en }) => en).join(' and ')}.`,
        },
        values,
      }),
    ];
  });
};

const sameThing = (one: Observation, other: Observation): boolean =>
  one.metricId === other.metricId &&
  one.stage === other.stage &&
  one.operator === other.operator &&
  one.group?.sv === other.group?.sv &&
  one.shareOf === other.shareOf &&
  one.period?.from === other.period?.from &&
  one.period?.to === other.period?.to &&
  one.season?.from === other.season?.from &&
  one.season?.to === other.season?.to;
