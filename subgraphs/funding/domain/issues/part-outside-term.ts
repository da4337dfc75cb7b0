import { Severity, type DataIssue } from '../../../foundation/values/data-issue';
import type { IssueRule } from '.';

/** A contribution for a time that begins before the agreement or ends after it. */
export const partOutsideTerm: IssueRule = ({ term, contributions }) =>
  contributions.flatMap(({ period, citations }): DataIssue[] => {
    if (!period || !term) return [];
    const early = period.from && term.from && period.from < term.from;
    const late = period.to && term.to && period.to > term.to;
    if (!early && !late) return [];
    const [part, whole] = [period, term].map(({ from, to }) => `${from ?? '?'}–${to ?? '?'}`);
    return [
      {
        code: 'PART_OUTSIDE_TERM',
        severity: Severity.WARNING,
        field: 'funding.contributions',
        message: {
          sv: `Bidraget avser ${part}, som går utanför avtalstiden ${whole}.`,
          en: `The contribution is for ${part}, which goes beyond the term ${whole}.`,
        },
        values: [part ?? '', whole ?? ''],
        citations,
      },
    ];
  });
