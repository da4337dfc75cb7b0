export enum LabelStatus {
  BY_PARTIES = 'BY_PARTIES',
  BY_THIRD_PARTY = 'BY_THIRD_PARTY',
  IOP_LIKE = 'IOP_LIKE',
}

/** What the paper behind a record is. A proposal proves no decision, an unsigned copy no signature. */
export enum PaperKind {
  SIGNED_AGREEMENT = 'SIGNED_AGREEMENT',
  UNSIGNED_COPY = 'UNSIGNED_COPY',
  PROPOSAL = 'PROPOSAL',
  DESCRIPTION = 'DESCRIPTION',
  LISTING = 'LISTING',
  MENTION = 'MENTION',
}

export enum DecisionKind {
  PROPOSED = 'PROPOSED',
  DECIDED = 'DECIDED',
  SIGNED = 'SIGNED',
  STARTED = 'STARTED',
  TERMINATED = 'TERMINATED',
}

export enum AmendmentKind {
  EXTENDED = 'EXTENDED',
  CHANGED = 'CHANGED',
  PARTY_JOINED = 'PARTY_JOINED',
  PARTY_LEFT = 'PARTY_LEFT',
}

export enum TermKind {
  EXTENSION = 'EXTENSION',
  NOTICE = 'NOTICE',
  RENEGOTIATION = 'RENEGOTIATION',
  RESCISSION = 'RESCISSION',
  CLAWBACK = 'CLAWBACK',
  DISPUTE = 'DISPUTE',
  INVOICING = 'INVOICING',
  OTHER = 'OTHER',
}
