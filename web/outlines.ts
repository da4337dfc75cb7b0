import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

const id = 'virtual:outlines';
const sweden = '752';
const neighbours = ['578', '208', '246'];

/** Sweden and its neighbours out of Natural Earth, as a module: the whole world weighs ten times as much. */
export function outlines(): Plugin {
  return {
    name: 'outlines',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
      const world = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
      const countries = feature(world, world.objects.countries);
      const take = (ids: readonly string[]): FeatureCollection => ({
        type: 'FeatureCollection',
        features: countries.features
          .filter((country) => ids.includes(String(country.id)))
          .map(({ geometry }) => ({ type: 'Feature', properties: null, geometry: nearby(geometry) })),
      });
      return `export const sweden = ${JSON.stringify(take([sweden]))};
export const neighbours = ${JSON.stringify(take(neighbours))};`;
    },
  };
}

/** Without far islands (Svalbard, Bouvet), and rounded to what a screen can show. */
function nearby(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(rounded) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  const inView = ([longitude = 0, latitude = 0]: Position): boolean =>
    longitude > 2 && longitude < 34 && latitude > 53 && latitude < 72;
  return {
    ...geometry,
    coordinates: geometry.coordinates
      .filter(([ring]) => ring?.[0] && inView(ring[0]) && ring.length > 12)
      .map((polygon) => polygon.map(rounded)),
  };
}

function rounded(ring: Position[]): Position[] {
  const points = ring.map(([x = 0, y = 0]) => [Math.round(x * 50) / 50, Math.round(y * 100) / 100]);
  return points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1],
  );
}
