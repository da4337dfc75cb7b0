import { Z, type Limits } from './interval';

/**
 * Wilson's score interval for a proportion, without continuity correction: it stays within 0 and 1, and does what it
 * promises also for few and for none or all. E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, JASA 22 (1927), 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872.
 */
export function wilson(proportion: number, n: number): Limits {
  const z2 = Z * Z;
  const middle = 2 * n * proportion + z2;
  const reach = Z * Math.sqrt(z2 + 4 * n * proportion * (1 - proportion));
  const scale = 2 * (n + z2);
  // At 0 and at 1 the limit is the proportion itself, which subtraction only nearly gives.
  return {
    low: proportion === 0 ? 0 : Math.max(0, (middle - reach) / scale),
    high: proportion === 1 ? 1 : Math.min(1, (middle + reach) / scale),
  };
}

/**
 * How many a share must rest on for its Wilson interval to lie wholly on one side of a target. The interval holds
 * exactly those proportions that a score test does not reject, so n follows from the test: n > z²·t(1−t)/(p−t)².
 * Null when share and target are the same, since no number parts them then.
 */
export function nToClear(proportion: number, target: number): number | null {
  const distance = proportion - target;
  if (distance === 0 || proportion < 0 || proportion > 1 || target < 0 || target > 1) return null;
  return Math.max(1, Math.floor((Z * Z * target * (1 - target)) / (distance * distance)) + 1);
}
