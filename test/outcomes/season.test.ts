import { nightsIn } from '../../subgraphs/outcomes/domain/season';
import { Precision, type Period } from '../../subgraphs/foundation/values/period';

const period = (from: string | null, to: string | null): Period => ({ from, to, precision: Precision.DAY });
const winter = { from: '11-01', to: '03-31' };

test('a year has 365 nights, a leap year 366', () => {
  expect(nightsIn(period('2025-01-01', '2025-12-31'), null)).toBe(365);
  expect(nightsIn(period('2024-01-01', '2024-12-31'), null)).toBe(366);
});

test('a winter over new year has both its ends within a calendar year: 90 and 61 nights', () => {
  expect(nightsIn(period('2025-01-01', '2025-12-31'), winter)).toBe(90 + 61);
  expect(nightsIn(period('2024-01-01', '2024-12-31'), winter)).toBe(91 + 61);
});

test('a term from autumn to spring has one whole winter', () => {
  expect(nightsIn(period('2024-10-01', '2025-05-31'), winter)).toBe(61 + 90);
});

test('a season within the year is cut off by the term', () => {
  expect(nightsIn(period('2025-02-01', '2025-12-31'), { from: '01-15', to: '02-10' })).toBe(10);
  expect(nightsIn(period('2025-03-01', '2025-12-31'), { from: '01-15', to: '02-10' })).toBe(0);
});

test('a season that ends on 29 February ends on the 28th in other years', () => {
  const season = { from: '02-01', to: '02-29' };
  expect(nightsIn(period('2023-01-01', '2024-12-31'), season)).toBe(28 + 29);
});

test('a season that begins on 29 February begins on 1 March in other years', () => {
  const season = { from: '02-29', to: '03-02' };
  expect(nightsIn(period('2023-01-01', '2023-12-31'), season)).toBe(2);
  expect(nightsIn(period('2024-01-01', '2024-12-31'), season)).toBe(3);
});

test('a season that is the whole year round has every night once', () => {
  expect(nightsIn(period('2025-01-01', '2026-12-31'), { from: '04-01', to: '03-31' })).toBe(730);
});

test('an open end has no number of nights', () => {
  expect(nightsIn(period('2025-01-01', null), winter)).toBeNull();
  expect(nightsIn(period(null, '2025-01-01'), null)).toBeNull();
});
