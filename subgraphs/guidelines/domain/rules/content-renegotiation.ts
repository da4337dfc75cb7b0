import type { Text } from '../../../foundation/values/language';
import { contentRule } from './content';
import { nothingRecorded, shown, shownInPart } from './rule';

const asked: { kinds: readonly string[]; name: Text }[] = [
  { kinds: ['RENEGOTIATION'], name: { sv: 'omförhandling', en: 'renegotiation' } },
  // Repayment is what follows when an agreement is rescinded.
  { kinds: ['RESCISSION', 'CLAWBACK'], name: { sv: 'hävning', en: 'rescission' } },
  { kinds: ['DISPUTE'], name: { sv: 'tvister', en: 'disputes' } },
];

/** C10 has three parts. The text may have one and be silent on the others. */
export const contentRenegotiation = contentRule({
  code: 'content-renegotiation',
  criterion: 'C10',
  assess(agreement) {
    const parts = asked.map(({ kinds, name }) => ({
      name,
      evidence: agreement.terms
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ citations }) => citations),
    }));
    const there = parts.filter(({ evidence }) => evidence.length > 0);
    const missing = parts.filter(({ evidence }) => evidence.length === 0);
    const evidence = there.flatMap((part) => part.evidence);
    if (there.length === 0)
      return nothingRecorded(agreement, {
        sv: 'omförhandling, hävning och tvister',
        en: 'renegotiation, rescission and disputes',
      });
    if (missing.length === 0)
      return shown(
        'ALL_RECORDED',
        {
          sv: 'Omförhandling, hävning och tvister är antecknade.',
          en: 'Renegotiation, rescission and disputes are recorded.',
        },
        evidence,
      );
    return shownInPart(
      'SOME_RECORDED',
      {
        sv: `Antecknat: ${there.map(({ name }) => name.sv).join(', ')}. Inget är antecknat om ${missing.map(({ name }) => name.sv).join(' eller ')}.`,
        en: `Recorded: ${there.map(({ name }) => name.en).join(', ')}. Nothing is recorded about ${missing.map(({ name }) => name.en).join(' or ')}.`,
      },
      evidence,
    );
  },
});
