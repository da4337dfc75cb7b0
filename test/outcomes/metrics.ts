import {
  Counted,
  Direction,
  MetricKind,
  ResultLevel,
  usualOverTime,
} from '../../subgraphs/outcomes/domain/metric';
import type { Observation } from '../../subgraphs/outcomes/domain/observation';
import { Comparator, Stage } from '../../subgraphs/outcomes/domain/observation';
import type { MetricPart } from '../../subgraphs/outcomes/domain/record';
import { Operator } from '../../subgraphs/foundation/values/enums';
import { Precision, type Period } from '../../subgraphs/foundation/values/period';

/** A metric made for a test; what is not said is a count of persons, the more the better. */
export function metric(id: string, own: Partial<MetricPart> = {}): MetricPart {
  const made = { ...common(id), ...own };
  return { ...made, overTime: own.overTime ?? usualOverTime(made) };
}

const common = (id: string): Omit<MetricPart, 'overTime'> => ({
  id,
  label: { sv: `Mått ${id}`, en: `Metric ${id}` },
  resultLevel: ResultLevel.OUTPUT,
  kind: MetricKind.COUNT,
  unit: { sv: 'personer', en: 'persons' },
  direction: Direction.HIGHER,
  numerator: null,
  denominator: null,
  definition: { sv: 'Påhittat för ett test.', en: 'Made up for a test.' },
  counts: Counted.PERSONS,
  capacity: false,
  derived: false,
  links: { sdg: null, cofog: null, kolada: null },
});

export const year = (first: number, last = first): Period => ({
  from: `${first}-01-01`,
  to: `${last}-12-31`,
  precision: Precision.YEAR,
});

let position = 0;

export const observation = (metricId: string, own: Partial<Observation> = {}): Observation => ({
  partnershipId: 'p',
  position: (position += 1),
  key: null,
  metricId,
  stage: Stage.FINAL,
  operator: Operator.EQUAL,
  period: year(2025),
  season: null,
  group: null,
  shareOf: null,
  value: null,
  numerator: null,
  denominator: null,
  n: null,
  missingReason: null,
  method: null,
  coverage: null,
  responseRate: null,
  comparator: Comparator.NONE,
  baseline: null,
  note: null,
  citations: [{ source: 'made-up', section: 'Test', page: null, figure: own.value ?? null }],
  ...own,
});
