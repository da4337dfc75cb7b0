import { PartnershipStatus } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';
import { StatisticsDimension } from '../domain/enums';

export const statusLabels: Record<string, Text> = {
  [PartnershipStatus.PLANNED]: { sv: 'Planerat', en: 'Planned' },
  [PartnershipStatus.ACTIVE]: { sv: 'Pågår', en: 'Active' },
  [PartnershipStatus.EXTENSION_POSSIBLE]: { sv: 'Kan ha förlängts', en: 'May have been extended' },
  [PartnershipStatus.ENDED]: { sv: 'Avslutat', en: 'Ended' },
  [PartnershipStatus.TERMINATED]: { sv: 'Avslutat i förtid', en: 'Ended early' },
  [PartnershipStatus.UNKNOWN]: { sv: 'Okänt', en: 'Not known' },
} satisfies Record<PartnershipStatus, Text>;

/** What those are called that have no value of a dimension. */
export const withoutLabels: Record<StatisticsDimension, Text> = {
  [StatisticsDimension.MUNICIPALITY]: { sv: 'Ingen kommun deltar', en: 'No municipality takes part' },
  [StatisticsDimension.COUNTY]: { sv: 'Ingen kommun deltar', en: 'No municipality takes part' },
  [StatisticsDimension.THEME]: { sv: 'Utan tema', en: 'No theme' },
  [StatisticsDimension.TARGET_GROUP]: { sv: 'Utan målgrupp', en: 'No target group' },
  [StatisticsDimension.STATUS]: { sv: 'Okänt', en: 'Not known' },
  [StatisticsDimension.YEAR]: { sv: 'Avtalstiden är inte känd', en: 'The term is not known' },
};
