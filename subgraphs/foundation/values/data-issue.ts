import type { Citation } from './citation';
import type { Text } from './language';

export enum Severity {
  INFO = 'INFO',
  WARNING = 'WARNING',
  ERROR = 'ERROR',
}

/** Something about a record that a reader must know: a contradiction, a sum that does not add up, a gap. */
export interface DataIssue {
  code: string;
  severity: Severity;
  /** The path of the field in the record, such as "term" or "funding.contributions". */
  field: string;
  message: Text;
  /** The values that disagree, as printed or as computed. */
  values: string[];
  citations: Citation[];
}
