import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { clearAll, filterOf, useFindState, type FindState } from './find-state';

interface CorrectionsProps {
  state: FindState;
  searchedFor: string | null;
  didYouMean: string | null;
}

export function Corrections({ state, searchedFor, didYouMean }: CorrectionsProps) {
  const { texts } = useLanguage();
  const { change } = useFindState();
  if (!state.search) return null;
  const corrected =
    searchedFor != null && searchedFor.toLocaleLowerCase('sv') !== state.search.toLocaleLowerCase('sv');
  if (corrected)
    return (
      <p className="note" role="status">
        {texts.find.searchedInstead(state.search)} <strong lang="sv">{searchedFor}</strong>.
      </p>
    );
  if (!didYouMean) return null;
  return (
    <p className="note" role="status">
      {texts.find.didYouMean}{' '}
      <button
        type="button"
        className="quiet-button"
        lang="sv"
        onClick={() => change((parameters) => parameters.set('q', didYouMean))}
      >
        {didYouMean}
      </button>
      ?
    </p>
  );
}

/** Nothing found is no dead end: what stands in the way can be taken away. */
export function Nothing({ state }: { state: FindState }) {
  const { texts } = useLanguage();
  const { change } = useFindState();
  const filtered = Object.keys(filterOf(state)).length > 0;
  return (
    <div className="nothing stack">
      <p>{texts.find.nothing}</p>
      <ul>
        {state.day && (
          <li>
            <button
              type="button"
              className="quiet-button"
              onClick={() => change((parameters) => parameters.delete('dag'))}
            >
              {texts.find.anyDay}
            </button>
          </li>
        )}
        {filtered && state.search && (
          <li>
            <button
              type="button"
              className="quiet-button"
              onClick={() =>
                change((parameters) => {
                  clearAll(parameters);
                  parameters.set('q', state.search);
                })
              }
            >
              {texts.find.withoutFilters(state.search)}
            </button>
          </li>
        )}
        <li>
          <button type="button" className="quiet-button" onClick={() => change(clearAll)}>
            {texts.find.showEverything}
          </button>
        </li>
        <li>
          <Link href="/?visa=karta">{texts.find.lookAtMap}</Link>
        </li>
        <li>
          <Link href="/riktlinjer">{texts.find.toGuidelines}</Link>
        </li>
        <li>
          <Link href="/jamfor#matt">{texts.find.toMetrics}</Link>
        </li>
      </ul>
      <p className="subtle">{texts.find.nothingMeans}</p>
    </div>
  );
}
