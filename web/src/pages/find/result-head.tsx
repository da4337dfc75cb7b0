import { Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Icon, type IconName } from '../../parts/icon';
import type { Status } from '../../parts/status';
import { DownloadResult } from './download-result';
import type { FacetLike } from './facet-filters';
import {
  clearAll,
  faces,
  facets,
  orders,
  toggleValue,
  useFindState,
  type Face,
  type FindState,
} from './find-state';

const faceIcons: Record<Face, IconName> = { lista: 'list', tidslinje: 'timeline', karta: 'map' };

export function ResultHead({
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
      {state.search && <p className="only-print">{texts.find.titleFor(state.search)}</p>}
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
    <ul className="plain-list tags" aria-label={texts.find.chosenFilters}>
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
