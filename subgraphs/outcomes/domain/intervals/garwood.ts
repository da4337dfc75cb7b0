import { jStat } from 'jstat';
import { IntervalMethod, Z, type Limits } from './interval';

/** Beyond this the exact limits and the normal ones differ by less than a ten-thousandth of the count. */
const EXACT_TO = 1_000_000;

/**
 * Exact limits of a count of things that happen one by one (Poisson): those means under which so few, or so many, have
 * a chance of 2.5 per cent. F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936), 437–442.
 * The quantiles are jstat's: @stdlib's gammaincinv 0.2 is off by 0.16 at a count of 1 000, and brings 222 packages.
 */
export function countLimits(count: number): Limits & { method: IntervalMethod } {
  if (count > EXACT_TO) {
    const reach = Z * Math.sqrt(count);
    return { low: count - reach, high: count + reach, method: IntervalMethod.NORMAL };
  }
  return {
    low: count === 0 ? 0 : jStat.gamma.inv(0.025, count, 1),
    high: jStat.gamma.inv(0.975, count + 1, 1),
    method: IntervalMethod.GARWOOD,
  };
}
