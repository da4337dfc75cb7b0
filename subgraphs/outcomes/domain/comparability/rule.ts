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

/** One rule's answer about one row. Its words are filled in when they are read: most are never shown. */
export interface Judgement {
  rule: string;
  code: string;
  verdict: Verdict;
  template: Bilingual;
  values: Values | null;
  normalisation: Normalisation | null;
}

export const messageOf = ({ template, values }: Judgement): Bilingual =>
  values ? filled(template, values) : template;

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
  const { code: rule, title, about, answers } = definition;
  const judgement = (code: string, values: Values | null, normalisation: Normalisation | null): Judgement => {
    const { verdict, message: template } = answers[code] as Answer;
    return { rule, code, verdict, template, values, normalisation };
  };
  // An answer without values is the same for every row.
  const plain = new Map(Object.keys(answers).map((code) => [code, judgement(code, null, null)]));
  return {
    code: rule,
    title,
    about,
    answers,
    judge(row, set) {
      const given = definition.judge(row, set);
      return typeof given === 'string'
        ? plain.get(given)!
        : judgement(given.code, given.values ?? null, given.normalisation ?? null);
    },
  };
}
