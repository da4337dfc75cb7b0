import { ResultLevel } from '../metric';
import { Comparator } from '../observation';
import { rule, Verdict } from './rule';
import { comparatorWords, levelWords } from './words';

export const resultLevel = rule({
  code: 'RESULT_LEVEL',
  title: { sv: 'Resultatnivå', en: 'Result level' },
  about: {
    sv: 'Ett mått har en resultatnivå, så rader om samma mått har samma. En effekt (IMPACT) är dock en effekt bara om den hålls mot något: före och efter, en liknande grupp eller en lottad.',
    en: 'A metric has one result level, and so have its rows. An impact, though, is one only if it is held against something: before and after, a similar group, or one chosen by lot.',
  },
  answers: {
    LEVEL_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Samma resultatnivå: {level}.', en: 'The same result level: {level}.' },
    },
    IMPACT_WITHOUT_COMPARATOR: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Måttet avser en effekt, men värdet hålls inte mot något. Det kan bara läsas som ett utfall.',
        en: 'The metric is about an impact, and the value is held against nothing. It can be read as an outcome only.',
      },
    },
    COMPARATOR_DIFFERS: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Effekten hålls mot {row}, jämförelsens mot {set}.',
        en: 'The impact is held against {row}, those of the comparison against {set}.',
      },
    },
  },
  judge(row, set) {
    const level = set.metric.resultLevel;
    if (level !== ResultLevel.IMPACT) return { code: 'LEVEL_SAME', values: { level: levelWords[level] } };
    if (row.comparator === Comparator.NONE) return 'IMPACT_WITHOUT_COMPARATOR';
    const usual = set.mostCommon('comparator', ({ comparator }) => comparator);
    return usual === null || row.comparator === usual
      ? { code: 'LEVEL_SAME', values: { level: levelWords[level] } }
      : {
          code: 'COMPARATOR_DIFFERS',
          values: { row: comparatorWords[row.comparator], set: comparatorWords[usual] },
        };
  },
});
