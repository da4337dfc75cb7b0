import { kronorInWriting } from '../../foundation/values/in-writing';
import { amount } from '../../foundation/values/money';
import { Span } from './contribution';

/** Stated sums one after the other, each that is per year saying so. */
export function sumsInWriting(sums: readonly { amount: string; per: Span }[]): { sv: string; en: string } {
  const written = (language: 'sv' | 'en', perYear: string): string =>
    sums
      .map((sum) => {
        const stated = kronorInWriting(amount(sum.amount))[language];
        return sum.per === Span.YEAR ? `${stated} ${perYear}` : stated;
      })
      .join(', ');
  return { sv: written('sv', 'per år'), en: written('en', 'a year') };
}
