import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');

/** Words by which a text would say that an agreement is allowed, approved or forbidden. */
const verdicts =
  /\b(un|il)?law(ful|fully)\b|\billegal|\blegal(ly|ity)\b|complian|\bconform|\bpermitted\b|\b(o)?laglig|\blagenlig|\blagstridig|uppfyller (lag|krav|riktlinj)|\bgodkänd\b|\btillåt/i;

function textsIn(folder: string, ending: string): [string, string][] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => [join(folder, name), readFileSync(join(project, folder, name), 'utf8')]);
}

const texts: [string, string][] = [
  ['schema/guidelines.graphql', readFileSync(join(project, 'schema/guidelines.graphql'), 'utf8')],
  ['seeds/criteria.yaml', readFileSync(join(project, 'seeds/criteria.yaml'), 'utf8')],
  ...textsIn('seeds/guidelines', '.yaml'),
  ...textsIn('seeds/readings', '.yaml'),
  ...textsIn('subgraphs/guidelines', '.ts'),
];

test.each(texts)('%s says what texts show, and passes no verdict', (_, text) => {
  expect(text.split('\n').filter((line) => verdicts.test(line))).toEqual([]);
});
