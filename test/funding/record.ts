import { ContributionKind, Side } from '../../subgraphs/foundation/values/enums';
import { Precision, type Period } from '../../subgraphs/foundation/values/period';
import {
  Span,
  type Contribution,
  type FundingFacts,
  type StatedTotal,
} from '../../subgraphs/funding/domain/contribution';
import { IndexMeasure, IndexStanding, type PriceIndex } from '../../subgraphs/funding/domain/price-index';

/** Money with nothing special about it, for tests to change. */

export const days = (from: string | null, to: string | null, precision = Precision.DAY): Period => ({
  from,
  to,
  precision,
});

export const year = (first: number, last = first): Period => days(`${first}-01-01`, `${last}-12-31`);

export const part = (amount: string | null, change: Partial<Contribution> = {}): Contribution => ({
  side: Side.PUBLIC,
  organisationId: 'a-municipality',
  kind: ContributionKind.CASH,
  description: { sv: 'Pengar.', en: 'Money.' },
  costCategory: null,
  amount,
  per: Span.TERM,
  period: year(2025),
  form: null,
  priceBasis: null,
  paysFor: [],
  citations: [{ source: '000', section: 'Ekonomi', page: null, figure: amount }],
  ...change,
});

export const total = (amount: string, change: Partial<StatedTotal> = {}): StatedTotal => ({
  side: Side.PUBLIC,
  amount,
  per: Span.TERM,
  citations: [{ source: '000', section: 'Ekonomi', page: null, figure: amount }],
  ...change,
});

export const money = (facts: Partial<FundingFacts>): FundingFacts => ({
  term: year(2025),
  totals: [],
  contributions: [],
  ...facts,
});

const kpiLevels: Record<number, string> = {
  2014: '313.49',
  2015: '313.35',
  2016: '316.43',
  2017: '322.11',
  2018: '328.40',
  2023: '403.70',
};

export const kpi: PriceIndex = {
  id: 'kpi-2023',
  index: 'KPI',
  vintage: '2023',
  label: { sv: 'Konsumentprisindex' },
  publisher: 'SCB',
  measure: IndexMeasure.LEVEL,
  base: '1980 = 100',
  note: null,
  values: Object.entries(kpiLevels).map(([known, value]) => ({
    year: Number(known),
    value,
    standing: IndexStanding.OUTTURN,
  })),
  citations: [],
};

export const kpiOf2024: PriceIndex = {
  ...kpi,
  id: 'kpi-2024-11',
  vintage: '2024-11',
  values: [{ year: 2024, value: '415.01', standing: IndexStanding.PARTIAL_OUTTURN }],
};

export const pkv: PriceIndex = {
  ...kpi,
  id: 'pkv-2024-08',
  index: 'PKV',
  vintage: '2024-08',
  measure: IndexMeasure.CHANGE,
  base: null,
  values: [{ year: 2025, value: '0.2', standing: IndexStanding.FORECAST }],
};
