import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import { MetricKind } from '../metric';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A part that is larger than the row it is a part of. */
export const shareAboveWhole: IssueRule = (evidence) =>
  rowsWhere(evidence, ({ shareOf, value }) => shareOf !== null && value !== null).flatMap((part) => {
    const whole = evidence.observations.find(({ key }) => key === part.shareOf);
    if (!whole?.value || evidence.metrics.get(whole.metricId)?.kind !== MetricKind.COUNT) return [];
    if (evidence.metrics.get(part.metricId)?.kind !== MetricKind.COUNT) return [];
    if (new Big(part.value!).lte(whole.value)) return [];
    const name = named(part, evidence.metrics);
    return [
      issueOn([part, whole], {
        code: 'SHARE_ABOVE_WHOLE',
        severity: Severity.ERROR,
        message: {
          sv: `${name.sv}: delen ${part.value} är större än helheten ${whole.value}.`,
          en: `${name.en}: the part, ${part.value}, is larger than the whole, ${whole.value}.`,
        },
        values: [part.value, whole.value],
      }),
    ];
  });
