import { registerEnumType } from 'type-graphql';
import { AssessmentResult, Extent, Method } from '../domain/assessment';
import { Basis, CriterionKind, Stance, Strength } from '../domain/guideline';
import { VersionChoiceCode } from '../domain/version';

registerEnumType(AssessmentResult, {
  name: 'AssessmentResult',
  description:
    'What the text of an agreement shows on a criterion, and nothing more. It is no verdict on the agreement: silent is not a breach, and shown does not mean that the agreement may be made.',
  valuesConfig: {
    SHOWN: { description: 'The text shows what the criterion asks for; `extent` says whether all of it.' },
    CONTRADICTED: {
      description:
        'The text says something else than the criterion asks for. Guidelines differ among themselves.',
    },
    SILENT: {
      description: 'The text has been read, and nothing is said. That is not a breach of the guideline.',
    },
    NOT_APPLICABLE: {
      description: 'The question cannot be put to this agreement; `reason` says why.',
    },
    NOT_ASSESSED: {
      description: 'Nobody has read the text for this, and the recorded facts do not decide it.',
    },
  },
});

registerEnumType(Extent, {
  name: 'Extent',
  description: 'How much of a criterion the text shows.',
  valuesConfig: {
    WHOLE: { description: 'What the criterion asks for.' },
    PART: { description: 'A part of it; the note or the reason says which.' },
  },
});

registerEnumType(Method, {
  name: 'AssessmentMethod',
  description: 'How an assessment was made.',
  valuesConfig: {
    RULE: { description: 'By a rule, from the facts that the register has recorded.' },
    READER: { description: 'By reading the text.' },
  },
});

registerEnumType(Strength, {
  name: 'Strength',
  description: 'How firmly a guideline states a criterion.',
  valuesConfig: {
    STATED: { description: 'It states it.' },
    SOFTENED: { description: 'It states it with a reservation, or as something to strive for.' },
  },
});

registerEnumType(Stance, {
  name: 'Stance',
  description: 'Whether a guideline asks for what the common criterion says, or for its opposite.',
  valuesConfig: {
    FOR: { description: 'For it.' },
    AGAINST: {
      description: 'For its opposite: an agreement that shows the common criterion contradicts this one.',
    },
  },
});

registerEnumType(CriterionKind, {
  name: 'CriterionKind',
  description: 'What a criterion is about.',
  valuesConfig: {
    CHARACTER: { description: 'What makes the co-operation a partnership.' },
    CONTENT: { description: 'What the text of the agreement is to contain.' },
  },
});

registerEnumType(Basis, {
  name: 'GuidelineBasis',
  description: 'From what the register knows a guideline.',
  valuesConfig: {
    READ_AT_ADDRESS: { description: 'It was read at its address; `checkedOn` says when.' },
    STORED_COPY: { description: 'It was read from a stored copy, and not re-checked with its issuer.' },
    REGISTER: { description: 'It is a list of the register’s own, and nobody’s guideline.' },
  },
});

registerEnumType(VersionChoiceCode, {
  name: 'VersionChoiceCode',
  description: 'How the version that an agreement is held against was chosen.',
  valuesConfig: {
    IN_FORCE: { description: 'It was in force when the agreement was made.' },
    IN_FORCE_BY_IMPRECISE_DATES: {
      description: 'It may have been in force: the dates are known to the month or the year.',
    },
    SEVERAL_IN_FORCE: { description: 'Several were in force. The one that came into force last is used.' },
    DATES_NOT_KNOWN: {
      description:
        'Its dates are not known. It may have been in force, and is the newest of which that is so.',
    },
    AGREEMENT_DAY_NOT_KNOWN: {
      description: 'When the agreement was made is not known. The newest version is used.',
    },
    NONE_IN_FORCE: { description: 'No version was in force. The agreement is held against none.' },
    ASKED_FOR: { description: 'The question named it.' },
    ASKED_FOR_NOT_IN_FORCE: {
      description: 'The question named it. It was not in force when the agreement was made.',
    },
  },
});
