import type { Day } from '../../foundation/values/day';
import type { MoneyMissingReason, PartnershipStatus } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';

/** What search reads of the others' facts. Each owner tells more; what is not read here is not declared here. */

export interface PartnershipFacts {
  id: string;
  title: Text;
  summary: Text;
  purpose: Text | null;
  goals: Text[];
  keywords: string[];
  municipalities: string[];
  themes: string[];
  targetGroups: string[];
  period: { from: Day | null; to: Day | null } | null;
  status: { from: Day | null; status: PartnershipStatus }[];
  predecessor: string | null;
  parties: { organisation: string; role: Text | null; actingUnit: string | null }[];
  commitments: { description: Text }[];
  terms: { description: Text }[];
  forums: { name: Text; description?: Text | null }[];
  followUp: { description: Text; indicators: Text[] }[];
  checkedOn: Day;
  dataIssues: unknown[];
}

export interface FundingFacts {
  publicPerYear: { amount: string; currency: string } | null;
  publicPerYearMissingReason: MoneyMissingReason | null;
  /** By year, in the prices of that year; `otherwise` says why a year is not among them. */
  publicPerYearInPricesOf: { amounts: Record<string, string>; otherwise: MoneyMissingReason };
  dataIssues: unknown[];
}

export interface OutcomesFacts {
  metrics: string[];
  hasResults: boolean;
  texts: Text[];
  dataIssues: unknown[];
}

export interface OrganisationFacts {
  id: string;
  name: string;
  alternativeNames: string[];
  partOf: string | null;
}

export interface MunicipalityFacts {
  code: string;
  name: string;
  county: { code: string; name: string };
}

export interface ConceptFacts {
  scheme: 'THEME' | 'TARGET_GROUP';
  code: string;
  label: Text;
}

export interface MetricFacts {
  id: string;
  label: Text;
}

/** All that is known about one partnership and about what it refers to. */
export interface Facts {
  partnership: PartnershipFacts;
  funding: FundingFacts | null;
  outcomes: OutcomesFacts | null;
  organisation(id: string): OrganisationFacts | undefined;
  municipality(code: string): MunicipalityFacts | undefined;
  concept(scheme: ConceptFacts['scheme'], code: string): ConceptFacts | undefined;
}
