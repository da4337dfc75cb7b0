import { Severity } from '../../../foundation/values/data-issue';
import { Basis } from '../guideline';
import type { IssueRule } from '.';

export const addressNotKnown: IssueRule = ({ guideline: { url, basis } }) =>
  url === null && basis !== Basis.REGISTER
    ? [
        {
          code: 'ADDRESS_NOT_KNOWN',
          severity: Severity.WARNING,
          field: 'url',
          message: {
            sv: 'Adressen till riktlinjen sparades inte, så den som läser kan inte slå upp den.',
            en: 'The address of the guideline was not kept, so a reader cannot look it up.',
          },
          values: [],
          citations: [],
        },
      ]
    : [];
