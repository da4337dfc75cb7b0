import type { Finding } from '../domain/assessment';
import type { Guideline } from '../domain/guideline';

type Told = Pick<Guideline, 'id' | 'series' | 'title' | 'version' | 'issuerId' | 'validFrom' | 'validTo'>;

/** What this subgraph tells the others of a version of a guideline. */
export const guidelineFacts = ({ id, series, title, version, issuerId, validFrom, validTo }: Told) => ({
  id,
  series,
  title,
  version,
  issuer: issuerId,
  validFrom,
  validTo,
});

/** And of what was found in an agreement: by readers (`reading`) or by rules (`assessment`). */
export const findingFacts = (findings: readonly Omit<Finding, 'partnershipId'>[]) => ({
  findings: findings.map(({ series, criterion, assessedBy, result, extent }) => ({
    guideline: series,
    criterion,
    assessedBy,
    result,
    extent,
  })),
});
