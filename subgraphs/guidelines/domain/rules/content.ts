import type { Citation } from '../../../foundation/values/citation';
import type { Text } from '../../../foundation/values/language';
import { restsOnFullText, type Agreement } from '../agreement';
import { needsReading, nothingRecorded, shown, type Answer, type Rule } from './rule';

/**
 * A rule about what a text contains. A row in a list may give a sum and a year, and that does not show that the
 * agreement has a section on either: without a full text there is nothing to answer from.
 */
export const contentRule = (rule: Rule): Rule => ({
  ...rule,
  assess: (agreement) =>
    restsOnFullText(agreement)
      ? rule.assess(agreement)
      : needsReading('TEXT_NOT_READ', {
          sv: 'Registret har inte avtalets text, bara vad andra säger om det.',
          en: 'The register does not have the text of the agreement, only what others say of it.',
        }),
});

/** Most content items are there when something of the kind is recorded. */
export const shownWhereRecorded = (
  agreement: Agreement,
  what: Text,
  evidence: readonly Citation[],
): Answer =>
  evidence.length > 0
    ? shown(
        'RECORDED',
        {
          sv: `Antecknat ur texten: ${what.sv}.`,
          en: `Recorded from the text: ${what.en}.`,
        },
        evidence,
      )
    : nothingRecorded(agreement, what);
