import { readStories, type Step, type Story } from '../../test/stories/story';

/** docs/stories.md, out of the stories that the tests run: what is printed here has been asked and answered. */
export function stories(): string {
  return [
    '# Stories',
    'Printed from `test/stories/*.yaml` by `npm run docs`. The tests ask these questions of the whole register, and hold it to these answers.',
    ...readStories().map(story),
  ].join('\n\n');
}

function story({ title, who, steps }: Story): string {
  return [`## ${title}`, who, ...steps.map(step)].join('\n\n');
}

function step({ asks, operation, query, variables, answers, learns }: Step, index: number): string {
  const asked = operation
    ? `Operation [\`${operation}\`](../schema/operations/${operation}.graphql)`
    : `\`\`\`graphql\n${(query ?? '').trimEnd()}\n\`\`\``;
  const given = variables ? `${operation ? ' with' : 'With'} \`${JSON.stringify(variables)}\`` : '';
  return [
    `**${index + 1}. ${asks}**`,
    operation ? `${asked}${given}` : [asked, given].filter(Boolean).join('\n\n'),
    answers.map(({ at, ...expected }) => `- \`${at}\` ${inWords(expected)}`).join('\n'),
    ...(learns ? [learns] : []),
  ].join('\n\n');
}

function inWords(expected: { is?: unknown; contains?: string; length?: number }): string {
  if (expected.length !== undefined) return `has ${expected.length} entries`;
  if (expected.contains !== undefined) return `contains “${expected.contains}”`;
  return `is \`${JSON.stringify(expected.is)}\``;
}
