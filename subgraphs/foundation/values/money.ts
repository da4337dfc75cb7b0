import Big from 'big.js';

/** An amount in kronor as an exact decimal string with two decimals: "1275750.00". */
export type Amount = string;

export interface Money {
  amount: Amount;
  currency: string;
}

export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

export const amount = (value: string | number | Big): Amount => new Big(value).toFixed(2);

export const kronor = (value: string | number | Big): Money => ({ amount: amount(value), currency: 'SEK' });

export const sum = (values: readonly Amount[]): Amount =>
  amount(values.reduce((total, value) => total.plus(value), new Big(0)));
