import type { Citation } from '../../subgraphs/foundation/values/citation';
import { ContributionKind, Side } from '../../subgraphs/foundation/values/enums';
import { Precision } from '../../subgraphs/foundation/values/period';
import type { Agreement } from '../../subgraphs/guidelines/domain/agreement';

export const at = (section: string): Citation[] => [{ source: '000', section, page: null, figure: null }];

/** An agreement of which nothing is recorded but its parties and its term. */
export const agreement = (recorded: Partial<Agreement> = {}): Agreement => ({
  id: 'made-up',
  paper: { kind: 'UNSIGNED_COPY', citations: at('Titel') },
  period: { from: '2025-02-01', to: '2025-12-31', precision: Precision.DAY },
  periodCitations: at('Period'),
  parties: [
    { side: Side.PUBLIC, citations: at('Parter') },
    { side: Side.CIVIL_SOCIETY, citations: at('Parter') },
  ],
  decisions: [],
  goals: [],
  commitments: [],
  money: [],
  terms: [],
  forums: [],
  followUp: [],
  ...recorded,
});

export const brings = (side: Side, kind = ContributionKind.PREMISES) => ({
  side,
  kind,
  citations: at('Resurser'),
});

/** The same, as the partnerships subgraph tells of it. */
export const told = (id: string, recorded: Partial<Agreement> = {}) => {
  const { paper, periodCitations, money, ...rest } = agreement({ id, ...recorded });
  return { ...rest, paper: paper.kind, paperCitations: paper.citations, termCitations: periodCitations };
};
