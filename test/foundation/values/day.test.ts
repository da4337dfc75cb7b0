import { Temporal } from 'temporal-polyfill';
import { addToDay, daysBetween, isDay } from '../../../subgraphs/foundation/values/day';
import { daysInYearFrom, Precision, wholeYears } from '../../../subgraphs/foundation/values/period';

test.each(['2024-02-29', '2025-12-31', '0999-01-01', '1900-02-28', '9999-12-31'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
});

test.each([
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-1-1',
  '',
  '2025-02-01T00:00',
])('%s is none', (text) => {
  expect(isDay(text)).toBe(false);
});

test('days are counted across months, leap years and the turn of summer time', () => {
  expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-03-01', '2025-02-28')).toBe(-1);
  expect(addToDay('2025-12-31', { days: 1 })).toBe('2026-01-01');
  expect(addToDay('2024-03-01', { days: -1 })).toBe('2024-02-29');
  expect(addToDay('2025-01-31', 'P1M')).toBe('2025-02-28');
});

test('a year from 29 February ends with the next February', () => {
  const period = (from: string, to: string) => ({ from, to, precision: Precision.DAY });
  expect(wholeYears(period('2024-02-29', '2025-02-28'))).toBe(1);
  expect(wholeYears(period('2024-02-29', '2025-02-27'))).toBeNull();
  expect(wholeYears(period('2024-02-29', '2026-02-28'))).toBe(2);
  expect(wholeYears(period('2024-02-29', '2028-02-28'))).toBe(4);
  expect(wholeYears(period('2023-03-01', '2024-02-29'))).toBe(1);
  expect([daysInYearFrom('2024-02-29'), daysInYearFrom('2024-03-01'), daysInYearFrom('2023-03-01')]).toEqual([
    366, 365, 366,
  ]);
});

test('whole years are the same as the calendar’s, whichever day they begin on', () => {
  const first = Temporal.PlainDate.from('2019-12-20');
  for (let begins = 0; begins < 1500; begins += 7) {
    const from = first.add({ days: begins });
    for (const length of [364, 365, 366, 730, 731, 1460, 1461, 1462]) {
      const until = from.add({ days: length });
      const { years, months, days } = from.until(until, { largestUnit: 'years' });
      const period = {
        from: from.toString(),
        to: until.subtract({ days: 1 }).toString(),
        precision: Precision.DAY,
      };
      expect([period, wholeYears(period)]).toEqual([period, years > 0 && !months && !days ? years : null]);
    }
  }
});
