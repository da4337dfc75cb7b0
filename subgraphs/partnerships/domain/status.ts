import { addToDay, type Day } from '../../foundation/values/day';
import { PartnershipStatus } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { Precision } from '../../foundation/values/period';
import { PaperKind, type Condition, type Extension, type Paper } from './partnership';
import { termOf, terminatedOn, type TermFacts } from './term';

export interface StatusFacts extends TermFacts {
  extension: Extension | null;
}

/** From a day on (null: from the beginning of time), until the next step. */
export interface StatusStep {
  from: Day | null;
  status: PartnershipStatus;
}

/**
 * The whole life of an agreement as steps in time: what other subgraphs need to answer "in force on day X" for any
 * day without knowing the rules.
 */
export function statusSteps(facts: StatusFacts): StatusStep[] {
  const term = termOf(facts);
  if (!term) return [{ from: null, status: PartnershipStatus.UNKNOWN }];
  const steps: StatusStep[] = term.from
    ? [
        { from: null, status: PartnershipStatus.PLANNED },
        { from: term.from, status: PartnershipStatus.ACTIVE },
      ]
    : [{ from: null, status: PartnershipStatus.UNKNOWN }];
  const ended = terminatedOn(facts);
  if (ended && (!term.to || ended <= term.to)) {
    return [
      ...steps.filter((step) => !step.from || step.from < ended),
      { from: ended, status: PartnershipStatus.TERMINATED },
    ];
  }
  if (!term.to) return steps;
  const after = addToDay(term.to, { days: 1 });
  const latest = facts.extension?.latestTo;
  if (!latest || latest <= term.to) return [...steps, { from: after, status: PartnershipStatus.ENDED }];
  return [
    ...steps,
    { from: after, status: PartnershipStatus.EXTENSION_POSSIBLE },
    { from: addToDay(latest, { days: 1 }), status: PartnershipStatus.ENDED },
  ];
}

export function statusOn(facts: StatusFacts, day: Day): PartnershipStatus {
  const steps = statusSteps(facts);
  return steps.findLast((step) => step.from === null || step.from <= day)!.status;
}

export interface ReasonFacts extends StatusFacts {
  paper: Paper;
  condition: Condition | null;
}

/** Why the status is what it is on a day, and what the paper behind it does not show. */
export function statusReason(facts: ReasonFacts, day: Day): Text {
  const parts = [
    reasonFromDates(facts, day),
    precisionNote(facts),
    conditionNote(facts),
    paperNotes[facts.paper.kind],
  ];
  const written = parts.filter((part): part is Required<Text> => part !== null);
  return { sv: written.map((part) => part.sv).join(' '), en: written.map((part) => part.en).join(' ') };
}

function reasonFromDates(facts: ReasonFacts, day: Day): Text {
  const term = termOf(facts);
  const latest = facts.extension?.latestTo;
  switch (statusOn(facts, day)) {
    case PartnershipStatus.UNKNOWN:
      return term
        ? {
            sv: `Slutdatum är ${term.to}; startdatum anges inte.`,
            en: `The last day is ${term.to}; the first is not stated.`,
          }
        : { sv: 'Källan anger ingen avtalstid.', en: 'The source states no term.' };
    case PartnershipStatus.PLANNED:
      return {
        sv: `Avtalstiden börjar ${term?.from}, efter ${day}.`,
        en: `The term begins on ${term?.from}, after ${day}.`,
      };
    case PartnershipStatus.ACTIVE:
      return term?.to
        ? {
            sv: `${day} ligger inom avtalstiden ${term.from} till och med ${term.to}.`,
            en: `${day} is within the term, ${term.from} up to and including ${term.to}.`,
          }
        : {
            sv: `Avtalstiden började ${term?.from}, och inget slut anges.`,
            en: `The term began on ${term?.from}, and no end is stated.`,
          };
    case PartnershipStatus.EXTENSION_POSSIBLE:
      return {
        sv: `Avtalstiden gick ut ${term?.to}. Den kunde förlängas till som längst ${latest}; om det skedde anges inte.`,
        en: `The term ran out on ${term?.to}. It could be extended to ${latest} at the latest; whether it was is not stated.`,
      };
    case PartnershipStatus.TERMINATED:
      return {
        sv: `Avtalet avslutades i förtid ${terminatedOn(facts)}.`,
        en: `The agreement was ended early, on ${terminatedOn(facts)}.`,
      };
    case PartnershipStatus.ENDED:
      return latest && term?.to && latest > term.to
        ? {
            sv: `Avtalstiden gick ut ${term.to}, och den kunde förlängas till som längst ${latest}.`,
            en: `The term ran out on ${term.to}, and could be extended to ${latest} at the latest.`,
          }
        : { sv: `Avtalstiden gick ut ${term?.to}.`, en: `The term ran out on ${term?.to}.` };
  }
}

function precisionNote(facts: TermFacts): Text | null {
  switch (termOf(facts)?.precision) {
    case Precision.YEAR:
      return { sv: 'Källan anger bara år.', en: 'The source states years only.' };
    case Precision.MONTH:
      return { sv: 'Källan anger bara månader.', en: 'The source states months only.' };
    default:
      return null;
  }
}

function conditionNote({ condition }: ReasonFacts): Text | null {
  if (!condition) return null;
  return {
    sv: `Avtalet är villkorat: ${condition.text.sv}`,
    en: `The agreement is conditional: ${condition.text.en ?? condition.text.sv}`,
  };
}

const paperNotes: Record<PaperKind, Text | null> = {
  [PaperKind.SIGNED_AGREEMENT]: null,
  [PaperKind.UNSIGNED_COPY]: {
    sv: 'Registret har sett en osignerad kopia.',
    en: 'The register has seen an unsigned copy.',
  },
  [PaperKind.PROPOSAL]: {
    sv: 'Registret har sett ett förslag, inte ett beslut.',
    en: 'The register has seen a proposal, not a decision.',
  },
  [PaperKind.DESCRIPTION]: {
    sv: 'Registret har sett en beskrivning, inte själva avtalet.',
    en: 'The register has seen a description, not the agreement itself.',
  },
  [PaperKind.LISTING]: {
    sv: 'Registret har sett en rad i en förteckning, inte själva avtalet.',
    en: 'The register has seen a row in a list, not the agreement itself.',
  },
  [PaperKind.MENTION]: {
    sv: 'Registret har sett ett omnämnande, inte själva avtalet.',
    en: 'The register has seen a mention, not the agreement itself.',
  },
};
