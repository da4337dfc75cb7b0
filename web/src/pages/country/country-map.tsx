import { lazy, Suspense } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { CsvButton } from '../../parts/chart';
import { Part, Skeleton } from '../../parts/part';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';

const MunicipalityMap = lazy(() => import('../../parts/municipality-map'));

const AllMunicipalitiesQuery = graphql(`
  query AllMunicipalities {
    municipalities {
      code
      name
      latitude
      longitude
      partnershipCount
      county {
        name
      }
    }
  }
`);

/** All 290 municipalities; those without a partnership are small grey points. */
export function CountryMap() {
  const { texts } = useLanguage();
  const answer = useRegister(AllMunicipalitiesQuery, {});
  return (
    <Part answer={answer} of={({ municipalities }) => municipalities} about={texts.map.about} lines={12}>
      {(municipalities) => {
        const places = municipalities.map((each) => ({ ...each, count: each.partnershipCount ?? 0 }));
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
                    </Link>
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
              <p className="subtle small">{texts.map.others}</p>
            </div>
          </div>
        );
      }}
    </Part>
  );
}
