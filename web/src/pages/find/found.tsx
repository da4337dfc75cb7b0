import { startTransition, useEffect, useState } from 'react';

import { useLanguage } from '../../language/language';
import { Skeleton } from '../../parts/part';
import { useRegister } from '../../register/use-register';
import { DaySlider, DaySliderPlace } from './day-slider';
import { EndsSoon } from './ends-soon';
import { FacetFilters, type FacetLike } from './facet-filters';
import { Filters } from './filters';
import { Figures } from './figures';
import { FindQuery } from './find-query';
import { chosenCount, isNarrowed, questionOf, useFindState } from './find-state';
import { Corrections, Nothing } from './no-result';
import { ResultHead } from './result-head';
import { ResultMap } from './result-map';
import { ResultPages } from './result-pages';
import { ResultTimeline } from './result-timeline';

/** All of the find page but its search: what was found, and what narrows it. */
export default function Found() {
  const { texts } = useLanguage();
  const { state } = useFindState();
  const whole = useWhole();
  const answer = useRegister(FindQuery, questionOf(state));
  const found = answer.data?.partnerships;
  const given = (found?.facets ?? []) as readonly FacetLike[];
  return (
    <div className="wide find">
      <aside className="find-filters no-print" aria-label={texts.find.filters}>
        <Filters count={chosenCount(state)}>
          {found && whole ? (
            <FacetFilters given={given} />
          ) : answer.waiting || !whole ? (
            <Skeleton lines={14} about={texts.find.filters} />
          ) : null}
        </Filters>
      </aside>
      <div className="find-result">
        {whole ? <DaySlider /> : <DaySliderPlace />}
        <section className="stack" aria-labelledby="result">
          <ResultHead
            state={state}
            count={found?.totalCount}
            given={given}
            failed={!found && Boolean(answer.problem)}
          />
          <Corrections
            state={state}
            searchedFor={found?.searchedFor ?? null}
            didYouMean={found?.didYouMean ?? null}
          />
          {found && found.totalCount > 0 && isNarrowed(state) && <Figures given={given} />}
          {found && found.totalCount === 0 ? (
            <Nothing state={state} />
          ) : state.face === 'tidslinje' ? (
            <ResultTimeline state={state} />
          ) : state.face === 'karta' ? (
            <ResultMap state={state} facets={given} />
          ) : (
            <ResultPages key={JSON.stringify(questionOf(state))} state={state} whole={whole} />
          )}
        </section>
        {whole && !isNarrowed(state) && <EndsSoon />}
      </div>
    </div>
  );
}

let shownBefore = false;

/** At first only what fits in a window is drawn, and shown; then the rest. */
function useWhole(): boolean {
  const [whole, setWhole] = useState(shownBefore);
  useEffect(() => {
    if (shownBefore) return;
    shownBefore = true;
    requestAnimationFrame(() => setTimeout(() => startTransition(() => setWhole(true))));
  }, []);
  return whole;
}
