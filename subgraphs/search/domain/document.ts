import type { Day } from '../../foundation/values/day';
import { MoneyMissingReason, PartnershipStatus } from '../../foundation/values/enums';
import { analyse, type Analysed, type Passage } from './analyser/document';
import type { ListFacet } from './enums';
import { Facet } from './enums';
import type { Facts, FundingFacts, PartnershipFacts } from './facts';
import { passagesOf } from './passages';
import { LAST, sortKey } from './sort-key';

/** One partnership as search keeps it: what it is found by, filtered by, counted by and sorted by. */
export interface SearchDocument extends Analysed {
  passages: readonly Passage[];
  id: string;
  values: Record<ListFacet, string[]>;
  /** The status on a day is the last of `statusCode` whose `statusFrom` is not after it. */
  statusFrom: string[];
  statusCode: PartnershipStatus[];
  /** When it was or is in force. Null where an end is open or not known. */
  activeFrom: Day | null;
  activeTo: Day | null;
  from: Day | null;
  to: Day | null;
  publicPerYear: string | null;
  publicPerYearMissing: MoneyMissingReason | null;
  publicPerYearInPricesOf: FundingFacts['publicPerYearInPricesOf'];
  hasResults: boolean;
  hasDataIssues: boolean;
  checkedOn: Day;
  titleKey: string;
  municipalityKey: string;
  /** Its predecessor, which it is like for another reason than chance. */
  predecessor: string | null;
  title: PartnershipFacts['title'];
}

export function documentOf(facts: Facts): SearchDocument {
  const { partnership, funding, outcomes } = facts;
  const municipalities = partnership.municipalities.map((code) => facts.municipality(code));
  const passages = passagesOf(facts);
  const title = sortKey(partnership.title.sv).slice(0, LONGEST_KEY);
  const [seat] = municipalities;
  return {
    ...analyse(passages),
    passages,
    id: partnership.id,
    values: {
      [Facet.MUNICIPALITY]: partnership.municipalities,
      [Facet.COUNTY]: distinct(municipalities.flatMap((one) => one?.county.code ?? [])),
      [Facet.THEME]: partnership.themes,
      [Facet.TARGET_GROUP]: partnership.targetGroups,
      [Facet.ORGANISATION]: organisationsOf(facts),
      [Facet.METRIC]: outcomes?.metrics ?? [],
    },
    ...statusOf(partnership),
    from: partnership.period?.from ?? null,
    to: partnership.period?.to ?? null,
    publicPerYear: funding?.publicPerYear?.amount ?? null,
    publicPerYearMissing: funding?.publicPerYear
      ? null
      : (funding?.publicPerYearMissingReason ?? MoneyMissingReason.NOT_STATED),
    publicPerYearInPricesOf: funding?.publicPerYearInPricesOf ?? {
      amounts: {},
      otherwise: MoneyMissingReason.NOT_STATED,
    },
    hasResults: outcomes?.hasResults ?? false,
    hasDataIssues: [partnership, funding, outcomes].some((part) => (part?.dataIssues.length ?? 0) > 0),
    checkedOn: partnership.checkedOn,
    titleKey: title,
    municipalityKey: `${seat ? sortKey(seat.name) : LAST} ${title}`,
    predecessor: partnership.predecessor,
    title: partnership.title,
  };
}

/** Every party and what it is a part of: who asks for an organisation means its units too. */
function organisationsOf({ partnership, organisation }: Facts): string[] {
  const all = new Set<string>();
  for (const party of partnership.parties) {
    // A unit that is part of itself, by a slip in the records, ends the climb.
    for (
      let id: string | null = party.organisation;
      id && !all.has(id);
      id = organisation(id)?.partOf ?? null
    ) {
      all.add(id);
    }
  }
  return [...all];
}

function statusOf({ status }: PartnershipFacts) {
  const inForce = status.findIndex((step) => step.status === PartnershipStatus.ACTIVE);
  const next = inForce === -1 ? undefined : status[inForce + 1];
  return {
    statusFrom: status.map(({ from }) => from ?? '-infinity'),
    statusCode: status.map((step) => step.status),
    activeFrom: status[inForce]?.from ?? null,
    activeTo: next?.from ? dayBefore(next.from) : null,
  };
}

const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Titles that agree for this long are sorted by id. The key stays in the row, and the row in its page. */
const LONGEST_KEY = 200;
