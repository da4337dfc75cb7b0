import { Severity } from '../../../foundation/values/data-issue';
import type { Text } from '../../../foundation/values/language';
import { PaperKind } from '../partnership';
import type { IssueRule } from '.';

const messages: Partial<Record<PaperKind, { code: string; severity: Severity; message: Text }>> = {
  [PaperKind.UNSIGNED_COPY]: {
    code: 'NOT_SEEN_SIGNED',
    severity: Severity.INFO,
    message: {
      sv: 'Kopian är inte undertecknad: den visar vad som avtalats i text, inte att det undertecknats.',
      en: 'The copy is not signed: it shows the text of the agreement, not that it was signed.',
    },
  },
  [PaperKind.PROPOSAL]: {
    code: 'ONLY_PROPOSED',
    severity: Severity.WARNING,
    message: {
      sv: 'Källan är ett förslag till beslut. Den visar inte att beslutet fattades eller att avtalet tecknades.',
      en: 'The source is a proposal. It does not show that the decision was made or that the agreement was signed.',
    },
  },
};

/** Papers that prove less than a reader may think. */
export const notSeenSigned: IssueRule = ({ partnership: { paper } }) => {
  const found = messages[paper.kind];
  return found ? [{ ...found, field: 'decisions', values: [], citations: paper.citations }] : [];
};
