import type { Citation } from '../../foundation/values/citation';
import { addToDay } from '../../foundation/values/day';
import { ContributionKind, Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { Precision, type Period } from '../../foundation/values/period';
import type { Made } from './version';

interface Stated {
  citations: Citation[];
}

/** What this subgraph has heard of an agreement, from those who own the facts. The rules look at nothing else. */
export interface Agreement {
  id: string;
  /** What the record rests on (PaperKind in the partnerships subgraph). */
  paper: { kind: string } & Stated;
  period: Period | null;
  /** Where the term stands. */
  periodCitations: Citation[];
  parties: ({ side: Side } & Stated)[];
  decisions: { kind: string; date?: string | null; during?: Period | null }[];
  goals: Text[];
  /** A commitment of the kind OTHER is a task; any other is something brought. */
  commitments: ({ side: Side; kind: ContributionKind } & Stated)[];
  /** Null until the funding subgraph has told of this agreement. */
  money: ({ side: Side; amount: string | null } & Stated)[] | null;
  terms: ({ kind: string } & Stated)[];
  forums: ({ name: Text; description?: Text | null } & Stated)[];
  followUp: ({ forum?: string | null } & Stated)[];
}

/** Papers that hold the whole text: what they do not say, the agreement (or the proposal of it) does not say. */
const fullTexts: readonly string[] = ['SIGNED_AGREEMENT', 'UNSIGNED_COPY', 'PROPOSAL'];

export const restsOnFullText = ({ paper }: Agreement): boolean => fullTexts.includes(paper.kind);

/** Papers that are the agreement's own text. */
const agreementTexts: readonly string[] = ['SIGNED_AGREEMENT', 'UNSIGNED_COPY'];

export const restsOnAgreement = ({ paper }: Agreement): boolean => agreementTexts.includes(paper.kind);

/**
 * When an agreement was made: the day it was signed, or else decided, or else its first day, or else the day it was
 * proposed. Null when none of them is stated.
 */
export function madeDuring({ decisions, period }: Pick<Agreement, 'decisions' | 'period'>): Made {
  const stepOf = (kind: string): Made => {
    for (const { kind: step, date, during } of decisions) {
      if (step !== kind) continue;
      if (date) return onDay(date);
      if (during?.from) return during;
    }
    return null;
  };
  return stepOf('SIGNED') ?? stepOf('DECIDED') ?? firstOf(period) ?? stepOf('PROPOSED');
}

const onDay = (day: string): Made => ({ from: day, to: day, precision: Precision.DAY });

/** The first day of a term; its first year or month where the term is no more exact than that. */
function firstOf(period: Period | null): Made {
  if (!period?.from) return null;
  const { from, precision } = period;
  if (precision === Precision.DAY) return onDay(from);
  if (precision === Precision.YEAR) return { from, to: `${from.slice(0, 4)}-12-31`, precision };
  return { from, to: addToDay(addToDay(`${from.slice(0, 7)}-01`, 'P1M'), { days: -1 }), precision };
}

export const hasParty = ({ parties }: Agreement, wanted: Side): boolean =>
  parties.some(({ side }) => side === wanted);

/** Where it stands what a side brings. A task alone is not something brought. */
export const broughtBy = (agreement: Agreement, side: Side): Citation[] => [
  ...agreement.commitments
    .filter((one) => one.side === side && one.kind !== ContributionKind.OTHER)
    .flatMap(({ citations }) => citations),
  ...(agreement.money ?? [])
    .filter((one) => one.side === side && Number(one.amount ?? 1) > 0)
    .flatMap(({ citations }) => citations),
];

/** Several facts often stand in the same section; the section is shown once. */
export function places(citations: readonly Citation[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const { source, section, page } of citations) {
    const key = JSON.stringify([source, section, page]);
    if (!seen.has(key)) seen.set(key, { source, section, page, figure: null });
  }
  return [...seen.values()];
}
