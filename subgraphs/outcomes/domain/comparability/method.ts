import { ResultLevel } from '../metric';
import { Method, Stage } from '../observation';
import { rule, Verdict } from './rule';
import { methodWords } from './words';

/** Asked of people on the one hand, counted by somebody on the other. */
const asks = (method: Method): boolean => method === Method.SURVEY;

export const method = rule({
  code: 'METHOD',
  title: { sv: 'Metod', en: 'Method' },
  about: {
    sv: 'Gäller resultat och utgångslägen. En muntlig uppgift är ingen mätning. Det som folk har svarat hålls inte mot det som någon har räknat. En resurs som avtalet anger behöver ingen metod.',
    en: 'For results and baselines. An interview claim is no measurement. What people have answered is not held against what somebody has counted. A resource that the agreement states needs no method.',
  },
  answers: {
    METHOD_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Samma slags metod: {row}.', en: 'The same kind of method: {row}.' },
    },
    NOT_MEASURED: {
      verdict: Verdict.NOT_APPLICABLE,
      message: { sv: 'Inget har mätts.', en: 'Nothing was measured.' },
    },
    INTERVIEW_CLAIM: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Värdet är en muntlig uppgift. Registret har inte sett någon mätning bakom det.',
        en: 'The value is an interview claim. The register has seen no measurement behind it.',
      },
    },
    METHOD_NOT_STATED: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Källan säger inte hur värdet togs fram.',
        en: 'The source does not say how the value was arrived at.',
      },
    },
    METHOD_DIFFERS: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Metoden är {row}, jämförelsens {set}.',
        en: 'The method is {row}, the comparison’s {set}.',
      },
    },
  },
  judge(row, set) {
    const agreed = row.stage === Stage.PLANNED || row.stage === Stage.TARGET;
    if (agreed || set.metric.derived || set.metric.resultLevel === ResultLevel.INPUT) return 'NOT_MEASURED';
    if (row.method === null) return 'METHOD_NOT_STATED';
    if (row.method === Method.INTERVIEW_CLAIM) return 'INTERVIEW_CLAIM';
    const usual = set.mostCommon('method', measuredMethod, [Method.REGISTER]);
    return usual === null || asks(usual) === asks(row.method)
      ? { code: 'METHOD_SAME', values: { row: methodWords[row.method] } }
      : { code: 'METHOD_DIFFERS', values: { row: methodWords[row.method], set: methodWords[usual] } };
  },
});

const measuredMethod = (row: { method: Method | null }): Method | null =>
  row.method === Method.INTERVIEW_CLAIM ? null : row.method;
