import { Severity } from '../../../foundation/values/data-issue';
import { MissingReason } from '../../../foundation/values/enums';
import { isAimedAt, isResult, Stage } from '../observation';
import type { IssueRule } from '.';
import { issueOn, named, rowsWhere } from './issue';

/** A target for which no result is known in numbers, of its own group and time. Planned is not achieved. */
export const targetWithoutResult: IssueRule = (evidence) =>
  rowsWhere(evidence, (target) => {
    if (target.stage !== Stage.TARGET) return false;
    return !evidence.observations.some(
      (other) =>
        other.metricId === target.metricId &&
        other.group?.sv === target.group?.sv &&
        isResult(other) &&
        isAimedAt(target.period, other.period) &&
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
