import {
  addToDay,
  dayInSweden,
  daysBetween,
  isDay,
  isDuration,
} from '../../../subgraphs/foundation/values/day';
import { amount, sum } from '../../../subgraphs/foundation/values/money';
import {
  organisationNumberFault,
  writeOrganisationNumber,
} from '../../../subgraphs/foundation/values/organisation-number';
import {
  contains,
  lengthInDays,
  Precision,
  wholeYears,
  yearsTouched,
} from '../../../subgraphs/foundation/values/period';
import { hasPersonalIdentityNumber } from '../../../subgraphs/foundation/values/personal-identity-number';

const period = (from: string | null, to: string | null) => ({ from, to, precision: Precision.DAY });

describe('a day', () => {
  it.each(['2024-02-29', '2025-12-31', '1900-01-01'])('%s exists', (day) => expect(isDay(day)).toBe(true));

  it.each(['2025-02-29', '2025-13-01', '2025-1-1', '20250101', '2025-01-01T00:00', '', 'i går'])(
    '%s does not',
    (day) => expect(isDay(day)).toBe(false),
  );

  it('is reckoned in Sweden, where it is tomorrow before it is in Greenwich', () => {
    expect(dayInSweden(new Date('2025-12-31T23:30:00Z'))).toBe('2026-01-01');
    expect(dayInSweden(new Date('2025-06-30T21:59:00Z'))).toBe('2025-06-30');
    expect(dayInSweden(new Date('2025-06-30T22:00:00Z'))).toBe('2025-07-01');
  });

  it('can be moved by days and by calendar durations', () => {
    expect(addToDay('2024-02-28', { days: 1 })).toBe('2024-02-29');
    expect(addToDay('2025-01-31', 'P1M')).toBe('2025-02-28');
    expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
  });

  it.each(['P8W', 'P1M', 'P3M', 'P1Y', 'P1Y6M'])('%s is a duration', (text) =>
    expect(isDuration(text)).toBe(true),
  );

  it.each(['8W', 'P', 'PT1H', 'P-1M', 'kvartalsvis'])('%s is not', (text) =>
    expect(isDuration(text)).toBe(false),
  );
});

describe('a period', () => {
  it('includes its last day', () => {
    expect(contains(period('2025-01-01', '2025-12-31'), '2025-12-31')).toBe(true);
    expect(contains(period('2025-01-01', '2025-12-31'), '2026-01-01')).toBe(false);
  });

  it('from 1 January to 31 December is one whole year', () => {
    expect(wholeYears(period('2025-01-01', '2025-12-31'))).toBe(1);
    expect(wholeYears(period('2024-01-01', '2024-12-31'))).toBe(1);
    expect(wholeYears(period('2017-05-01', '2019-04-30'))).toBe(2);
    expect(wholeYears(period('2025-02-01', '2025-12-31'))).toBeNull();
    expect(wholeYears(period('2025-01-01', null))).toBeNull();
  });

  it('counts the leap day', () => {
    expect(lengthInDays(period('2024-01-01', '2024-12-31'))).toBe(366);
    expect(lengthInDays(period('2025-02-01', '2025-12-31'))).toBe(334);
    expect(lengthInDays(period('2025-05-05', '2025-05-05'))).toBe(1);
  });

  it('touches every calendar year in which it has a day', () => {
    expect(yearsTouched(period('2019-05-01', '2020-04-30'))).toEqual([2019, 2020]);
  });
});

describe('an organisation number', () => {
  it.each([
    '212000-1355',
    '857201-5728',
    '802012-1581',
    '802006-1688',
    '802006-1019',
    '802003-1954',
    '8020031954',
  ])('%s passes its check', (number) => expect(organisationNumberFault(number)).toBeNull());

  it('with a wrong check digit is refused', () =>
    expect(organisationNumberFault('212000-1356')).toBe('CHECKSUM'));

  it.each(['811228-9874', '19811228-9874', '198112289874'])(
    'is not a personal identity number (%s)',
    (number) => expect(organisationNumberFault(number)).toBe('PERSONAL_IDENTITY_NUMBER'),
  );

  it.each(['21200-1355', 'abc', '', '212000-13555'])('has ten digits (%s)', (number) =>
    expect(organisationNumberFault(number)).toBe('SHAPE'),
  );

  it('is written with a hyphen after six digits', () =>
    expect(writeOrganisationNumber('2120001355')).toBe('212000-1355'));
});

describe('a personal identity number', () => {
  it.each(['Kontakt: 811228-9874', '19811228-9874', '811288-9874 (samordningsnummer)', 'nr 198112289874.'])(
    'is found in "%s"',
    (text) => expect(hasPersonalIdentityNumber(text)).toBe(true),
  );

  it.each([
    '212000-1355',
    '857201-5728',
    '2025-01-01',
    '6 111 825 kronor',
    'rs7301-1402445203-114',
    '1 275 750',
  ])('is not seen in "%s"', (text) => expect(hasPersonalIdentityNumber(text)).toBe(false));
});

describe('an amount', () => {
  it('is exact to the öre', () => {
    expect(sum(['0.10', '0.20'])).toBe('0.30');
    expect(sum([])).toBe('0.00');
    expect(amount('99999999999999.995')).toBe('100000000000000.00');
    expect(sum(['-1.005', '1'])).toBe('-0.01');
  });
});
