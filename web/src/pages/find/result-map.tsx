import { lazy, Suspense } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Part, Skeleton } from '../../parts/part';
import { CsvButton } from '../../parts/chart';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import type { FacetLike } from './facet-filters';
import type { FindState } from './find-state';

const MunicipalityMap = lazy(() => import('../../parts/municipality-map'));

export const PlacesQuery = graphql(`
  query Places {
    municipalities {
      code
      name
      latitude
      longitude
      county {
        name
      }
    }
  }
`);

/** The municipalities of the result, as points and as a list of the same. */
export function ResultMap({ state, facets }: { state: FindState; facets: readonly FacetLike[] }) {
  const { texts } = useLanguage();
  const answer = useRegister(PlacesQuery, {});
  const counted = facets.find(({ field }) => field === 'MUNICIPALITY')?.values ?? [];
  const only = state.chosen.MUNICIPALITY;
  const counts = new Map(
    counted
      .filter(({ value }) => only.length === 0 || only.includes(value))
      .map(({ value, count }) => [value, count]),
  );
  return (
    <Part answer={answer} of={({ municipalities }) => municipalities} about={texts.map.about} lines={12}>
      {(municipalities) => {
        const places = municipalities.map((each) => ({ ...each, count: counts.get(each.code) ?? 0 }));
        const some = places.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
        return (
          <div className="map-and-list">
            <Suspense fallback={<Skeleton lines={12} about={texts.map.about} />}>
              <MunicipalityMap places={places} way={({ code }) => `/kommuner/${code}`} />
            </Suspense>
            <div className="stack">
              <h3>{texts.map.listName(some.length, places.length)}</h3>
              <ol className="plain-list map-list">
                {some.map(({ code, name, county, count }) => (
                  <li key={code}>
                    <Link href={`/kommuner/${code}`}>
                      <RegisterText>{name}</RegisterText>
                    </Link>{' '}
                    <span className="small subtle">
                      <RegisterText>{county?.name}</RegisterText>
                    </span>
                    <span className="number">{count}</span>
                  </li>
                ))}
              </ol>
              <CsvButton
                name="kommuner"
                header={[texts.map.code, texts.map.municipality, texts.map.count]}
                rows={some.map(({ code, name, count }) => [code, name, count])}
              />
            </div>
          </div>
        );
      }}
    </Part>
  );
}
