import { MetricKind, OverTime, type Metric } from '../metric';
import { Stage } from '../observation';
import type { Row } from './row';
import { rule, Verdict } from './rule';

export const capacityAgainstUse = rule({
  code: 'CAPACITY_AGAINST_USE',
  title: { sv: 'Kapacitet mot användning', en: 'Capacity against use' },
  about: {
    sv: 'Kapacitet är inte användning: tolv erbjudna platser är inte tolv platser som någon har sovit i. Ett planerat antal i ett mått på användning är kapacitet.',
    en: 'Capacity is not use: twelve places offered are not twelve places slept in. A planned number in a metric of use is capacity.',
  },
  answers: {
    BOTH_CAPACITY: {
      verdict: Verdict.COMPARABLE,
      message: {
        sv: 'Alla rader gäller kapacitet. De säger inget om användningen.',
        en: 'Every row is about capacity. They say nothing of use.',
      },
    },
    NO_CAPACITY: {
      verdict: Verdict.NOT_APPLICABLE,
      message: { sv: 'Måttet gäller inte kapacitet.', en: 'The metric is not about capacity.' },
    },
    CAPACITY_AMONG_USE: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Värdet är ett planerat antal, alltså kapacitet, och jämförelsen gäller användning.',
        en: 'The value is a planned number, thus capacity, and the comparison is of use.',
      },
    },
    USE_AMONG_CAPACITY: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Värdet gäller användning, och jämförelsen gäller planerade antal, alltså kapacitet.',
        en: 'The value is about use, and the comparison is of planned numbers, thus capacity.',
      },
    },
  },
  judge(row, set) {
    if (set.metric.capacity) return 'BOTH_CAPACITY';
    const own = isCapacity(row, set.metric);
    const usual = set.mostCommon('capacity', (one) => isCapacity(one, set.metric), [false]);
    if (usual === null || own === usual) return 'NO_CAPACITY';
    return own ? 'CAPACITY_AMONG_USE' : 'USE_AMONG_CAPACITY';
  },
});

const isCapacity = (row: Row, metric: Metric): boolean =>
  row.stage === Stage.PLANNED && metric.kind === MetricKind.COUNT && metric.overTime !== OverTime.STANDS;
