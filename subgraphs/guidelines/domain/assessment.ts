import type { Citation } from '../../foundation/values/citation';
import type { Day } from '../../foundation/values/day';
import type { Text } from '../../foundation/values/language';
import { Stance, type Criterion } from './guideline';

/** What the text of an agreement shows on one criterion. It never says whether the agreement may be made. */
export enum AssessmentResult {
  SHOWN = 'SHOWN',
  CONTRADICTED = 'CONTRADICTED',
  SILENT = 'SILENT',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  NOT_ASSESSED = 'NOT_ASSESSED',
}

/** How much of a criterion is shown. */
export enum Extent {
  WHOLE = 'WHOLE',
  PART = 'PART',
}

export enum Method {
  RULE = 'RULE',
  READER = 'READER',
}

/** Why a result is what it is: a code for machines, words for people. */
export interface Reason {
  code: string;
  message: Text;
}

/** What a rule or a reader found on one criterion of the common list, or on a guideline's own. */
export interface Finding {
  partnershipId: string;
  /** Null when it holds for every guideline that has the criterion. */
  series: string | null;
  criterion: string;
  method: Method;
  /** RULE:<code> or READER:<who>. */
  assessedBy: string;
  assessedOn: Day | null;
  result: AssessmentResult;
  /** Null unless the result is SHOWN. */
  extent: Extent | null;
  reason: Reason | null;
  note: Text | null;
  evidence: Citation[];
}

/** What a finding says to one criterion of one guideline, which may ask for the opposite of the common criterion. */
export function resultFor(finding: Pick<Finding, 'result'>, criterion: Criterion): AssessmentResult {
  if (criterion.stance === Stance.FOR) return finding.result;
  if (finding.result === AssessmentResult.SHOWN) return AssessmentResult.CONTRADICTED;
  if (finding.result === AssessmentResult.CONTRADICTED) return AssessmentResult.SHOWN;
  return finding.result;
}

/**
 * The findings that bear on a criterion of a series, the one to show first. Who has read the text outranks a rule that
 * has not; a finding made for this guideline outranks one for all; a later reading outranks an earlier. The rest are
 * not thrown away: they are shown beside it.
 */
export function rankedFindings(
  findings: readonly Finding[],
  series: string,
  criterion: Criterion,
): Finding[] {
  return findings
    .filter((finding) =>
      finding.series === null
        ? criterion.common !== null && finding.criterion === criterion.common
        : finding.series === series && finding.criterion === criterion.code,
    )
    .sort(
      (one, other) =>
        Number(other.method === Method.READER) - Number(one.method === Method.READER) ||
        Number(other.series !== null) - Number(one.series !== null) ||
        byText(other.assessedOn ?? '', one.assessedOn ?? '') ||
        byText(one.assessedBy, other.assessedBy),
    );
}

/** As the database orders them too (store/counts.ts). */
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The result in plain words, for beside every answer. */
export const meanings: Record<AssessmentResult, Text> = {
  [AssessmentResult.SHOWN]: {
    sv: 'Texten visar detta. Det säger inget om hur avtalet fungerar, eller om det får ingås.',
    en: 'The text shows this. It says nothing of how the agreement works, or of whether it may be made.',
  },
  [AssessmentResult.CONTRADICTED]: {
    sv: 'Texten säger något annat än riktlinjen frågar efter. Riktlinjer säger olika; det är ingen dom över avtalet.',
    en: 'The text says something else than the guideline asks for. Guidelines differ; it is no verdict on the agreement.',
  },
  [AssessmentResult.SILENT]: {
    sv: 'Texten är läst och säger inget om detta. Det är inte ett brott mot riktlinjen.',
    en: 'The text has been read and says nothing about this. That is not a breach of the guideline.',
  },
  [AssessmentResult.NOT_APPLICABLE]: {
    sv: 'Frågan går inte att ställa till det här avtalet; skälet står bredvid.',
    en: 'The question cannot be put to this agreement; the reason stands beside.',
  },
  [AssessmentResult.NOT_ASSESSED]: {
    sv: 'Ingen har läst texten för att svara på detta. Det säger inget om avtalet.',
    en: 'Nobody has read the text to answer this. It says nothing about the agreement.',
  },
};
