import { Stage } from '../observation';
import { rule, Verdict } from './rule';
import { stageWords } from './words';

/** Of equally common stages, the one that says most of what came about. */
const strongestFirst = [Stage.FINAL, Stage.INTERIM, Stage.BASELINE, Stage.TARGET, Stage.PLANNED];

const kindOf: Record<Stage, 'RESULT' | 'BEFORE' | 'HOPED_FOR'> = {
  FINAL: 'RESULT',
  INTERIM: 'RESULT',
  BASELINE: 'BEFORE',
  TARGET: 'HOPED_FOR',
  PLANNED: 'HOPED_FOR',
};

export const stage = rule({
  code: 'STAGE',
  title: { sv: 'Skede', en: 'Stage' },
  about: {
    sv: 'Planerat är inte uppnått. Raden hålls mot det vanligaste skedet bland raderna; är två lika vanliga gäller det som säger mest om vad som hände (slutresultat, delresultat, utgångsläge, mål, planerat).',
    en: 'Planned is not achieved. A row is held against the most common stage; of two equally common ones, the one that says most of what came about (final, interim, baseline, target, planned).',
  },
  answers: {
    STAGE_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Samma skede: {row}.', en: 'The same stage: {row}.' },
    },
    STAGE_NEAR: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Värdet är ett {row}, jämförelsen gäller {set}. Det är nära men inte samma sak.',
        en: 'The value is a {row}, the comparison is of the {set}. That is near, and not the same.',
      },
    },
    STAGE_DIFFERS: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Värdet är ett {row}, jämförelsen gäller {set}. Det ena kan inte hållas mot det andra.',
        en: 'The value is a {row}, the comparison is of the {set}. The one cannot be held against the other.',
      },
    },
  },
  judge(row, set) {
    const usual = set.mostCommon('stage', (one) => one.stage, strongestFirst);
    const values = { row: stageWords[row.stage], set: stageWords[usual ?? row.stage] };
    if (usual === null || row.stage === usual) return { code: 'STAGE_SAME', values };
    return { code: kindOf[row.stage] === kindOf[usual] ? 'STAGE_NEAR' : 'STAGE_DIFFERS', values };
  },
});
