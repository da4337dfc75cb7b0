import type { Limits } from './interval';

export interface Estimate extends Limits {
  value: number;
}

/**
 * The interval of a difference, put together from each value's own: Newcombe's hybrid score interval where these are
 * Wilson's (method 10 of R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890). The same step holds for other
 * parameters with limits of their own, such as counts: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008),
 * 1693–1702 (MOVER).
 */
export function differenceLimits(first: Estimate, second: Estimate): Limits {
  const difference = first.value - second.value;
  return {
    low: difference - Math.hypot(first.value - first.low, second.high - second.value),
    high: difference + Math.hypot(first.high - first.value, second.value - second.low),
  };
}

/** Whether two values differ by more than chance would have it: the interval of their difference leaves zero out. */
export function areDistinct(first: Estimate, second: Estimate): boolean {
  const { low, high } = differenceLimits(first, second);
  return low > 0 || high < 0;
}
