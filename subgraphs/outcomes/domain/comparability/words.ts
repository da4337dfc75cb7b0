import { Method, Stage } from '../observation';
import type { Bilingual } from '../reason';

export const stageWords: Record<Stage, Bilingual> = {
  BASELINE: { sv: 'utgångsläge', en: 'baseline' },
  PLANNED: { sv: 'planerat', en: 'planned' },
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
