declare module 'virtual:outlines' {
  import type { FeatureCollection } from 'geojson';
  export const sweden: FeatureCollection;
  export const neighbours: FeatureCollection;
}
