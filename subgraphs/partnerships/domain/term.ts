import type { Period } from '../../foundation/values/period';
import { AmendmentKind, DecisionKind, type Amendment, type Decision, type StatedPeriod } from './partnership';

export interface TermFacts {
  statedTerms: readonly StatedPeriod[];
  amendments: readonly Amendment[];
  decisions: readonly Decision[];
}

/** The term in force: as stated, moved by the extensions that were made. Null when no dates are stated. */
export function termOf({ statedTerms, amendments }: TermFacts): Period | null {
  const [stated] = statedTerms;
  if (!stated || (!stated.from && !stated.to)) return null;
  const extendedTo = amendments
    .filter((amendment) => amendment.kind === AmendmentKind.EXTENDED)
    .map((amendment) => amendment.newTo)
    .filter((day): day is string => Boolean(day));
  const to = stated.to ? [stated.to, ...extendedTo].sort().at(-1)! : null;
  return { from: stated.from, to, precision: stated.precision };
}

/** The day on which the agreement was ended before its time, if one is known. */
export function terminatedOn({ decisions }: TermFacts): string | null {
  return decisions.find((decision) => decision.kind === DecisionKind.TERMINATED)?.date ?? null;
}
