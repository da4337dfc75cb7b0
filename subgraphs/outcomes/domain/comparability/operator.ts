import { Operator } from '../../../foundation/values/enums';
import { Stage } from '../observation';
import { rule, Verdict } from './rule';
import { operatorWords } from './words';

export const operator = rule({
  code: 'OPERATOR',
  title: { sv: 'Exakt värde eller gräns', en: 'Exact value or bound' },
  about: {
    sv: '”Minst”, ”upp till” och ”cirka” är inte värdet självt. Mål och planer som är satta på samma sätt kan jämföras.',
    en: '“At least”, “up to” and “about” are not the value itself. Targets and plans that are set in the same way can be compared.',
  },
  answers: {
    EXACT: { verdict: Verdict.COMPARABLE, message: { sv: 'Värdet självt.', en: 'The value itself.' } },
    SAME_BOUND: {
      verdict: Verdict.COMPARABLE,
      message: {
        sv: 'Samma slags gräns som jämförelsens ({row}), och en plan eller ett mål.',
        en: 'The same kind of bound as the comparison’s ({row}), and a plan or a target.',
      },
    },
    BOUND: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Källan ger en gräns eller ett ungefärligt värde ({row}).',
        en: 'The source gives a bound or a rough value ({row}).',
      },
    },
    EXACT_AMONG_BOUNDS: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Värdet är exakt, men jämförelsens är en gräns ({set}).',
        en: 'The value is exact, and the comparison’s is a bound ({set}).',
      },
    },
  },
  judge(row, set) {
    const usual = set.mostCommon('operator', (one) => one.operator, [Operator.EQUAL]) ?? row.operator;
    if (row.operator === Operator.EQUAL)
      return usual === Operator.EQUAL || usual === Operator.ABOUT
        ? 'EXACT'
        : { code: 'EXACT_AMONG_BOUNDS', values: { set: operatorWords[usual] } };
    const agreed = row.stage === Stage.PLANNED || row.stage === Stage.TARGET;
    return agreed && row.operator === usual && usual !== Operator.ABOUT
      ? { code: 'SAME_BOUND', values: { row: operatorWords[row.operator] } }
      : { code: 'BOUND', values: { row: operatorWords[row.operator] } };
  },
});
