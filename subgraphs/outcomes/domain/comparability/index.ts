import { capacityAgainstUse } from './capacity-against-use';
import { coverage } from './coverage';
import { definition } from './definition';
import { hasValue } from './has-value';
import { method } from './method';
import { operator } from './operator';
import { periodLength } from './period-length';
import { priceYear } from './price-year';
import { resultLevel } from './result-level';
import type { ComparabilityRule } from './rule';
import { stage } from './stage';
import { targetGroup } from './target-group';
import { unit } from './unit';

/** In the order in which they are applied and shown. To add one: a file, a line here, a test; then `npm run docs`. */
export const comparabilityRules: readonly ComparabilityRule[] = [
  hasValue,
  resultLevel,
  unit,
  definition,
  periodLength,
  targetGroup,
  stage,
  operator,
  method,
  coverage,
  priceYear,
  capacityAgainstUse,
];
