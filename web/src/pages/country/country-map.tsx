import { useLanguage } from '../../language/language';
import { MapAndList } from '../../parts/map-and-list';
import { Part } from '../../parts/part';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';

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
      {(municipalities) => (
        <MapAndList places={municipalities.map((each) => ({ ...each, count: each.partnershipCount ?? 0 }))}>
          <p className="subtle small">{texts.map.others}</p>
        </MapAndList>
      )}
    </Part>
  );
}
