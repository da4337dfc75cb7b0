import { Precision } from '../../subgraphs/foundation/values/period';
import { LabelStatus, PaperKind, type Partnership } from '../../subgraphs/partnerships/domain/partnership';

const text = (sv: string) => ({ sv, en: sv });

/** An agreement with nothing special about it, for tests to change. */
export const agreement = (change: Partial<Partnership> = {}): Partnership => ({
  id: 'an-agreement',
  labelStatus: LabelStatus.BY_PARTIES,
  paper: { kind: PaperKind.SIGNED_AGREEMENT, citations: [] },
  title: text('Ett avtal'),
  summary: text('Om något.'),
  purpose: null,
  goals: [],
  keywords: [],
  municipalities: ['1480'],
  themes: [],
  targetGroups: [],
  statedTerms: [{ from: '2025-01-01', to: '2025-12-31', precision: Precision.DAY, citations: [] }],
  condition: null,
  extension: null,
  amendments: [],
  history: [],
  decisions: [],
  annexes: [],
  terms: [],
  forums: [],
  followUp: [],
  predecessorId: null,
  relatedPlans: [],
  agreement: null,
  checkedOn: '2026-11-22',
  dataIssues: [],
  ...change,
});
