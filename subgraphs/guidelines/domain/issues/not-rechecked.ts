import { Severity } from '../../../foundation/values/data-issue';
import { Basis } from '../guideline';
import type { IssueRule } from '.';

/** Read from a stored copy: what stands at the address today may be something else. */
export const notRechecked: IssueRule = ({ guideline: { checkedOn, basis } }) =>
  checkedOn === null && basis !== Basis.REGISTER
    ? [
        {
          code: 'NOT_RECHECKED',
          severity: Severity.INFO,
          field: 'checkedOn',
          message: {
            sv: 'Läst i en sparad kopia och inte kontrollerad på nytt. Vad som står hos utgivaren i dag kan vara något annat.',
            en: 'Read from a stored copy and not re-checked. What the issuer states today may be something else.',
          },
          values: [],
          citations: [],
        },
      ]
    : [];
