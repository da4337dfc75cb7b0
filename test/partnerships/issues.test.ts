import { Severity } from '../../subgraphs/foundation/values/data-issue';
import { Precision } from '../../subgraphs/foundation/values/period';
import { issueRules, type SourceFacts } from '../../subgraphs/partnerships/domain/issues';
import { PaperKind, type Partnership } from '../../subgraphs/partnerships/domain/partnership';
import { agreement } from './agreement';

const cite = (source: string, figure: string | null = null) => ({
  source,
  section: 'Avsnitt',
  page: null,
  figure,
});

function issuesOf(partnership: Partnership, sources: SourceFacts[] = []) {
  const evidence = { partnership, sources: new Map(sources.map((source) => [source.id, source])) };
  return issueRules.flatMap((rule) => rule(evidence));
}

describe('data issues of an agreement', () => {
  it('are none where there is nothing to say', () => expect(issuesOf(agreement())).toEqual([]));

  it('hold both terms and both places where sources state different terms', () => {
    const [issue] = issuesOf(
      agreement({
        statedTerms: [
          {
            from: '2020-01-01',
            to: '2023-12-31',
            precision: Precision.YEAR,
            citations: [cite('A', '2020–2023')],
          },
          { from: '2020-01-01', to: '2022-12-31', precision: Precision.YEAR, citations: [cite('B', '2022')] },
        ],
      }),
    );
    expect(issue).toMatchObject({
      code: 'TERM_DIFFERS',
      severity: Severity.WARNING,
      values: ['2020–2023', '2020–2022'],
      citations: [{ source: 'A' }, { source: 'B' }],
    });
  });

  it('do not arise from two places that state the same term', () => {
    const same = { from: '2020-01-01', to: '2023-12-31', precision: Precision.YEAR };
    expect(
      issuesOf(
        agreement({
          statedTerms: [
            { ...same, citations: [cite('A')] },
            { ...same, citations: [cite('B')] },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('tell of a list of active agreements that holds one whose term had run out', () => {
    const list = { id: 'L', asOf: '2022-01-01', activeSections: 'Avsnitt' };
    const listed = (to: string) =>
      agreement({
        paper: { kind: PaperKind.LISTING, citations: [cite('L')] },
        statedTerms: [{ from: '2019-01-01', to, precision: Precision.YEAR, citations: [cite('L', '2019')] }],
      });
    expect(issuesOf(listed('2020-12-31'), [list])).toMatchObject([
      { code: 'LISTED_AS_ACTIVE_AFTER_ITS_END', values: ['2020-12-31', '2022-01-01'] },
    ]);
    expect(issuesOf(listed('2022-12-31'), [list])).toEqual([]);
    expect(issuesOf(listed('2020-12-31'), [{ ...list, activeSections: 'Annat' }])).toEqual([]);
  });

  it('tell what a paper does not prove', () => {
    const codes = (kind: PaperKind) =>
      issuesOf(agreement({ paper: { kind, citations: [] } })).map(({ code }) => code);
    expect(codes(PaperKind.UNSIGNED_COPY)).toEqual(['NOT_SEEN_SIGNED']);
    expect(codes(PaperKind.PROPOSAL)).toEqual(['ONLY_PROPOSED']);
    expect(codes(PaperKind.DESCRIPTION)).toEqual([]);
  });

  it('tell of a condition, and of an end that is not stated', () => {
    const conditional = agreement({
      condition: { text: { sv: 'Nämnden ska besluta.' }, citations: [cite('A')] },
    });
    expect(issuesOf(conditional)).toMatchObject([{ code: 'CONDITIONAL', citations: [{ source: 'A' }] }]);
    expect(issuesOf(agreement({ statedTerms: [] }))).toMatchObject([{ code: 'TERM_END_NOT_STATED' }]);
  });
});
