import { Severity } from '../../../foundation/values/data-issue';
import type { IssueRule } from '.';

/** An agreement that holds only if something else happens, which the register has not seen happen. */
export const conditional: IssueRule = ({ partnership: { condition } }) =>
  condition
    ? [
        {
          code: 'CONDITIONAL',
          severity: Severity.WARNING,
          field: 'period',
          message: {
            sv: `Avtalet gäller under ett villkor, och registret har inte sett att det är uppfyllt: ${condition.text.sv}`,
            en: `The agreement holds on a condition that the register has not seen fulfilled: ${condition.text.en ?? condition.text.sv}`,
          },
          values: [],
          citations: condition.citations,
        },
      ]
    : [];
