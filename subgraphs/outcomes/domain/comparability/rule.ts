import { filled, type Bilingual } from '../reason';
import type { Row, RowSet } from './row';

export enum Verdict {
  COMPARABLE = 'COMPARABLE',
  NORMALISED = 'NORMALISED',
  INDICATIVE = 'INDICATIVE',
  NOT_COMPARABLE = 'NOT_COMPARABLE',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}

/** A step that brings a value to a common measure, kept as a fraction so that the result is exact. */
export interface Normalisation {
  times: string | number;
  over: string | number;
  /** With {value} where the value so far goes: "{value} / 2". */
  formula: string;
  unit: Bilingual;
}

export interface Judgement {
  rule: string;
  code: string;
  verdict: Verdict;
  message: Bilingual;
  normalisation: Normalisation | null;
}

/** One way in which a rule can answer. The words are printed in docs/comparability.md and filled in for a row. */
export interface Answer {
  verdict: Verdict;
  message: Bilingual;
}

export interface ComparabilityRule {
  code: string;
  title: Bilingual;
  /** What it looks at, what it holds a row against, and why. */
  about: Bilingual;
  answers: Readonly<Record<string, Answer>>;
  judge(row: Row, set: RowSet): Judgement;
}

/** What goes into the words: the same in both languages, or a word of each. */
type Values = Readonly<Record<string, string | number | Bilingual | undefined>>;

type Given<Code extends string> = Code | { code: Code; values?: Values; normalisation?: Normalisation };

/** A rule answers with one of its own answers, by code, and with what goes into the words. */
export function rule<const Answers extends Readonly<Record<string, Answer>>>(definition: {
  code: string;
  title: Bilingual;
  about: Bilingual;
  answers: Answers;
  judge(row: Row, set: RowSet): Given<keyof Answers & string>;
}): ComparabilityRule {
  const { code, title, about, answers } = definition;
  return {
    code,
    title,
    about,
    answers,
    judge(row, set) {
      const given = definition.judge(row, set);
      const answered = typeof given === 'string' ? { code: given } : given;
      const { verdict, message } = answers[answered.code] as Answer;
      return {
        rule: code,
        code: answered.code,
        verdict,
        message: filled(message, answered.values ?? {}),
        normalisation: answered.normalisation ?? null,
      };
    },
  };
}
