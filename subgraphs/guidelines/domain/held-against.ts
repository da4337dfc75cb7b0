import type { Citation } from '../../foundation/values/citation';
import type { Day } from '../../foundation/values/day';
import type { Text } from '../../foundation/values/language';
import {
  AssessmentResult,
  rankedFindings,
  resultFor,
  type Extent,
  type Finding,
  type Method,
  type Reason,
} from './assessment';
import type { Criterion, Guideline } from './guideline';
import type { VersionChoice } from './version';

/** What an agreement shows on one criterion of one guideline. */
export interface Assessment {
  guideline: Guideline | null;
  criterion: Criterion;
  result: AssessmentResult;
  extent: Extent | null;
  method: Method | null;
  assessedBy: string | null;
  assessedOn: Day | null;
  reason: Reason | null;
  note: Text | null;
  evidence: Citation[];
  /** What was found by others, and ranks below. */
  otherFindings: { result: AssessmentResult; finding: Finding }[];
}

const notRead: Reason = {
  code: 'NOT_READ',
  message: {
    sv: 'Detta kräver läsning, och ingen har läst avtalet för det här kriteriet.',
    en: 'This takes reading, and nobody has read the agreement for this criterion.',
  },
};

export function assessmentOf(
  guideline: Guideline,
  criterion: Criterion,
  findings: readonly Finding[],
): Assessment {
  const [first, ...rest] = rankedFindings(findings, guideline.series, criterion);
  const answered = first && first.result !== AssessmentResult.NOT_ASSESSED ? first : null;
  return {
    guideline,
    criterion,
    result: first ? resultFor(first, criterion) : AssessmentResult.NOT_ASSESSED,
    // How much is contradicted is not said: only what is shown has an extent.
    extent: first && resultFor(first, criterion) === AssessmentResult.SHOWN ? first.extent : null,
    method: answered?.method ?? null,
    assessedBy: answered?.assessedBy ?? null,
    assessedOn: answered?.assessedOn ?? null,
    reason: first ? first.reason : notRead,
    note: first?.note ?? null,
    evidence: first?.evidence ?? [],
    otherFindings: rest
      .filter(({ result }) => result !== AssessmentResult.NOT_ASSESSED)
      .map((finding) => ({ result: resultFor(finding, criterion), finding })),
  };
}

/** Every criterion of the version that was chosen; none when no version was in force or its criteria are not known. */
export const assessmentsAgainst = (
  { guideline }: VersionChoice,
  findings: readonly Finding[],
): Assessment[] =>
  guideline ? guideline.criteria.map((criterion) => assessmentOf(guideline, criterion, findings)) : [];

/** A cell of a column that the version in question does not have. */
export function notAsked({ guideline, code, message }: VersionChoice, criterion: Criterion): Assessment {
  const reason: Reason = guideline
    ? {
        code: 'NOT_IN_THE_VERSION',
        message: {
          sv: `Inte tillämpligt: versionen ${guideline.version}, som avtalet hålls mot, har inte kriteriet.`,
          en: `Not applicable: version ${guideline.version}, which the agreement is held against, does not have the criterion.`,
        },
      }
    : { code, message };
  return {
    guideline,
    criterion,
    result: AssessmentResult.NOT_APPLICABLE,
    extent: null,
    method: null,
    assessedBy: null,
    assessedOn: null,
    reason,
    note: null,
    evidence: [],
    otherFindings: [],
  };
}
