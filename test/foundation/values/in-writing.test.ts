import { amountInWriting, inWriting, kronorInWriting } from '../../../subgraphs/foundation/values/in-writing';

/** No-break spaces, which look like any other here. */
const visible = ({ sv, en }: { sv: string; en: string }) =>
  [sv, en].map((text) => text.replaceAll('\u00a0', '_'));

test('a number is written with its own decimals, in Swedish and in English', () => {
  expect(visible(inWriting('6111825'))).toEqual(['6_111_825', '6,111,825']);
  expect(visible(inWriting('1234.50'))).toEqual(['1_234,50', '1,234.50']);
  expect(visible(inWriting('33.0'))).toEqual(['33,0', '33.0']);
  expect(visible(inWriting('-0.5'))).toEqual(['−0,5', '-0.5']);
});

test('a sum has öre only where there are any, and loses none however large', () => {
  expect(visible(amountInWriting('12.50'))).toEqual(['12,50', '12.50']);
  expect(visible(amountInWriting('100.00'))).toEqual(['100', '100']);
  expect(visible(kronorInWriting('6111825.00'))).toEqual(['6_111_825_kronor', '6,111,825_kronor']);
  expect(visible(kronorInWriting('1.00'))).toEqual(['1_krona', '1_krona']);
  expect(visible(kronorInWriting('0.01'))).toEqual(['0,01_kronor', '0.01_kronor']);
  expect(visible(kronorInWriting('12345678901234567.89'))).toEqual([
    '12_345_678_901_234_567,89_kronor',
    '12,345,678,901,234,567.89_kronor',
  ]);
});
