import type { Observation } from '../domain/observation';
import { masked } from '../domain/suppression';
import type { ObservationRow } from './rows';

/** The row as it may leave the register: small counts of persons withheld. */
export function published({ withheld, ...observation }: ObservationRow): Observation {
  return withheld ? masked(observation) : observation;
}
