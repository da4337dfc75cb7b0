import type { RequestContext, Subgraph } from '../foundation/subgraph';
import { follower } from './feed';
import { OutcomeDifferenceResolver, SelectionComparisonResolver } from './graphql/comparison-resolver';
import { DerivedOutcomesResolver, DerivedValueResolver } from './graphql/derived-resolver';
import { MetricResolver } from './graphql/metric-resolver';
import { ObservationResolver, PartnershipOutcomesResolver } from './graphql/observation-resolver';
import { loaders, type Loaders } from './store/loaders';
import { Outcomes0001700000000001 } from './store/migrations/0001-outcomes';
import { OverTime0001700000000002 } from './store/migrations/0002-over-time';
import { WhatOthersTell0001700000000003 } from './store/migrations/0003-what-others-tell';
import { ReadByOthers0001700000000004 } from './store/migrations/0004-read-by-others';
import {
  AboutFundingRow,
  AboutPartnershipRow,
  MetricRow,
  ObservationRow,
  ObservedPartnershipRow,
  PopulationRow,
  TargetGroupRow,
} from './store/rows';

export type OutcomesContext = RequestContext & Loaders;

export const outcomes: Subgraph<OutcomesContext> = {
  name: 'outcomes',
  port: 4004,
  entities: [
    MetricRow,
    ObservationRow,
    ObservedPartnershipRow,
    AboutPartnershipRow,
    AboutFundingRow,
    TargetGroupRow,
    PopulationRow,
  ],
  migrations: [
    Outcomes0001700000000001,
    OverTime0001700000000002,
    WhatOthersTell0001700000000003,
    ReadByOthers0001700000000004,
  ],
  resolvers: [
    MetricResolver,
    ObservationResolver,
    PartnershipOutcomesResolver,
    DerivedOutcomesResolver,
    DerivedValueResolver,
    SelectionComparisonResolver,
    OutcomeDifferenceResolver,
  ],
  references: {
    Metric: ({ id }, { metricById }, asked) => metricById.load(id, asked),
    Partnership: ({ id }) => ({ id }),
    Selection: ({ id }) => ({ id }),
  },
  follower,
  context: (base) => Object.assign(base, loaders(base.database)),
};
