import { useLanguage } from '../../language/language';
import { MapAndList } from '../../parts/map-and-list';
import { Part } from '../../parts/part';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import type { FacetLike } from './facet-filters';
import type { FindState } from './find-state';

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
      {(municipalities) => (
        <MapAndList places={municipalities.map((each) => ({ ...each, count: counts.get(each.code) ?? 0 }))} />
      )}
    </Part>
  );
}
