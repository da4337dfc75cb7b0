import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import type { Status } from '../../parts/status';
import { facets, toggleValue, useFindState, type FacetField } from './find-state';

export interface FacetLike {
  field: FacetField;
  values: readonly { value: string; label: string; count: number }[];
}

const shownAtFirst = 6;

/** The filters, each value with how many of the result it would keep. */
export function FacetFilters({ given }: { given: readonly FacetLike[] }) {
  return (
    <div className="facets">
      {facets.map(({ field, parameter }) => {
        const facet = given.find((each) => each.field === field);
        return facet ? <FacetGroup key={field} facet={facet} parameter={parameter} /> : null;
      })}
      <MoreFilters />
    </div>
  );
}

function FacetGroup({ facet, parameter }: { facet: FacetLike; parameter: string }) {
  const { texts } = useLanguage();
  const { state, change } = useFindState();
  const [all, setAll] = useState(false);
  const chosen = state.chosen[facet.field];
  // A chosen value stays in view when nothing else in the result has it any longer.
  const values = [
    ...facet.values,
    ...chosen
      .filter((value) => !facet.values.some((each) => each.value === value))
      .map((value) => ({ value, label: value, count: 0 })),
  ];
  if (values.length === 0) return null;
  const visible = all
    ? values
    : values.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value));
  return (
    <details className="facet" open={chosen.length > 0 || openAtFirst.includes(facet.field)}>
      <summary>
        {texts.find.facets[facet.field]}
        {chosen.length > 0 && <span className="small subtle"> · {texts.find.chosen(chosen.length)}</span>}
      </summary>
      <fieldset>
        <legend className="hidden">{texts.find.facets[facet.field]}</legend>
        {visible.map(({ value, label, count }) => (
          <div className="facet-value" key={value}>
            <Checkbox
              data-size="sm"
              label={
                facet.field === 'STATUS' ? (
                  texts.status[value as Status]
                ) : (
                  <RegisterText>{label}</RegisterText>
                )
              }
              value={value}
              checked={chosen.includes(value)}
              onChange={() => change((parameters) => toggleValue(parameters, parameter, value))}
            />
            <span className="facet-count number" aria-hidden="true">
              {count}
            </span>
          </div>
        ))}
        {values.length > visible.length && (
          <button type="button" className="quiet-button" onClick={() => setAll(true)}>
            {texts.find.showAll(values.length)}
          </button>
        )}
      </fieldset>
    </details>
  );
}

const openAtFirst: readonly FacetField[] = ['THEME', 'TARGET_GROUP', 'MUNICIPALITY'];

function MoreFilters() {
  const { texts } = useLanguage();
  const { state, change } = useFindState();
  return (
    <div className="facet-more">
      <Checkbox
        data-size="sm"
        label={texts.find.withResults}
        value="ja"
        checked={state.withResults}
        onChange={() =>
          change((parameters) => {
            if (state.withResults) parameters.delete('resultat');
            else parameters.set('resultat', 'ja');
          })
        }
      />
    </div>
  );
}
