import { PartnershipStatus } from '../../subgraphs/foundation/values/enums';
import { Precision } from '../../subgraphs/foundation/values/period';
import { AmendmentKind, DecisionKind, PaperKind } from '../../subgraphs/partnerships/domain/partnership';
import { statusOn, statusReason, statusSteps } from '../../subgraphs/partnerships/domain/status';
import { termOf } from '../../subgraphs/partnerships/domain/term';
import { agreement } from './agreement';

const text = (sv: string) => ({ sv, en: sv });
const term = (from: string | null, to: string | null, precision = Precision.DAY) => ({
  statedTerms: [{ from, to, precision, citations: [] }],
});

describe('the status of an agreement', () => {
  it('is active from its first day to its last, both included', () => {
    const plain = agreement();
    expect(statusOn(plain, '2024-12-31')).toBe(PartnershipStatus.PLANNED);
    expect(statusOn(plain, '2025-01-01')).toBe(PartnershipStatus.ACTIVE);
    expect(statusOn(plain, '2025-12-31')).toBe(PartnershipStatus.ACTIVE);
    expect(statusOn(plain, '2026-01-01')).toBe(PartnershipStatus.ENDED);
  });

  it('is a possible extension while an option could have extended it, and ended after that', () => {
    const optional = agreement({
      ...term('2019-05-01', '2020-04-30'),
      extension: { latestTo: '2022-04-30', step: 'P1Y', citations: [] },
    });
    expect(statusOn(optional, '2020-04-30')).toBe(PartnershipStatus.ACTIVE);
    expect(statusOn(optional, '2020-05-01')).toBe(PartnershipStatus.EXTENSION_POSSIBLE);
    expect(statusOn(optional, '2022-04-30')).toBe(PartnershipStatus.EXTENSION_POSSIBLE);
    expect(statusOn(optional, '2022-05-01')).toBe(PartnershipStatus.ENDED);
  });

  it('does not take talk of an extension for an option when no latest day is stated', () => {
    const talk = agreement({
      extension: { latestTo: null, form: text('Tas upp på mötena.'), citations: [] },
    });
    expect(statusOn(talk, '2026-01-01')).toBe(PartnershipStatus.ENDED);
  });

  it('follows an extension that was made', () => {
    const extended = agreement({
      ...term('2018-01-01', '2020-12-31', Precision.YEAR),
      amendments: [
        {
          kind: AmendmentKind.EXTENDED,
          newTo: '2021-12-31',
          description: text('Ett år till.'),
          citations: [],
        },
      ],
    });
    expect(termOf(extended)).toEqual({ from: '2018-01-01', to: '2021-12-31', precision: Precision.YEAR });
    expect(statusOn(extended, '2021-06-01')).toBe(PartnershipStatus.ACTIVE);
    expect(statusOn(extended, '2022-01-01')).toBe(PartnershipStatus.ENDED);
  });

  it('is terminated from the day on which it was ended early', () => {
    const ended = agreement({
      decisions: [{ kind: DecisionKind.TERMINATED, date: '2025-06-01', citations: [] }],
    });
    expect(statusOn(ended, '2025-05-31')).toBe(PartnershipStatus.ACTIVE);
    expect(statusOn(ended, '2025-06-01')).toBe(PartnershipStatus.TERMINATED);
    expect(statusOn(ended, '2030-01-01')).toBe(PartnershipStatus.TERMINATED);
  });

  it('is unknown on every day when no dates are stated', () => {
    const undated = agreement({ statedTerms: [] });
    expect(statusSteps(undated)).toEqual([{ from: null, status: PartnershipStatus.UNKNOWN }]);
    expect(termOf(undated)).toBeNull();
  });

  it('is unknown before an end without a beginning', () => {
    const noStart = agreement(term(null, '2020-12-31'));
    expect(statusOn(noStart, '2015-01-01')).toBe(PartnershipStatus.UNKNOWN);
    expect(statusOn(noStart, '2021-01-01')).toBe(PartnershipStatus.ENDED);
  });

  it('goes on from a beginning without an end', () => {
    expect(statusOn(agreement(term('2017-01-01', null)), '2040-01-01')).toBe(PartnershipStatus.ACTIVE);
  });
});

describe('the reason for a status', () => {
  it('names the dates, their precision and what the paper does not show, in both languages', () => {
    const listed = agreement({
      ...term('2022-01-01', '2023-12-31', Precision.YEAR),
      paper: { kind: PaperKind.LISTING, citations: [] },
    });
    const { sv, en } = statusReason(listed, '2023-05-01');
    expect(sv).toContain('2022-01-01 till och med 2023-12-31');
    expect(sv).toContain('bara år');
    expect(sv).toContain('rad i en förteckning');
    expect(en).toContain('years only');
  });

  it('says that a proposal is not a decision, and on what an agreement depends', () => {
    const proposed = agreement({
      paper: { kind: PaperKind.PROPOSAL, citations: [] },
      condition: { text: text('Nämnden ska besluta.'), citations: [] },
    });
    const { sv } = statusReason(proposed, '2025-05-01');
    expect(sv).toContain('ett förslag, inte ett beslut');
    expect(sv).toContain('Nämnden ska besluta.');
  });

  it('says until when an extension would have been possible', () => {
    const optional = agreement({ extension: { latestTo: '2027-12-31', citations: [] } });
    expect(statusReason(optional, '2026-03-01').sv).toContain('som längst 2027-12-31');
  });
});
