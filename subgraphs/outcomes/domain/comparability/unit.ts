import { MetricKind } from '../metric';
import { rule, Verdict } from './rule';

export const unit = rule({
  code: 'UNIT',
  title: { sv: 'Enhet', en: 'Unit' },
  about: {
    sv: 'Ett mått har en enhet. Ett värde som inte kan finnas i den enheten (en andel under 0 eller över 100 procent, ett negativt antal, en kvot med nämnaren noll) är inte i den.',
    en: 'A metric has one unit. A value that cannot exist in that unit (a share below 0 or above 100 per cent, a negative count, a ratio over zero) is not in it.',
  },
  answers: {
    UNIT_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Samma enhet: {unit}.', en: 'The same unit: {unit}.' },
    },
    SHARE_OUT_OF_RANGE: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: '{value} procent är ingen andel av något.',
        en: '{value} per cent is no share of anything.',
      },
    },
    MORE_THAN_ALL: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: '{numerator} av {denominator} är fler än alla.',
        en: '{numerator} of {denominator} is more than all of them.',
      },
    },
    DENOMINATOR_ZERO: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Nämnaren är noll, så värdet betyder ingenting.',
        en: 'The denominator is zero, so the value means nothing.',
      },
    },
    COUNT_NEGATIVE: {
      verdict: Verdict.NOT_COMPARABLE,
      message: { sv: 'Antalet {value} är mindre än noll.', en: 'The count {value} is below zero.' },
    },
  },
  judge({ value, numerator, denominator }, { metric }) {
    const number = Number(value);
    if (denominator !== null && Number(denominator) === 0) return 'DENOMINATOR_ZERO';
    if (metric.kind === MetricKind.PROPORTION) {
      if (numerator !== null && denominator !== null && Number(numerator) > Number(denominator))
        return { code: 'MORE_THAN_ALL', values: { numerator, denominator } };
      if (value !== null && (number < 0 || number > 100))
        return { code: 'SHARE_OUT_OF_RANGE', values: { value } };
    }
    if (metric.kind === MetricKind.COUNT && value !== null && number < 0)
      return { code: 'COUNT_NEGATIVE', values: { value } };
    return {
      code: 'UNIT_SAME',
      values: { unit: { sv: metric.unit.sv, en: metric.unit.en ?? metric.unit.sv } },
    };
  },
});
