import { derivedMetrics } from '../../subgraphs/outcomes/domain/derived';
import { comparabilityRules } from '../../subgraphs/outcomes/domain/comparability';
import { gradeOf } from '../../subgraphs/outcomes/domain/comparability/grade';
import { Verdict } from '../../subgraphs/outcomes/domain/comparability/rule';
import { rankingRefusals } from '../../subgraphs/outcomes/domain/comparison';
import { intervalReasons, LEVEL, Z } from '../../subgraphs/outcomes/domain/intervals/interval';
import type { Bilingual } from '../../subgraphs/outcomes/domain/reason';
import { SHOWN_FROM } from '../../subgraphs/outcomes/domain/suppression';

/** docs/comparability.md, out of the rules themselves: what is printed here is what is run. */
export function comparability(): string {
  return [
    '# When may two outcomes be compared?',
    'Printed from the rules by `npm run docs`. Do not edit it: change a rule in `subgraphs/outcomes/domain/comparability/`.',
    '`Selection.comparison` puts every value of one metric, across the partnerships of a selection, in rows. Each rule below looks at each row and answers with one of its codes. The row’s grade is that of the answer that is hardest on it, so that a grade can be checked by hand: take the row, go through the rules in order, and find the lowest grade. `reasons` shows the answers that lower the grade, `judgements` every answer.',
    table(
      ['Grade', 'Verdict', 'Meaning'],
      [
        ['A', verdicts('A'), 'Comparable as it stands.'],
        [
          'B',
          verdicts('B'),
          'Comparable after the normalisation that the answer names. It is carried out, and `normalised` shows value, unit and formula.',
        ],
        ['C', verdicts('C'), 'Indicative only.'],
        ['D', verdicts('D'), 'Not comparable.'],
      ],
    ),
    '## What a row is held against',
    'Against the set: for each feature (stage, operator, group, method, period length, price year, …) what is most common among the rows that have a value. In the words below that is *the comparison’s*. Of two equally common ones the rule’s own order decides (for stages: final, interim, baseline, target, planned), or else the row that comes first, rows being ordered by the partnership’s id and then as in its record. A row is thus graded in its company: the same value may be A in one selection and C in another. `comparison(stages: [FINAL])` compares results alone.',
    ...comparabilityRules.flatMap((rule, index) => [
      `## ${index + 1}. ${rule.title.en} (${rule.title.sv.toLowerCase()}) \`${rule.code}\``,
      rule.about.en,
      `*${rule.about.sv}*`,
      table(
        ['Code', 'Grade', 'English', 'Svenska'],
        Object.entries(rule.answers).map(([code, { verdict, message }]) => [
          `\`${code}\``,
          verdict === Verdict.NOT_APPLICABLE ? '–' : gradeOf[verdict],
          message.en,
          message.sv,
        ]),
      ),
    ]),
    '## When there is no ranking',
    'A ranking is given when none of these holds. Two values can be told apart when the interval of their difference leaves out zero; their own intervals may overlap all the same.',
    coded(rankingRefusals),
    '## Intervals',
    `All are two-sided at ${LEVEL * 100} per cent (z = ${Z}). They tell of chance alone: of who happened to be among those counted, not of how the counting was done.`,
    table(
      ['Of', 'Method', 'Source'],
      [
        [
          'a proportion p of n',
          'Wilson’s score interval: (2np + z² ± z√(z² + 4np(1 − p))) / (2(n + z²))',
          'Newcombe, *Statistics in Medicine* 17 (1998), 857–872, method 3',
        ],
        [
          'a count of things that happen one by one',
          'Garwood’s exact limits; the normal ones beyond a million',
          'Garwood, *Biometrika* 28 (1936), 437–442',
        ],
        ['a rate', 'the limits of its numerator, over its denominator', 'the same'],
        [
          'a difference of two proportions',
          'Newcombe’s hybrid score interval, from the two Wilson intervals',
          'Newcombe, *Statistics in Medicine* 17 (1998), 873–890, method 10',
        ],
        [
          'a difference of two counts or rates',
          'the same step from their own limits (MOVER)',
          'Zou and Donner, *Statistics in Medicine* 27 (2008), 1693–1702',
        ],
      ],
    ),
    'A share whose n is not known has no interval. Where its partnership has a target t for the same group, `nForTarget` says on how many the share p would have to rest for its interval to leave the target out: the smallest n above z²·t(1 − t)/(p − t)².',
    coded(intervalReasons),
    '## What is withheld',
    `Counts of 1 to ${SHOWN_FROM - 1} participants, clients or visitors are withheld (\`WITHHELD\`), with whatever they could be worked out from: the share that they are the numerator of, or those of whom it is not true; every row that contains them; a total whose other parts leave so few. Zero is shown. Staff, places and organisations are not persons in this sense.`,
    '## What the register computes',
    `${derivedMetrics.map(({ id }) => `\`${id}\``).join(', ')}. Each value carries its inputs with their citations and its formula with the numbers in it, or a coded reason why it cannot be computed. Capacity is never called use.`,
  ].join('\n\n');
}

const verdicts = (grade: string): string =>
  Object.values(Verdict)
    .filter((verdict) => gradeOf[verdict] === grade)
    .map((verdict) => `\`${verdict}\``)
    .join(', ');

const coded = (messages: Readonly<Record<string, Bilingual>>): string =>
  table(
    ['Code', 'English', 'Svenska'],
    Object.entries(messages).map(([code, { en, sv }]) => [`\`${code}\``, en, sv]),
  );

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
