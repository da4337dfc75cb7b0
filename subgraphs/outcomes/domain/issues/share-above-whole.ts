import Big from 'big.js';
import { Severity } from '../../../foundation/values/data-issue';
import { inWriting } from '../../../foundation/values/in-writing';
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
    const [less, more] = [inWriting(whole.value), inWriting(part.value!)];
    return [
      issueOn([part, whole], {
        code: 'SHARE_ABOVE_WHOLE',
        severity: Severity.ERROR,
        message: {
          sv: `${name.sv}: delen ${more.sv} är större än helheten ${less.sv}.`,
          en: `${name.en}: the part, ${more.en}, is larger than the whole, ${less.en}.`,
        },
        values: [part.value, whole.value],
      }),
    ];
  });
