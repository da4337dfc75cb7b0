import { MetricKind, ResultLevel } from '../metric';
import type { Bilingual } from '../reason';
import type { Row, TargetGroup } from './row';
import { rule, Verdict } from './rule';

export const targetGroup = rule({
  code: 'TARGET_GROUP',
  title: { sv: 'Målgrupp', en: 'Target group' },
  about: {
    sv: 'Ett antal för en del av målgruppen kan inte hållas mot ett antal för hela. En andel i en annan grupp än jämförelsens är bara vägledande, liksom ett värde från ett partnerskap som inte har någon målgrupp gemensam med den vanligaste. Vid resurser namnger gruppen en del av resursen, inte en grupp människor.',
    en: 'A count of part of the target group cannot be held against a count of all of it. A share in another group than the comparison’s is indicative only, and so is a value from a partnership that has no target group in common with the usual one. Of resources, the group names a part of the resource, not a group of people.',
  },
  answers: {
    GROUP_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'Samma målgrupp.', en: 'The same target group.' },
    },
    GROUP_NOT_KNOWN: {
      verdict: Verdict.NOT_APPLICABLE,
      message: { sv: 'Ingen målgrupp är känd att jämföra.', en: 'No target group is known to compare.' },
    },
    PART_OF_A_WHOLE: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Värdet gäller en del ({row}) av en helhet som har en egen rad.',
        en: 'The value is of a part ({row}) of a whole that has a row of its own.',
      },
    },
    COUNT_OF_ANOTHER_GROUP: {
      verdict: Verdict.NOT_COMPARABLE,
      message: {
        sv: 'Antalet gäller {row}, jämförelsens {set}.',
        en: 'The count is of {row}, the comparison’s of {set}.',
      },
    },
    PART_OF_THE_RESOURCE: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Värdet gäller en namngiven del av resursen: {row}.',
        en: 'The value is of a named part of the resource: {row}.',
      },
    },
    SHARE_IN_ANOTHER_GROUP: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Värdet gäller {row}, jämförelsens {set}.',
        en: 'The value is of {row}, the comparison’s of {set}.',
      },
    },
    PARTNERSHIP_FOR_OTHERS: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Partnerskapet har ingen målgrupp gemensam med den vanligaste: {row} mot {set}.',
        en: 'The partnership has no target group in common with the usual one: {row} against {set}.',
      },
    },
  },
  judge(row, set) {
    const { kind, resultLevel } = set.metric;
    const group = row.group ? { sv: row.group.sv, en: row.group.en ?? row.group.sv } : wholeGroup;
    if (row.shareOf !== null && kind === MetricKind.COUNT)
      return { code: 'PART_OF_A_WHOLE', values: { row: group } };
    const usual = set.mostCommon('group', ({ group: one }) => one?.sv ?? '');
    if (usual !== null && (row.group?.sv ?? '') !== usual) {
      const values = { row: group, set: usual === '' ? wholeGroup : usual };
      if (resultLevel === ResultLevel.INPUT) {
        if (kind === MetricKind.COUNT && row.group) return { code: 'PART_OF_THE_RESOURCE', values };
      } else {
        return {
          code: kind === MetricKind.COUNT ? 'COUNT_OF_ANOTHER_GROUP' : 'SHARE_IN_ANOTHER_GROUP',
          values,
        };
      }
    }
    const shared = set.once('target group', () => usualTargetGroup(set.rows));
    if (shared === null || row.targetGroups.length === 0) return 'GROUP_NOT_KNOWN';
    return row.targetGroups.some(({ code }) => code === shared.code)
      ? 'GROUP_SAME'
      : { code: 'PARTNERSHIP_FOR_OTHERS', values: { row: named(row.targetGroups), set: named([shared]) } };
  },
});

const wholeGroup = { sv: 'hela målgruppen', en: 'the whole target group' };

const named = (groups: readonly TargetGroup[]): Bilingual => ({
  sv: groups.map(({ label }) => label.sv).join(', '),
  en: groups.map(({ label }) => label.en ?? label.sv).join(', '),
});

/** The target group that most rows' partnerships have among theirs. */
function usualTargetGroup(rows: readonly Row[]): TargetGroup | null {
  const counts = new Map<string, number>();
  let most = 0;
  let usual: TargetGroup | null = null;
  for (const { value, targetGroups } of rows) {
    if (value === null) continue;
    for (const { code } of targetGroups) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  for (const { targetGroups } of rows) {
    for (const group of targetGroups) {
      const count = counts.get(group.code) ?? 0;
      if (count > most) [usual, most] = [group, count];
    }
  }
  return usual;
}
