import type { DataIssue } from '../../../foundation/values/data-issue';
import type { Partnership } from '../partnership';
import type { SourceDocument } from '../source';
import { conditional } from './conditional';
import { listedAfterItsEnd } from './listed-after-its-end';
import { notSeenSigned } from './not-seen-signed';
import { termEndNotStated } from './term-end-not-stated';
import { termsDiffer } from './terms-differ';

/** What a rule may know of the documents that it cites. */
export type SourceFacts = Pick<SourceDocument, 'id' | 'asOf' | 'activeSections'>;

export interface Evidence {
  partnership: Omit<Partnership, 'dataIssues'>;
  sources: ReadonlyMap<string, SourceFacts>;
}

/** A rule looks at a record and says what a reader must know, or nothing. */
export type IssueRule = (evidence: Evidence) => DataIssue[];

/** In the order in which a reader meets them. To add a rule: one file, one line here, one test. */
export const issueRules: readonly IssueRule[] = [
  termsDiffer,
  termEndNotStated,
  listedAfterItsEnd,
  conditional,
  notSeenSigned,
];
