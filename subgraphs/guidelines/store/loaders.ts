import { In, type DataSource } from 'typeorm';
import { many, one } from '../../foundation/batch';
import { AgreementRow, CriterionRow, FindingRow, GuidelineRow } from './rows';

/** Made anew for each request. Names say what comes back: `ById` one row or null, `Of…` a list. */
export function loaders(database: DataSource) {
  let inOrder: Promise<GuidelineRow[]> | null = null;
  return {
    guidelineById: one(
      (ids: readonly string[]) => database.manager.findBy(GuidelineRow, { id: In([...ids]) }),
      (row) => row.id,
    ),
    /**
     * All of them: some dozens of rows, and an agreement is held against each guideline. Read once in a request. The
     * versions of a guideline stand together, oldest first, and the register's own lists come last.
     */
    guidelinesInOrder: (): Promise<GuidelineRow[]> =>
      (inOrder ??= database.manager.find(GuidelineRow, {
        order: { issuerId: { direction: 'ASC', nulls: 'LAST' }, series: 'ASC', position: 'ASC' },
      })),
    commonCriteria: (): Promise<CriterionRow[]> =>
      database.manager.find(CriterionRow, { order: { position: 'ASC' } }),
    findingsOfPartnership: many(
      (ids: readonly string[]) => database.manager.findBy(FindingRow, { partnershipId: In([...ids]) }),
      (row) => row.partnershipId,
    ),
    agreementOfPartnership: one(
      (ids: readonly string[]) => database.manager.findBy(AgreementRow, { partnershipId: In([...ids]) }),
      (row) => row.partnershipId,
    ),
  };
}

export type Loaders = ReturnType<typeof loaders>;
