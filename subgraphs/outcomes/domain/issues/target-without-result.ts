import { Severity } from '../../../foundation/values/data-issue';
import { MissingReason } from '../../../foundation/values/enums';
import { isResult, Stage } from '../observation';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A target for which no result is known in numbers. Planned is not achieved. */
export const targetWithoutResult: IssueRule = (evidence) =>
  rowsWhere(evidence, ({ stage, metricId }) => {
    if (stage !== Stage.TARGET) return false;
    return !evidence.observations.some(
      (other) =>
        other.metricId === metricId &&
        isResult(other) &&
        (other.value !== null || other.missingReason === MissingReason.WITHHELD),
    );
  }).map((row) => {
    const name = named(row, evidence.metrics);
    return issueOn([row], {
      code: 'TARGET_WITHOUT_RESULT',
      severity: Severity.INFO,
      message: {
        sv: `${name.sv}: det finns ett mål, men inget resultat i siffror.`,
        en: `${name.en}: there is a target, and no result in numbers.`,
      },
      values: [row.value],
    });
  });
