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
  const step = useSteps();
  const answer = useRegister(FindQuery, questionOf(state));
  const found = answer.data?.partnerships;
  const given = (found?.facets ?? []) as readonly FacetLike[];
  return (
    <div className="wide find">
      <aside className="find-filters no-print" aria-label={texts.find.filters}>
        <Filters count={chosenCount(state)}>
          {found && step > 0 ? (
            <FacetFilters given={given} />
          ) : answer.waiting || step === 0 ? (
            <Skeleton lines={14} about={texts.find.filters} />
          ) : null}
        </Filters>
      </aside>
      <div className="find-result">
        {step > 0 ? <DaySlider /> : <DaySliderPlace />}
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
            <ResultPages key={JSON.stringify(questionOf(state))} state={state} whole={step > 1} />
          )}
        </section>
        {step > 1 && !isNarrowed(state) && <EndsSoon />}
      </div>
    </div>
  );
}

let drawn = 0;

/**
 * How much is drawn: at first (0) the results that fit in a window, then (1) what narrows them, then (2) the rest.
 * What is drawn at once keeps the page from answering for as long.
 */
function useSteps(): number {
  const [step, setStep] = useState(drawn);
  useEffect(() => {
    drawn = Math.max(drawn, step);
    if (step < 2)
      requestAnimationFrame(() => setTimeout(() => startTransition(() => setStep((before) => before + 1))));
  }, [step]);
  return step;
}
