import type { DataIssue } from '../../foundation/values/data-issue';
import type { Day } from '../../foundation/values/day';
import type { MissingReason } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Precision } from '../../foundation/values/period';

/** What a criterion is about. */
export enum CriterionKind {
  CHARACTER = 'CHARACTER',
  CONTENT = 'CONTENT',
}

/** How firmly a guideline states a criterion. */
export enum Strength {
  STATED = 'STATED',
  SOFTENED = 'SOFTENED',
}

/** Whether a guideline asks for what the common criterion says, or for its opposite. */
export enum Stance {
  FOR = 'FOR',
  AGAINST = 'AGAINST',
}

/** From what the register knows a guideline. */
export enum Basis {
  READ_AT_ADDRESS = 'READ_AT_ADDRESS',
  STORED_COPY = 'STORED_COPY',
  REGISTER = 'REGISTER',
}

/** An entry of the common list, by which guidelines are laid side by side. */
export interface CommonCriterion {
  code: string;
  kind: CriterionKind;
  text: Text;
}

/** A criterion as one version of one guideline states it. */
export interface Criterion {
  code: string;
  /** The entry of the common list that it answers to; null for one that only this guideline has. */
  common: string | null;
  text: Text;
  strength: Strength;
  stance: Stance;
  note: Text | null;
  /** Where it stands, if elsewhere than the guideline itself. */
  url: string | null;
}

/** One version of one guideline. Versions of the same guideline share `series`; `position` tells older from newer. */
export interface Guideline {
  id: string;
  series: string;
  position: number;
  title: Text;
  version: string;
  issuerId: string | null;
  validFrom: Day | null;
  validFromMissing: MissingReason | null;
  validTo: Day | null;
  /** NOT_STATED: it is not known whether or when it ended. NOT_APPLICABLE: no end has been set. */
  validToMissing: MissingReason | null;
  datePrecision: Precision;
  url: string | null;
  checkedOn: Day | null;
  basis: Basis;
  note: Text | null;
  criteriaKnown: boolean;
  /** How many criteria it has, where that is known. Known of some whose criteria are not. */
  criteriaCount: number | null;
  criteria: Criterion[];
  dataIssues: DataIssue[];
}
