import { Severity } from '../../../foundation/values/data-issue';
import { Stage } from '../observation';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A period that reaches outside the agreement's term. A baseline is meant to. */
export const outsideTerm: IssueRule = (evidence) => {
  const { term } = evidence;
  if (!term) return [];
  return rowsWhere(
    evidence,
    ({ stage, period }) =>
      stage !== Stage.BASELINE &&
      period !== null &&
      ((term.from !== null && period.from !== null && period.from < term.from) ||
        (term.to !== null && period.to !== null && period.to > term.to)),
  ).map((row) => {
    const name = named(row, evidence.metrics);
    const own = `${row.period?.from ?? '?'}–${row.period?.to ?? '?'}`;
    const agreed = `${term.from ?? '?'}–${term.to ?? '?'}`;
    return issueOn([row], {
      code: 'OBSERVATION_OUTSIDE_TERM',
      severity: Severity.INFO,
      message: {
        sv: `${name.sv}: värdet gäller ${own}, men avtalet ${agreed}.`,
        en: `${name.en}: the value is of ${own}, the agreement of ${agreed}.`,
      },
      values: [own, agreed],
    });
  });
};
