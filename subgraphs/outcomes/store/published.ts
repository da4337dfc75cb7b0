import type { Observation } from '../domain/observation';
import { masked } from '../domain/suppression';
import type { ObservationRow } from './rows';

/** The row as it may leave the register: small counts of persons withheld. It may have been read in part. */
export const published = (row: ObservationRow): Observation => (row.withheld ? masked(row) : row);
