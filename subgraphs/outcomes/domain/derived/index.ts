import { civilSocietyShare } from './civil-society-share';
import { costPerAvailableBedNight } from './cost-per-available-bed-night';
import type { DerivedMetric } from './derived';
import { fullTimeEquivalents } from './full-time-equivalents';
import { publicFundingPerInhabitant } from './public-funding-per-inhabitant';
import { publicFundingPerYear } from './public-funding-per-year';

/** Every metric that the register computes. To add one: one file, one line here, one in seeds/metrics/registry.yaml. */
export const derivedMetrics: readonly DerivedMetric[] = [
  costPerAvailableBedNight,
  publicFundingPerYear,
  publicFundingPerInhabitant,
  civilSocietyShare,
  fullTimeEquivalents,
];
