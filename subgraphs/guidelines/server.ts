import type { RequestContext, Subgraph } from '../foundation/subgraph';
import {
  AssessedPartnershipResolver,
  AssessmentResolver,
  FindingResolver,
} from './graphql/assessment-resolver';
import { CommonCriterionResolver, GuidelineResolver } from './graphql/guideline-resolver';
import { GuidelineMatrixResolver } from './graphql/matrix-resolver';
import { follower } from './store/feed';
import { loaders, type Loaders } from './store/loaders';
import { Guidelines0001700000000001 } from './store/migrations/0001-guidelines';
import { ReadByOthers0001700000000002 } from './store/migrations/0002-read-by-others';
import { AgreementRow, CriterionRow, FindingRow, GuidelineRow } from './store/rows';

export type GuidelinesContext = RequestContext & Loaders;

export const guidelines: Subgraph<GuidelinesContext> = {
  name: 'guidelines',
  port: 4005,
  entities: [CriterionRow, GuidelineRow, FindingRow, AgreementRow],
  migrations: [Guidelines0001700000000001, ReadByOthers0001700000000002],
  resolvers: [
    GuidelineResolver,
    CommonCriterionResolver,
    AssessedPartnershipResolver,
    FindingResolver,
    AssessmentResolver,
    GuidelineMatrixResolver,
  ],
  references: {
    Guideline: ({ id }, { guidelineById }) => guidelineById.load(id),
    Partnership: ({ id }) => ({ id }),
    Selection: ({ id }) => ({ id }),
  },
  follower,
  context: (base) => Object.assign(base, loaders(base.database)),
};
