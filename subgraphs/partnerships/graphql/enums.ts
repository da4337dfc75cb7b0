import { registerEnumType } from 'type-graphql';
import { AmendmentKind, DecisionKind, LabelStatus, PaperKind, TermKind } from '../domain/partnership';

registerEnumType(LabelStatus, {
  name: 'LabelStatus',
  description: 'Who calls the agreement an IOP.',
  valuesConfig: {
    BY_PARTIES: { description: 'The parties themselves.' },
    BY_THIRD_PARTY: { description: 'Somebody else, such as a published collection of examples.' },
    IOP_LIKE: { description: 'Nobody: it resembles one.' },
  },
});

registerEnumType(PaperKind, {
  name: 'PaperKind',
  description: 'What the register has seen. A proposal proves no decision, an unsigned copy no signature.',
  valuesConfig: {
    SIGNED_AGREEMENT: { description: 'The signed agreement.' },
    UNSIGNED_COPY: { description: 'The text of the agreement, without signatures.' },
    PROPOSAL: { description: 'A proposal to the body that decides.' },
    DESCRIPTION: { description: 'A description by somebody else.' },
    LISTING: { description: 'A row in a list.' },
    MENTION: { description: 'A mention in a document about something else.' },
  },
});

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'Steps on the way to an agreement. Each is a thing of its own.',
  valuesConfig: {
    PROPOSED: { description: 'Somebody proposed it.' },
    DECIDED: { description: 'The body that decides has decided.' },
    SIGNED: { description: 'The parties have signed.' },
    STARTED: { description: 'The work has begun.' },
    TERMINATED: { description: 'It was ended before its term ran out.' },
  },
});

registerEnumType(AmendmentKind, {
  name: 'AmendmentKind',
  description: 'How an agreement was changed.',
  valuesConfig: {
    EXTENDED: { description: 'Its term was made longer.' },
    CHANGED: { description: 'Its content was changed.' },
    PARTY_JOINED: { description: 'A party joined.' },
    PARTY_LEFT: { description: 'A party left.' },
  },
});

registerEnumType(TermKind, {
  name: 'TermKind',
  description: 'What a term of the agreement is about.',
  valuesConfig: {
    EXTENSION: { description: 'Going on after the term.' },
    NOTICE: { description: 'Giving notice (uppsägning).' },
    RENEGOTIATION: { description: 'Talking anew (omförhandling).' },
    RESCISSION: { description: 'Ending for breach (hävning).' },
    CLAWBACK: { description: 'Paying back (återbetalning).' },
    DISPUTE: { description: 'Settling disputes (tvist).' },
    INVOICING: { description: 'How and when money is asked for.' },
    OTHER: { description: 'Anything else.' },
  },
});
