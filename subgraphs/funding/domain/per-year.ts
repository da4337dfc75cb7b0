import Big from 'big.js';
import { PerYearBasis } from '../../foundation/values/enums';
import { daysInYearFrom, lengthInDays, wholeYears, type Period } from '../../foundation/values/period';

export interface YearlySum {
  amount: Big;
  basis: PerYearBasis;
  period: Period | null;
}

/**
 * What a total comes to per year. Over whole years, of whatever length, it is divided by them; over any other term it is
 * annualised by days: total × days of the year that begins with the term / days of the term. So 334 days from
 * 1 February 2025 count as 334 parts of 365, and 60 days from 1 January 2024 as 60 of 366. Null when the term has no
 * first or no last day.
 */
export function perYear(total: Big, period: Period | null): YearlySum | null {
  const days = period && lengthInDays(period);
  if (!period?.from || !days) return null;
  const years = wholeYears(period);
  return years
    ? { amount: total.div(years), basis: PerYearBasis.WHOLE_YEARS, period }
    : { amount: total.times(daysInYearFrom(period.from)).div(days), basis: PerYearBasis.ANNUALISED, period };
}

/** What a yearly sum comes to over its period, or null when that is not whole years. */
export function overWholeYears(yearly: Big, period: Period | null): Big | null {
  const years = period && wholeYears(period);
  return years ? yearly.times(years) : null;
}
