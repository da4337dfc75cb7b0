import { MissingReason } from '../../../foundation/values/enums';
import { rule, Verdict } from './rule';

export const hasValue = rule({
  code: 'VALUE',
  title: { sv: 'Värdet', en: 'The value' },
  about: {
    sv: 'Det som saknas kan inte jämföras. Rader utan värde räknas inte heller in i det som andra rader hålls mot.',
    en: 'What is missing cannot be compared. Nor do rows without a value count towards what other rows are held against.',
  },
  answers: {
    VALUE_PRESENT: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Värdet finns.', en: 'The value is there.' },
    },
    VALUE_WITHHELD: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Värdet visas inte, för att färre än fem personer inte ska kunna pekas ut.',
        en: 'The value is withheld, so that fewer than five persons cannot be singled out.',
      },
    },
    VALUE_NOT_YET_DUE: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Parterna har kommit överens om måttet, men inget värde är rapporterat.',
        en: 'The parties have agreed on the metric, and no value has been reported.',
      },
    },
    VALUE_MISSING: {
      verdict: Verdict.NOT_COMPARABLE,
      message: { sv: 'Källan anger inget värde.', en: 'The source states no value.' },
    },
    VALUE_NOT_COMPUTED: {
      verdict: Verdict.NOT_COMPARABLE,
      message: { sv: 'Värdet kan inte räknas ut. {why}', en: 'The value cannot be computed. {why}' },
    },
  },
  judge({ value, missingReason, reason }) {
    if (value !== null) return 'VALUE_PRESENT';
    if (reason) return { code: 'VALUE_NOT_COMPUTED', values: { why: reason.message } };
    if (missingReason === MissingReason.WITHHELD) return 'VALUE_WITHHELD';
    return missingReason === MissingReason.NOT_YET_DUE ? 'VALUE_NOT_YET_DUE' : 'VALUE_MISSING';
  },
});
