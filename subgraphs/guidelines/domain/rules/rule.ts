import type { Citation } from '../../../foundation/values/citation';
import type { Text } from '../../../foundation/values/language';
import { places, restsOnAgreement, restsOnFullText, type Agreement } from '../agreement';
import { AssessmentResult, Extent, type Reason } from '../assessment';

/** What a rule answers. */
export interface Answer {
  result: AssessmentResult;
  extent: Extent | null;
  reason: Reason;
  evidence: Citation[];
}

/** A rule answers for one criterion of the common list, from the recorded facts of an agreement alone. */
export interface Rule {
  code: string;
  criterion: string;
  assess(agreement: Agreement): Answer;
}

const answer = (
  result: AssessmentResult,
  code: string,
  message: Text,
  evidence: readonly Citation[] = [],
  extent: Extent | null = null,
): Answer => ({ result, extent, reason: { code, message }, evidence: places(evidence) });

export const shown = (code: string, message: Text, evidence: readonly Citation[]): Answer =>
  answer(AssessmentResult.SHOWN, code, message, evidence, Extent.WHOLE);

export const shownInPart = (code: string, message: Text, evidence: readonly Citation[]): Answer =>
  answer(AssessmentResult.SHOWN, code, message, evidence, Extent.PART);

export const contradicted = (code: string, message: Text, evidence: readonly Citation[]): Answer =>
  answer(AssessmentResult.CONTRADICTED, code, message, evidence);

export const notApplicable = (code: string, message: Text): Answer =>
  answer(AssessmentResult.NOT_APPLICABLE, code, message);

/** The facts do not decide it: someone has to read the text. */
export const needsReading = (code: string, message: Text): Answer =>
  answer(AssessmentResult.NOT_ASSESSED, code, message);

/**
 * Nothing is recorded. Where the record rests on a full text that was read, the text is silent; where it rests on a
 * row in a list or somebody's description, nobody has read the text, and that is another thing.
 */
export function nothingRecorded(agreement: Agreement, what: Text): Answer {
  return restsOnFullText(agreement)
    ? answer(AssessmentResult.SILENT, 'NOTHING_RECORDED', {
        sv: `Posten bygger på ${restsOnAgreement(agreement) ? 'avtalets hela text' : 'ett förslag till avtal'}, och ur den texten är inget antecknat om ${what.sv}.`,
        en: `The record rests on ${restsOnAgreement(agreement) ? 'the whole text of the agreement' : 'a proposal of the agreement'}, and nothing is recorded from that text about ${what.en}.`,
      })
    : needsReading('TEXT_NOT_READ', {
        sv: `Registret har inte avtalets text. Att inget är antecknat om ${what.sv} säger därför ingenting.`,
        en: `The register does not have the text of the agreement. That nothing is recorded about ${what.en} therefore says nothing.`,
      });
}
