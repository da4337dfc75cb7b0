import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../language/language';
import { RegisterText } from '../language/register-text';
import { CsvButton } from './chart';
import type { Place } from './municipality-map';
import { Skeleton } from './part';

const MunicipalityMap = lazy(() => import('./municipality-map'));

interface PlaceInCounty extends Place {
  county: { name: string } | null;
}

interface Props {
  places: readonly PlaceInCounty[];
  /** Under the list. */
  children?: ReactNode;
}

/** How many partnerships each municipality has: as points on a map, as a list of the same, and as a file. */
export function MapAndList({ places, children }: Props) {
  const { texts } = useLanguage();
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
          rows={places.map(({ code, name, count }) => [code, name, count])}
        />
        {children}
      </div>
    </div>
  );
}
