import { Severity } from '../../../foundation/values/data-issue';
import { MissingReason } from '../../../foundation/values/enums';
import { Basis } from '../guideline';
import type { IssueRule } from '.';

/** From when, and whether still: agreements are held against such a version all the same, and that is said there. */
export const datesNotKnown: IssueRule = ({ guideline: { basis, validFromMissing, validToMissing } }) => {
  const from = validFromMissing === MissingReason.NOT_STATED;
  const to = validToMissing === MissingReason.NOT_STATED;
  if (basis === Basis.REGISTER || (!from && !to)) return [];
  return [
    {
      code: 'DATES_NOT_KNOWN',
      severity: Severity.WARNING,
      field: from ? 'validFrom' : 'validTo',
      message: from
        ? to
          ? {
              sv: 'När versionen började gälla, och om den har slutat gälla, är inte känt.',
              en: 'When the version came into force, and whether it has ended, is not known.',
            }
          : {
              sv: 'När versionen började gälla är inte känt.',
              en: 'When the version came into force is not known.',
            }
        : {
            sv: 'Om versionen har slutat gälla är inte känt.',
            en: 'Whether the version has ended is not known.',
          },
      values: [],
      citations: [],
    },
  ];
};
