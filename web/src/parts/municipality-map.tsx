import { geoConicEqualArea, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { neighbours, sweden } from 'virtual:outlines';
import { useLocation } from 'wouter';

import { useLanguage } from '../language/language';

export interface Place {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  count: number;
}

interface Props {
  places: readonly Place[];
  /** Where a press on a point leads. */
  way: (place: Place) => string;
}

const [width, height] = [420, 760];

/** Municipalities as points over the outline of Sweden: the larger the point, the more partnerships. */
export default function MunicipalityMap({ places, way }: Props) {
  const { texts, formats } = useLanguage();
  const [, goTo] = useLocation();
  const { path, project } = useMemo(() => {
    const projection = geoConicEqualArea()
      .parallels([57, 67])
      .rotate([-16, 0])
      .fitExtent(
        [
          [16, 16],
          [width - 16, height - 16],
        ],
        sweden,
      );
    return {
      path: geoPath(projection),
      project: (place: Place) => projection([place.longitude, place.latitude]),
    };
  }, []);
  const most = Math.max(1, ...places.map(({ count }) => count));
  const sorted = [...places].sort((a, b) => b.count - a.count || formats.compare(a.name, b.name));
  const labelled = new Set(
    sorted
      .filter(({ count }) => count > 0)
      .slice(0, 6)
      .map(({ code }) => code),
  );
  return (
    <div className="map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={texts.map.description(sorted.filter(({ count }) => count > 0).length)}
      >
        <path className="map-neighbours" d={path(neighbours) ?? ''} />
        <path className="map-sweden" d={path(sweden) ?? ''} />
        {sorted.map((place) => {
          const point = project(place);
          if (!point) return null;
          const [x, y] = point;
          if (place.count === 0)
            return <circle key={place.code} className="map-none" cx={x} cy={y} r="1.6" />;
          const radius = 5 + 11 * Math.sqrt(place.count / most);
          const left = x > width * 0.6;
          return (
            <g key={place.code} lang="sv" className="map-point" onClick={() => goTo(way(place))}>
              <title>{`${place.name}: ${place.count}`}</title>
              <circle cx={x} cy={y} r={radius} />
              <text className="map-count" x={x} y={y} dy="0.36em" textAnchor="middle">
                {radius > 8 ? place.count : ''}
              </text>
              {labelled.has(place.code) && (
                <text
                  x={left ? x - radius - 5 : x + radius + 5}
                  y={y}
                  dy="0.35em"
                  textAnchor={left ? 'end' : 'start'}
                >
                  {place.name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
