import { Method, Stage } from '../observation';
import { rule, Verdict } from './rule';

/** Below this, those who are missing may well differ from those who are not. */
const ENOUGH = 80;

export const coverage = rule({
  code: 'COVERAGE',
  title: { sv: 'Täckning', en: 'Coverage' },
  about: {
    sv: `Gäller resultat. En mätning som når mindre än ${ENOUGH} procent av gruppen, eller en enkät som mindre än ${ENOUGH} procent besvarade, är bara vägledande, och en enkät med okänd svarsandel likaså. Är täckningen av det som räknats inte angiven gör regeln ingen skillnad.`,
    en: `For results. A measurement that reaches less than ${ENOUGH} per cent of the group, or a survey that less than ${ENOUGH} per cent answered, is indicative only, and so is a survey with an unknown response rate. Where the coverage of a count is not stated, the rule makes no difference.`,
  },
  answers: {
    COVERAGE_ENOUGH: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Täckning {row} procent.', en: 'Coverage {row} per cent.' },
    },
    COVERAGE_NOT_STATED: {
      verdict: Verdict.NOT_APPLICABLE,
      message: { sv: 'Ingen täckning är angiven.', en: 'No coverage is stated.' },
    },
    COVERAGE_LOW: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Mätningen når bara {row} procent av gruppen.',
        en: 'The measurement reaches only {row} per cent of the group.',
      },
    },
    FEW_ANSWERED: {
      verdict: Verdict.INDICATIVE,
      message: { sv: 'Bara {row} procent svarade.', en: 'Only {row} per cent answered.' },
    },
    RESPONSE_NOT_KNOWN: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Det är en enkät, och hur många som svarade är inte känt.',
        en: 'It is a survey, and how many answered is not known.',
      },
    },
  },
  judge(row) {
    if (row.stage === Stage.PLANNED || row.stage === Stage.TARGET) return 'COVERAGE_NOT_STATED';
    if (row.coverage !== null && Number(row.coverage) < ENOUGH)
      return { code: 'COVERAGE_LOW', values: { row: row.coverage } };
    if (row.responseRate !== null && Number(row.responseRate) < ENOUGH)
      return { code: 'FEW_ANSWERED', values: { row: row.responseRate } };
    if (row.method === Method.SURVEY && row.responseRate === null) return 'RESPONSE_NOT_KNOWN';
    const known = row.coverage ?? row.responseRate;
    return known === null ? 'COVERAGE_NOT_STATED' : { code: 'COVERAGE_ENOUGH', values: { row: known } };
  },
});
