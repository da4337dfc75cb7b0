import Big from 'big.js';
import { MetricKind } from '../metric';
import { rule, Verdict } from './rule';

export const definition = rule({
  code: 'DEFINITION',
  title: { sv: 'Definition', en: 'Definition' },
  about: {
    sv: 'Ett mått har en definition, och den som skriver en post väljer mått efter den. Ett värde som inte är sin egen täljare genom sin egen nämnare är räknat på ett annat sätt. En anmärkning till raden ändrar inget betyg, men ska läsas.',
    en: 'A metric has one definition, and whoever writes a record chooses the metric by it. A value that is not its own numerator over its own denominator was reckoned in another way. A note on the row changes no grade, and is to be read.',
  },
  answers: {
    DEFINITION_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Samma mått, samma definition.', en: 'The same metric, the same definition.' },
    },
    DEFINITION_WITH_NOTE: {
      verdict: Verdict.COMPARABLE,
      message: {
        sv: 'Samma mått, samma definition. Läs radens anmärkning: {note}',
        en: 'The same metric, the same definition. Read the note on the row: {note}',
      },
    },
    VALUE_NOT_FROM_ITS_PARTS: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Värdet {value} är inte {numerator} av {denominator}. Det är räknat på ett annat sätt än måttet säger.',
        en: 'The value {value} is not {numerator} of {denominator}. It was reckoned in another way than the metric says.',
      },
    },
  },
  judge({ value, numerator, denominator, note }, { metric }) {
    if (
      metric.kind === MetricKind.PROPORTION &&
      value &&
      numerator &&
      denominator &&
      Number(denominator) !== 0
    ) {
      const decimals = value.split('.')[1]?.length ?? 0;
      const rounding = new Big(10).pow(-decimals).div(2);
      if (new Big(numerator).div(denominator).times(100).minus(value).abs().gt(rounding))
        return { code: 'VALUE_NOT_FROM_ITS_PARTS', values: { value, numerator, denominator } };
    }
    return note
      ? { code: 'DEFINITION_WITH_NOTE', values: { note: { sv: note.sv, en: note.en ?? note.sv } } }
      : 'DEFINITION_SAME';
  },
});
