import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Part } from '../../parts/part';
import { TermBars } from '../../parts/term-bars';
import { useRegister } from '../../register/use-register';
import { OverviewQuery } from './found-queries';
import { filterOf, type FindState } from './find-state';

/** The result as terms over time, oldest first unless another order is chosen. */
export function ResultTimeline({ state }: { state: FindState }) {
  const { texts } = useLanguage();
  const answer = useRegister(OverviewQuery, {
    search: state.search || undefined,
    filter: filterOf(state),
    orderBy: state.order ?? 'OLDEST_FIRST',
  });
  return (
    <Part answer={answer} of={({ partnerships }) => partnerships} about={texts.find.about} lines={10}>
      {(partnerships) => (
        <div className="stack">
          <TermBars
            day={state.day}
            terms={partnerships.edges.flatMap(({ node }) =>
              node
                ? [
                    {
                      ...node,
                      extensionTo: node.extension?.latestTo,
                      below: node.municipality && (
                        <>
                          <RegisterText>{node.municipality.name}</RegisterText> ·{' '}
                        </>
                      ),
                    },
                  ]
                : [],
            )}
          />
          {partnerships.pageInfo.hasNextPage && (
            <p className="note">{texts.find.firstOf(partnerships.edges.length, partnerships.totalCount)}</p>
          )}
        </div>
      )}
    </Part>
  );
}
