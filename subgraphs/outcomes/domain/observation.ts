import type { Citation } from '../../foundation/values/citation';
import type { MissingReason, Operator } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import type { Period } from '../../foundation/values/period';
import type { Season } from './season';

export enum Stage {
  BASELINE = 'BASELINE',
  PLANNED = 'PLANNED',
  TARGET = 'TARGET',
  INTERIM = 'INTERIM',
  FINAL = 'FINAL',
}

export enum Method {
  REGISTER = 'REGISTER',
  ADMINISTRATIVE_COUNT = 'ADMINISTRATIVE_COUNT',
  SURVEY = 'SURVEY',
  INTERVIEW_CLAIM = 'INTERVIEW_CLAIM',
  EVALUATION = 'EVALUATION',
}

/** What a result was held against. */
export enum Comparator {
  NONE = 'NONE',
  BEFORE_AFTER = 'BEFORE_AFTER',
  MATCHED = 'MATCHED',
  RANDOMISED = 'RANDOMISED',
}

/** One value of one metric in one partnership, or the reason why there is none. */
export interface Observation {
  partnershipId: string;
  position: number;
  /** Its name within the record. */
  key: string | null;
  metricId: string;
  stage: Stage;
  operator: Operator;
  /** Its own, or else the agreement's term. */
  period: Period | null;
  season: Season | null;
  /** The group that it is about, when not the whole target group. */
  group: Text | null;
  /** The key of the row that this one is a part of. */
  shareOf: string | null;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  n: number | null;
  missingReason: MissingReason | null;
  method: Method | null;
  coverage: string | null;
  responseRate: string | null;
  comparator: Comparator;
  baseline: string | null;
  note: Text | null;
  citations: Citation[];
}

/** Something happened and was counted, as against agreed or hoped for. */
export const isResult = ({ stage }: Pick<Observation, 'stage'>): boolean =>
  stage === Stage.INTERIM || stage === Stage.FINAL;

/** A target for next year is not missed this year, and one for the whole term is aimed at in each part of it. */
export function isAimedAt(target: Period | null, measured: Period | null): boolean {
  if (!target || !measured) return true;
  const [from, to] = [measured.from ?? '', measured.to ?? '9999'];
  return (target.from ?? '') <= from && to <= (target.to ?? '9999');
}
