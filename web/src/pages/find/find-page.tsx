import './find.css';

import { Button, Select } from '@digdir/designsystemet-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { usePageTitle } from '../../layout/page';
import { Icon, type IconName } from '../../parts/icon';
import { Part, Skeleton } from '../../parts/part';
import type { Status } from '../../parts/status';
import { failedAt, useRegister } from '../../register/use-register';
import { DaySlider } from './day-slider';
import { DownloadResult } from './download-result';
import { EndsSoon } from './ends-soon';
import { FacetFilters, type FacetLike } from './facet-filters';
import { FindQuery } from './find-query';
import {
  clearAll,
  faces,
  facets,
  filterOf,
  isNarrowed,
  orders,
  toggleValue,
  useFindState,
  type Face,
  type FindState,
} from './find-state';
import { ResultCard } from './result-card';
import { ResultMap } from './result-map';
import { ResultTimeline } from './result-timeline';
import { SearchBox } from './search-box';

const pageSize = 20;

export function FindPage() {
  const { texts } = useLanguage();
  const { state } = useFindState();
  const heading = usePageTitle(state.search ? texts.find.titleFor(state.search) : texts.shell.name);
  const answer = useRegister(FindQuery, questionOf(state));
  const found = answer.data?.partnerships;
  const given = (found?.facets ?? []) as readonly FacetLike[];
  return (
    <>
      <div className="hero">
        <div className="wide">
          <h1 ref={heading} tabIndex={-1}>
            {texts.find.title}
          </h1>
          <p className="hero-lead">{texts.find.lead}</p>
          <SearchBox />
          {!isNarrowed(state) && <Examples />}
        </div>
      </div>
      <div className="wide find">
        <aside className="find-filters no-print" aria-label={texts.find.filters}>
          <Filters count={chosenCount(state)}>
            {found ? (
              <FacetFilters given={given} />
            ) : answer.waiting ? (
              <Skeleton lines={14} about={texts.find.filters} />
            ) : null}
          </Filters>
        </aside>
        <div className="find-result">
          <DaySlider />
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
            {found && found.totalCount === 0 ? (
              <Nothing state={state} />
            ) : state.face === 'tidslinje' ? (
              <ResultTimeline state={state} />
            ) : state.face === 'karta' ? (
              <ResultMap state={state} facets={given} />
            ) : (
              <Pages key={JSON.stringify(questionOf(state))} state={state} />
            )}
          </section>
          {!isNarrowed(state) && <EndsSoon />}
        </div>
      </div>
    </>
  );
}

function questionOf(state: FindState) {
  return {
    search: state.search || undefined,
    filter: filterOf(state),
    orderBy: state.order,
    first: pageSize,
    on: state.day,
  };
}

function chosenCount(state: FindState): number {
  return facets.reduce((sum, { field }) => sum + state.chosen[field].length, state.withResults ? 1 : 0);
}

function Examples() {
  const { texts } = useLanguage();
  return (
    <p className="hero-examples">
      {texts.find.tryThese}{' '}
      {texts.find.examples.map((example, index) => (
        <span key={example}>
          {index > 0 && ', '}
          <Link href={`/?q=${encodeURIComponent(example)}`} lang="sv">
            {example}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** Beside the result where there is room, folded above it where there is not. */
function Filters({ count, children }: { count: number; children: ReactNode }) {
  const { texts } = useLanguage();
  const [wide, setWide] = useState(() => window.matchMedia('(min-width: 62rem)').matches);
  useEffect(() => {
    const query = window.matchMedia('(min-width: 62rem)');
    const changed = (): void => setWide(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  if (wide)
    return (
      <>
        <h2 className="filters-name">{texts.find.filters}</h2>
        {children}
      </>
    );
  return (
    <details className="filters-folded">
      <summary>
        <Icon name="filter" />
        {texts.find.filters}
        {count > 0 && ` (${count})`}
      </summary>
      {children}
    </details>
  );
}

const faceIcons: Record<Face, IconName> = { lista: 'list', tidslinje: 'timeline', karta: 'map' };

function ResultHead({
  state,
  count,
  given,
  failed,
}: {
  state: FindState;
  count: number | undefined;
  given: readonly FacetLike[];
  failed: boolean;
}) {
  const { texts } = useLanguage();
  const { change } = useFindState();
  return (
    <div className="result-head">
      <div className="section-head">
        <h2 id="result" aria-live="polite">
          {failed ? texts.find.result : count == null ? texts.find.searching : texts.find.count(count)}
        </h2>
        <div className="row no-print">
          <div className="faces" role="group" aria-label={texts.find.facesName}>
            {faces.map((face) => (
              <button
                key={face}
                type="button"
                aria-pressed={state.face === face}
                onClick={() =>
                  change((parameters) => {
                    if (face === 'lista') parameters.delete('visa');
                    else parameters.set('visa', face);
                  })
                }
              >
                <Icon name={faceIcons[face]} />
                {texts.find.faces[face]}
              </button>
            ))}
          </div>
        </div>
      </div>
      <div className="row spread no-print">
        <div className="order">
          <label htmlFor="order" className="small subtle">
            {texts.find.order}
          </label>
          <Select
            id="order"
            data-size="sm"
            width="auto"
            value={state.order ?? ''}
            onChange={(event) =>
              change((parameters) => {
                if (event.target.value) parameters.set('ordning', event.target.value);
                else parameters.delete('ordning');
              })
            }
          >
            <Select.Option value="">{texts.find.orderByDefault}</Select.Option>
            {orders
              .filter((order) => order !== 'RELEVANCE')
              .map((order) => (
                <Select.Option key={order} value={order}>
                  {texts.find.orders[order]}
                </Select.Option>
              ))}
          </Select>
        </div>
        <DownloadResult state={state} />
      </div>
      <Chosen state={state} given={given} />
    </div>
  );
}

/** Every filter that is set, each removed by a press. */
function Chosen({ state, given }: { state: FindState; given: readonly FacetLike[] }) {
  const { texts, formats } = useLanguage();
  const { change } = useFindState();
  const chips: {
    key: string;
    name: ReactNode;
    text: string;
    remove: (parameters: URLSearchParams) => void;
  }[] = [];
  for (const { field, parameter } of facets)
    for (const value of state.chosen[field]) {
      const label =
        field === 'STATUS'
          ? texts.status[value as Status]
          : (given.find((each) => each.field === field)?.values.find((each) => each.value === value)?.label ??
            value);
      chips.push({
        key: `${field}-${value}`,
        name: field === 'STATUS' ? label : <RegisterText>{label}</RegisterText>,
        text: label,
        remove: (parameters) => toggleValue(parameters, parameter, value),
      });
    }
  if (state.day) {
    const text = texts.find.inForceOn(formats.shortDay(state.day));
    chips.push({ key: 'day', name: text, text, remove: (parameters) => parameters.delete('dag') });
  }
  if (state.withResults)
    chips.push({
      key: 'results',
      name: texts.find.withResults,
      text: texts.find.withResults,
      remove: (parameters) => parameters.delete('resultat'),
    });
  if (state.endingSoon) {
    const text = texts.find.endsBetween(
      formats.shortDay(state.endingSoon.from),
      formats.shortDay(state.endingSoon.to),
    );
    chips.push({ key: 'ends', name: text, text, remove: (parameters) => parameters.delete('slutar') });
  }
  if (chips.length === 0) return null;
  return (
    <ul className="plain-list tags no-print" aria-label={texts.find.chosenFilters}>
      {chips.map(({ key, name, text, remove }) => (
        <li key={key}>
          <button
            type="button"
            className="chosen"
            aria-label={texts.find.removeFilter(text)}
            onClick={() => change(remove)}
          >
            <span>{name}</span>
            <Icon name="cross" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="quiet-button" onClick={() => change(clearAll)}>
          {texts.find.clearAll}
        </button>
      </li>
    </ul>
  );
}

interface CorrectionsProps {
  state: FindState;
  searchedFor: string | null;
  didYouMean: string | null;
}

function Corrections({ state, searchedFor, didYouMean }: CorrectionsProps) {
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
function Nothing({ state }: { state: FindState }) {
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
      </ul>
      <p className="subtle">{texts.find.nothingMeans}</p>
    </div>
  );
}

/** One page after another, each with its own question, so that what has come stays. */
function Pages({ state }: { state: FindState }) {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <div className="results">
      {cursors.map((after, index) => (
        <ResultPage
          key={after ?? 'first'}
          state={state}
          after={after}
          shownBefore={index * pageSize}
          last={index === cursors.length - 1}
          onMore={(cursor) => setCursors([...cursors, cursor])}
        />
      ))}
    </div>
  );
}

interface ResultPageProps {
  state: FindState;
  after: string | undefined;
  shownBefore: number;
  last: boolean;
  onMore: (cursor: string) => void;
}

function ResultPage({ state, after, shownBefore, last, onMore }: ResultPageProps) {
  const { texts } = useLanguage();
  const answer = useRegister(FindQuery, { ...questionOf(state), after });
  return (
    <Part answer={answer} of={({ partnerships }) => partnerships} about={texts.find.about} lines={16}>
      {({ edges, totalCount, pageInfo }) => (
        <>
          {edges.map((edge, index) => (
            <ResultCard
              key={edge.node?.id ?? index}
              edge={edge}
              fundingFailed={
                !edge.node?.funding && failedAt(answer.problem, ['partnerships', 'edges', 'node', 'funding'])
              }
            />
          ))}
          {last && pageInfo.hasNextPage && pageInfo.endCursor && (
            <div className="row more no-print">
              <Button variant="secondary" onClick={() => onMore(pageInfo.endCursor as string)}>
                {texts.find.more}
              </Button>
              <span className="subtle">{texts.find.shownOf(shownBefore + edges.length, totalCount)}</span>
            </div>
          )}
        </>
      )}
    </Part>
  );
}
