import { ContributionKind, Side } from '../../subgraphs/foundation/values/enums';
import type { Agreement } from '../../subgraphs/guidelines/domain/agreement';
import { assess } from '../../subgraphs/guidelines/domain/rules';
import { agreement, at, brings } from './agreement';
import { seededCriteria } from './seed-files';

const answer = (criterion: string, recorded: Partial<Agreement> = {}) => {
  const found = assess(agreement(recorded)).find((one) => one.criterion === criterion);
  return [found?.result, found?.extent ?? found?.reason?.code];
};

const listing: Partial<Agreement> = { paper: { kind: 'LISTING', citations: at('Lista') } };

describe('both sides contribute', () => {
  test('where something is recorded that each brings', () => {
    const commitments = [brings(Side.PUBLIC), brings(Side.CIVIL_SOCIETY, ContributionKind.VOLUNTEERS)];
    expect(answer('K7', { commitments })).toEqual(['SHOWN', 'WHOLE']);
    expect(answer('K7', { ...listing, commitments })).toEqual(['SHOWN', 'WHOLE']);
  });

  test('is for a reader where one side has taken on tasks alone', () => {
    const commitments = [brings(Side.PUBLIC), brings(Side.CIVIL_SOCIETY, ContributionKind.OTHER)];
    expect(answer('K7', { commitments })).toEqual(['NOT_ASSESSED', 'ONE_SIDE_RECORDED']);
  });

  test('is contradicted where a source says that one side brings nothing', () => {
    const money = [
      { side: Side.PUBLIC, amount: '100000.00', citations: at('Ekonomi') },
      { side: Side.CIVIL_SOCIETY, amount: '0.00', citations: at('Ekonomi') },
    ];
    expect(answer('K7', { money })).toEqual(['CONTRADICTED', 'ONE_SIDE_BRINGS_NOTHING']);
  });

  test('is not applicable where one side has no party', () => {
    const parties = [{ side: Side.PUBLIC, citations: [] }];
    expect(answer('K7', { parties })).toEqual(['NOT_APPLICABLE', 'ONE_SIDE_NOT_KNOWN']);
  });

  test('shows each section once, without figures', () => {
    const commitments = [brings(Side.PUBLIC), brings(Side.PUBLIC), brings(Side.CIVIL_SOCIETY)];
    const found = assess(agreement({ commitments })).find(({ criterion }) => criterion === 'K7');
    expect(found?.evidence).toEqual(at('Resurser'));
  });
});

describe('silence', () => {
  test('is of a text that was read', () => {
    expect(answer('K10')).toEqual(['SILENT', 'NOTHING_RECORDED']);
    expect(answer('K11')).toEqual(['SILENT', 'NOTHING_RECORDED']);
  });

  test('is not of a row in a list, of which nobody has read the text', () => {
    const results = assess(agreement(listing)).map(({ result }) => result);
    expect(new Set(results)).toEqual(new Set(['NOT_ASSESSED']));
  });
});

describe('joint follow-up', () => {
  test('is shown in part where it is done in a forum: of evaluation nothing is recorded', () => {
    expect(
      answer('K10', { followUp: [{ forum: 'Samverkansgruppen', citations: at('Uppföljning') }] }),
    ).toEqual(['SHOWN', 'PART']);
  });

  test('is for a reader where it is not recorded who does it', () => {
    expect(answer('K10', { followUp: [{ citations: at('Uppföljning') }] })).toEqual([
      'NOT_ASSESSED',
      'WHETHER_JOINT_NOT_RECORDED',
    ]);
  });
});

describe('joint steering', () => {
  const forum = (sv: string) => [{ name: { sv }, citations: at('Samverkan') }];

  test('is shown by a steering group, and left to a reader for other forums', () => {
    expect(answer('K11', { forums: forum('Styrgrupp') })).toEqual(['SHOWN', 'WHOLE']);
    expect(answer('K11', { forums: forum('Kvartalsmöten') })[0]).toBe('NOT_ASSESSED');
  });
});

describe('in writing with each side’s contribution', () => {
  const commitments = [brings(Side.PUBLIC), brings(Side.CIVIL_SOCIETY)];

  test('is shown by the agreement’s own text and not by a proposal of it', () => {
    expect(answer('K17', { commitments })).toEqual(['SHOWN', 'WHOLE']);
    expect(answer('K17', { commitments, paper: { kind: 'PROPOSAL', citations: [] } })).toEqual([
      'NOT_ASSESSED',
      'AGREEMENT_NOT_SEEN',
    ]);
  });
});

describe('a term', () => {
  test('does not show that the co-operation is meant to last', () => {
    expect(answer('K9')).toEqual(['NOT_ASSESSED', 'INTENTION_NOT_RECORDED']);
  });

  test('is half of term and notice', () => {
    expect(answer('C8')).toEqual(['SHOWN', 'PART']);
    expect(answer('C8', { terms: [{ kind: 'NOTICE', citations: at('Uppsägning') }] })).toEqual([
      'SHOWN',
      'WHOLE',
    ]);
    expect(answer('C8', { period: null })).toEqual(['SILENT', 'NOTHING_RECORDED']);
  });
});

describe('what a text contains', () => {
  test.each(['C1', 'C2', 'C9'])('%s is no recorded fact', (criterion) => {
    expect(answer(criterion)).toEqual(['NOT_ASSESSED', 'NO_SUCH_FACT']);
  });

  test('parties and organisation: the parties alone are half', () => {
    expect(answer('C3')).toEqual(['SHOWN', 'PART']);
    expect(answer('C3', { forums: [{ name: { sv: 'Möten' }, citations: at('Samverkan') }] })).toEqual([
      'SHOWN',
      'WHOLE',
    ]);
  });

  test.each([
    ['C4', { goals: [{ sv: 'Ett mål' }] }],
    ['C5', { commitments: [brings(Side.PUBLIC, ContributionKind.OTHER)] }],
    ['C6', { followUp: [{ citations: at('Uppföljning') }] }],
    ['C7', { money: [{ side: Side.PUBLIC, amount: '1.00', citations: at('Ekonomi') }] }],
  ])('%s is shown where something of the kind is recorded', (criterion, recorded) => {
    expect(answer(criterion, recorded)).toEqual(['SHOWN', 'WHOLE']);
    expect(answer(criterion)).toEqual(['SILENT', 'NOTHING_RECORDED']);
  });

  test('the economy waits for those who own the money', () => {
    expect(answer('C7', { money: null })).toEqual(['NOT_ASSESSED', 'FUNDING_NOT_HEARD']);
  });

  test('renegotiation, rescission and disputes are three', () => {
    const kinds = (...list: string[]) => ({
      terms: list.map((kind) => ({ kind, citations: at('Villkor') })),
    });
    expect(answer('C10', kinds('RENEGOTIATION', 'CLAWBACK'))).toEqual(['SHOWN', 'PART']);
    expect(answer('C10', kinds('RENEGOTIATION', 'RESCISSION', 'DISPUTE'))).toEqual(['SHOWN', 'WHOLE']);
    expect(answer('C10')).toEqual(['SILENT', 'NOTHING_RECORDED']);
  });
});

test('every rule is about a criterion of the common list, and no two about the same', () => {
  const criteria = assess(agreement()).map(({ criterion }) => criterion);
  const known = seededCriteria().map(({ code }) => code);
  expect(criteria.filter((code) => !known.includes(code))).toEqual([]);
  expect(new Set(criteria).size).toBe(criteria.length);
});
