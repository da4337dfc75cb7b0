import type { Text } from '../../foundation/values/language';
import { Stance, type Criterion, type Guideline } from './guideline';

/** A criterion that both have, and what differs in it. */
export interface SharedCriterion {
  first: Criterion;
  second: Criterion;
  strengthDiffers: boolean;
  /** One asks for what the other asks the opposite of. */
  contradicts: boolean;
}

export interface Difference {
  first: Guideline;
  second: Guideline;
  /** Whether the criteria of both are known. Where they are not, nothing can be said to be missing. */
  comparable: boolean;
  message: Text | null;
  common: SharedCriterion[];
  onlyFirst: Criterion[];
  onlySecond: Criterion[];
}

/** Lays two guidelines, or two versions of one, side by side by the common list. */
export function differenceBetween(first: Guideline, second: Guideline): Difference {
  const unknown = [first, second].filter(({ criteriaKnown }) => !criteriaKnown);
  if (unknown.length > 0) {
    const names = unknown.map(({ version }) => version).join(', ');
    return {
      first,
      second,
      comparable: false,
      message: {
        sv: `Kriterierna är inte kända för ${names}. Vad som skiljer går inte att säga.`,
        en: `The criteria are not known of ${names}. What differs cannot be told.`,
      },
      common: [],
      onlyFirst: [],
      onlySecond: [],
    };
  }
  const partnerOf = (criterion: Criterion, others: readonly Criterion[]): Criterion | undefined => {
    const matching = others.filter((other) =>
      criterion.common === null
        ? first.series === second.series && other.common === null && other.code === criterion.code
        : other.common === criterion.common,
    );
    // A version may ask both for something and for its opposite.
    return matching.find(({ stance }) => stance === criterion.stance) ?? matching[0];
  };
  return {
    first,
    second,
    comparable: true,
    message: null,
    common: first.criteria.flatMap((criterion) => {
      const partner = partnerOf(criterion, second.criteria);
      return partner ? [shared(criterion, partner)] : [];
    }),
    onlyFirst: first.criteria.filter((criterion) => !partnerOf(criterion, second.criteria)),
    onlySecond: second.criteria.filter((criterion) => !partnerOf(criterion, first.criteria)),
  };
}

const shared = (first: Criterion, second: Criterion): SharedCriterion => ({
  first,
  second,
  strengthDiffers: first.strength !== second.strength,
  contradicts: (first.stance === Stance.AGAINST) !== (second.stance === Stance.AGAINST),
});
