import { Precision, type Period } from '../../subgraphs/foundation/values/period';
import { madeDuring } from '../../subgraphs/guidelines/domain/agreement';
import type { Guideline } from '../../subgraphs/guidelines/domain/guideline';
import { whyNoDay, knownDay } from '../../subgraphs/guidelines/domain/record';
import { namedVersion, versionFor } from '../../subgraphs/guidelines/domain/version';
import { madeUp } from './made-up';

const versions = (...list: Parameters<typeof madeUp>[0]): Guideline[] =>
  madeUp(list).versions.map(
    (version, position) =>
      ({
        ...version,
        series: 'made-up',
        position,
        validFrom: knownDay(version.validFrom),
        validFromMissing: whyNoDay(version.validFrom),
        validTo: knownDay(version.validTo),
        validToMissing: whyNoDay(version.validTo),
      }) as unknown as Guideline,
  );

const on = (day: string): Period => ({ from: day, to: day, precision: Precision.DAY });
const year = (digits: string): Period => ({
  from: `${digits}-01-01`,
  to: `${digits}-12-31`,
  precision: Precision.YEAR,
});
const chosen = (list: Guideline[], made: Period | null): [string | undefined, string] => {
  const { guideline, code } = versionFor('made-up', list, made);
  return [guideline?.id, code];
};

describe('an agreement is held against the version that was in force when it was made', () => {
  const two = versions(
    { id: 'old', validFrom: '2015-01-01', validTo: '2019-12-31' },
    { id: 'new', validFrom: '2020-01-01' },
  );

  test.each([
    ['2014-12-31', undefined, 'NONE_IN_FORCE'],
    ['2015-01-01', 'old', 'IN_FORCE'],
    ['2019-12-31', 'old', 'IN_FORCE'],
    ['2020-01-01', 'new', 'IN_FORCE'],
  ])('made on %s: %s', (day, id, code) => {
    expect(chosen(two, on(day))).toEqual([id, code]);
  });

  test('after the last version has expired there is none', () => {
    const expired = versions({ id: 'only', validFrom: '2015-01-01', validTo: '2016-12-31' });
    expect(chosen(expired, on('2020-06-01'))).toEqual([undefined, 'NONE_IN_FORCE']);
  });

  test('of several in force, the one that came into force last, and the others are named', () => {
    const overlapping = versions(
      { id: 'late', validFrom: '2018-06-01', validTo: '2021-12-31' },
      { id: 'early', validFrom: '2015-01-01', validTo: '2020-12-31' },
    );
    expect(versionFor('made-up', overlapping, on('2019-01-01'))).toMatchObject({
      guideline: { id: 'late' },
      code: 'SEVERAL_IN_FORCE',
      others: ['early'],
    });
  });

  test('a version whose dates are not known is used, and that is said', () => {
    const undated = versions(
      { id: 'first', validFrom: 'UNKNOWN', validTo: 'UNKNOWN' },
      { id: 'second', validFrom: 'UNKNOWN', validTo: 'UNKNOWN' },
    );
    expect(versionFor('made-up', undated, on('2019-01-01'))).toMatchObject({
      guideline: { id: 'second' },
      code: 'DATES_NOT_KNOWN',
      others: ['first'],
    });
  });

  test('one that is known to have been in force comes before one of which it is not known', () => {
    const mixed = versions(
      { id: 'dated', validFrom: '2015-01-01', validTo: '2020-12-31' },
      { id: 'undated', validFrom: 'UNKNOWN' },
    );
    expect(chosen(mixed, on('2019-01-01'))).toEqual(['dated', 'IN_FORCE']);
    expect(chosen(mixed, on('2021-01-01'))).toEqual(['undated', 'DATES_NOT_KNOWN']);
  });

  test('from a year that is all that is known, a version is sure from the end of it', () => {
    const ofYear = versions({ id: 'v', validFrom: '2021-01-01', datePrecision: 'YEAR' });
    expect(chosen(ofYear, on('2020-12-31'))).toEqual([undefined, 'NONE_IN_FORCE']);
    expect(chosen(ofYear, on('2021-03-01'))).toEqual(['v', 'IN_FORCE_BY_IMPRECISE_DATES']);
    expect(chosen(ofYear, on('2022-01-01'))).toEqual(['v', 'IN_FORCE']);
  });

  test('an agreement of a year in which the version changed is held against the one at its beginning', () => {
    const changed = versions(
      { id: 'before', validFrom: '2015-01-01', validTo: '2020-06-30' },
      { id: 'after', validFrom: '2020-07-01' },
    );
    expect(versionFor('made-up', changed, year('2020'))).toMatchObject({
      guideline: { id: 'before' },
      code: 'IN_FORCE_BY_IMPRECISE_DATES',
      others: ['after'],
    });
  });

  test('when the agreement was made is not known: the newest', () => {
    expect(chosen(two, null)).toEqual(['new', 'AGREEMENT_DAY_NOT_KNOWN']);
  });

  test('a list tied to no days is always there', () => {
    expect(chosen(versions({ id: 'list', validFrom: null }), on('1999-01-01'))).toEqual(['list', 'IN_FORCE']);
  });

  test('a version that is named is used, in force or not', () => {
    const [old] = two;
    expect(namedVersion(old as Guideline, on('2018-01-01')).code).toBe('ASKED_FOR');
    expect(namedVersion(old as Guideline, on('2022-01-01')).code).toBe('ASKED_FOR_NOT_IN_FORCE');
  });
});

describe('an agreement was made', () => {
  const period: Period = { from: '2025-02-01', to: '2025-12-31', precision: Precision.DAY };

  test('on the day it was signed, whatever else is known', () => {
    const decisions = [
      { kind: 'DECIDED', date: '2024-12-01' },
      { kind: 'SIGNED', date: '2025-01-15' },
    ];
    expect(madeDuring({ decisions, period })).toEqual(on('2025-01-15'));
  });

  test('on its first day, where only a proposal is known before', () => {
    const decisions = [{ kind: 'PROPOSED', date: '2024-12-01' }];
    expect(madeDuring({ decisions, period })).toEqual(on('2025-02-01'));
    expect(madeDuring({ decisions, period: null })).toEqual(on('2024-12-01'));
  });

  test('during the first year of a term of years, or the first month of a term of months', () => {
    const years: Period = { from: '2022-01-01', to: '2024-12-31', precision: Precision.YEAR };
    const months: Period = { from: '2024-02-01', to: '2024-09-30', precision: Precision.MONTH };
    expect(madeDuring({ decisions: [], period: years })).toEqual(year('2022'));
    expect(madeDuring({ decisions: [], period: months })).toMatchObject({ to: '2024-02-29' });
  });

  test('on a day that is not known, where nothing is dated', () => {
    expect(madeDuring({ decisions: [], period: null })).toBeNull();
  });
});
