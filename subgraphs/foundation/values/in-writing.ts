import type { Text } from './language';

type Both = Required<Text> & { en: string };

/**
 * A decimal number as it is written in a text, with the decimals that it has and to the last digit: "6 111 825,50" in
 * Swedish, with spaces that no line breaks at, and "6,111,825.50" in English.
 */
export function inWriting(decimal: string): Both {
  const digits = decimal.split('.')[1]?.length ?? 0;
  const write = (locale: string) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      // As a string, for a float would lose the öre of a sum beyond what it can hold.
      decimal as `${number}`,
    );
  return { sv: write('sv-SE'), en: write('en-GB') };
}

/** An amount without its unit: with öre where there are any. */
export const amountInWriting = (amount: string): Both => inWriting(amount.replace(/\.00$/, ''));

/** An amount in kronor, as one says it: "6 111 825 kronor", "1 krona". */
export function kronorInWriting(amount: string): Both {
  const { sv, en } = amountInWriting(amount);
  const unit = /^-?1(\.00)?$/.test(amount) ? 'krona' : 'kronor';
  return { sv: `${sv}\u00a0${unit}`, en: `${en}\u00a0${unit}` };
}
