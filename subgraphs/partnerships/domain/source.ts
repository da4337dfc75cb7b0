import type { Day } from '../../foundation/values/day';
import type { Text } from '../../foundation/values/language';

/** A document that facts were read from. */
export interface SourceDocument {
  id: string;
  title: Text;
  publisher: string | null;
  publishedOn: Day | null;
  /** What a reader must know of the document itself. */
  note: Text | null;
  /** The day from which the document is known to speak, where it bears no date of its own. */
  asOf: Day | null;
  /** The sections whose names begin so present their agreements as being in force. */
  activeSections: string | null;
  url: string | null;
  requestFrom: string | null;
  /** Of the stored text, so that a reader can tell whether it is the same. */
  sha256: string | null;
  checkedOn: Day | null;
}
