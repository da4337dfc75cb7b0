import { Operator, PerYearBasis } from '../../../foundation/values/enums';
import { ResultLevel } from '../metric';
import { Comparator, Method, Stage } from '../observation';
import type { Bilingual } from '../reason';

export const stageWords: Record<Stage, Bilingual> = {
  BASELINE: { sv: 'utgångsläge', en: 'baseline' },
  PLANNED: { sv: 'planerat värde', en: 'planned value' },
  TARGET: { sv: 'mål', en: 'target' },
  INTERIM: { sv: 'delresultat', en: 'interim result' },
  FINAL: { sv: 'slutresultat', en: 'final result' },
};

export const methodWords: Record<Method, Bilingual> = {
  REGISTER: { sv: 'register', en: 'register' },
  ADMINISTRATIVE_COUNT: { sv: 'räkning i verksamheten', en: 'administrative count' },
  SURVEY: { sv: 'enkät', en: 'survey' },
  INTERVIEW_CLAIM: { sv: 'muntlig uppgift', en: 'interview claim' },
  EVALUATION: { sv: 'utvärdering', en: 'evaluation' },
};

export const operatorWords: Record<Operator, Bilingual> = {
  EQUAL: { sv: 'exakt', en: 'exact' },
  AT_LEAST: { sv: 'minst', en: 'at least' },
  AT_MOST: { sv: 'upp till', en: 'at most' },
  ABOUT: { sv: 'cirka', en: 'about' },
};

export const levelWords: Record<ResultLevel, Bilingual> = {
  INPUT: { sv: 'resurs', en: 'input' },
  ACTIVITY: { sv: 'aktivitet', en: 'activity' },
  OUTPUT: { sv: 'prestation', en: 'output' },
  OUTCOME: { sv: 'utfall', en: 'outcome' },
  IMPACT: { sv: 'effekt', en: 'impact' },
};

export const comparatorWords: Record<Comparator, Bilingual> = {
  NONE: { sv: 'ingenting', en: 'nothing' },
  BEFORE_AFTER: { sv: 'samma grupp tidigare', en: 'the same group before' },
  MATCHED: { sv: 'en liknande grupp', en: 'a similar group' },
  RANDOMISED: { sv: 'en lottad grupp', en: 'a group chosen by lot' },
};

export const basisWords: Record<PerYearBasis, Bilingual> = {
  STATED: { sv: 'så angiven', en: 'as stated' },
  WHOLE_YEARS: { sv: 'delad med de hela åren', en: 'divided by the whole years' },
  ANNUALISED: { sv: 'efter dagarna', en: 'by its days' },
};
