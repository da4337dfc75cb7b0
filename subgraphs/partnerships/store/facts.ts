import type { Citation } from '../../foundation/values/citation';
import type { Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import type { ContributionKind, Side } from '../../foundation/values/enums';
import type { Partnership } from '../domain/partnership';
import type { ConceptPart, PartnershipPart } from '../domain/record';
import type { Scheme } from '../domain/concept';
import { statusSteps, type StatusStep } from '../domain/status';
import { termOf } from '../domain/term';

/**
 * What this subgraph tells the others of a partnership: its public facts, with what only it can compute already
 * computed. Followers declare for themselves the part that they read; adding a field here breaks none of them.
 */
export interface PartnershipFacts {
  id: string;
  title: Text;
  summary: Text;
  purpose: Text | null;
  goals: Text[];
  keywords: string[];
  labelStatus: string;
  paper: string;
  paperCitations: Citation[];
  municipalities: string[];
  themes: string[];
  targetGroups: string[];
  period: Period | null;
  /** Where the term that is shown stands. */
  termCitations: Citation[];
  status: StatusStep[];
  decidedOn: string | null;
  condition: Text | null;
  hasExtension: boolean;
  predecessor: string | null;
  parties: {
    organisation: string;
    side: Side;
    role: Text | null;
    actingUnit: string | null;
    citations: Citation[];
  }[];
  commitments: {
    organisation: string;
    side: Side;
    kind: ContributionKind;
    description: Text;
    citations: Citation[];
  }[];
  decisions: Partnership['decisions'];
  terms: Partnership['terms'];
  forums: Partnership['forums'];
  followUp: Partnership['followUp'];
  /** The day on which the record was last compared with its source. */
  checkedOn: string;
  dataIssues: { code: string; severity: string; message: Text }[];
}

export function partnershipFacts(
  partnership: Partnership,
  parties: PartnershipPart['parties'],
  commitments: PartnershipPart['commitments'],
): PartnershipFacts {
  const { id, title, summary, purpose, goals, keywords, labelStatus, municipalities, themes, targetGroups } =
    partnership;
  return {
    id,
    title,
    summary,
    purpose,
    goals,
    keywords,
    labelStatus,
    paper: partnership.paper.kind,
    paperCitations: partnership.paper.citations,
    municipalities,
    themes,
    targetGroups,
    period: termOf(partnership),
    termCitations: partnership.statedTerms[0]?.citations ?? [],
    status: statusSteps(partnership),
    decidedOn: partnership.decisions.find((decision) => decision.date)?.date ?? null,
    condition: partnership.condition?.text ?? null,
    hasExtension: partnership.extension !== null,
    predecessor: partnership.predecessorId,
    parties: parties.map(({ organisation, side, role, actingUnit, citations }) => ({
      organisation,
      side,
      role: role ?? null,
      actingUnit: actingUnit ?? null,
      citations,
    })),
    commitments: commitments.map(({ organisation, side, kind, description, citations }) => ({
      organisation,
      side,
      kind,
      description,
      citations,
    })),
    decisions: partnership.decisions,
    terms: partnership.terms,
    forums: partnership.forums,
    followUp: partnership.followUp,
    checkedOn: partnership.checkedOn,
    dataIssues: partnership.dataIssues.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}

export const conceptFacts = (scheme: Scheme, { code, label, definition }: ConceptPart) => ({
  scheme,
  code,
  label,
  definition,
});
