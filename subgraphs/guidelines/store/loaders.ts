import type { DataSource } from 'typeorm';
import { everyRow, rowBy, rowsBy } from '../../foundation/rows';
import { AgreementRow, CriterionRow, FindingRow, GuidelineRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  let inOrder: Promise<GuidelineRow[]> | null = null;
  return {
    guidelineById: rowBy(database, GuidelineRow, 'id'),
    /**
     * All of them: some dozens of rows, and an agreement is held against each guideline. Read once in a request. The
     * versions of a guideline stand together, oldest first, and the register's own lists come last.
     */
    guidelinesInOrder: (): Promise<GuidelineRow[]> =>
      (inOrder ??= everyRow(database, GuidelineRow, 'issuerId', 'series', 'position')),
    commonCriteria: (): Promise<CriterionRow[]> => everyRow(database, CriterionRow, 'position'),
    findingsOfPartnership: rowsBy(database, FindingRow, 'partnershipId'),
    agreementOfPartnership: rowBy(database, AgreementRow, 'partnershipId'),
  };
}

export type Loaders = ReturnType<typeof loaders>;
