import { openGuidelines, type GuidelinesRegister } from './register';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse as parseGraphQL, validate } from 'graphql';
import { parse } from 'yaml';
import { guidelinePart, readingFile } from '../../subgraphs/guidelines/domain/record';
import { writeReadings } from '../../subgraphs/guidelines/store/write';
import { told } from './agreement';

const project = join(__dirname, '..', '..');
const document = readFileSync(join(project, 'docs', 'add-a-guideline.md'), 'utf8');
const blocks = (kind: string): string[] =>
  [...document.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );

const [guidelineBlock = '', readingBlock = ''] = blocks('yaml');

let register: GuidelinesRegister;

beforeAll(async () => {
  register = await openGuidelines();
  await register.write([guidelinePart.parse(parse(guidelineBlock))]);
  const { partnership, readings } = readingFile.parse(parse(readingBlock));
  await register.running.database.transaction((manager) => writeReadings(manager, partnership, readings));
  await register.tellOf(told(partnership));
});

afterAll(() => register?.close());

test('the guideline and the reading of the document are answered as it says', async () => {
  const { _entities } = await register.ask<{ _entities: unknown[] }>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Partnership {
       assessments(guideline: "region-skane") { guideline { id } criterion { code } result extent assessedBy } } } }`,
    { of: [{ __typename: 'Partnership', id: 'goteborg-skyddsvarnet-skyddsbussen-2025' }] },
  );
  const cell = (code: string, result: string, extent: string | null, assessedBy: string | null) => ({
    guideline: { id: 'region-skane-2025' },
    criterion: { code },
    result,
    extent,
    assessedBy,
  });
  expect(_entities).toEqual([
    {
      assessments: [
        cell('K2', 'SHOWN', 'PART', 'READER:REGION_SKANE'),
        cell('K7', 'SILENT', null, 'RULE:both-sides-contribute'),
        cell('K9', 'NOT_ASSESSED', null, null),
        cell('BARNRATT', 'SILENT', null, 'READER:REGION_SKANE'),
      ],
    },
  ]);
});

test.each(blocks('graphql'))('its questions can be asked of the register: %#', (question) => {
  const schema = buildSchema(readFileSync(join(project, 'schema', 'public.graphql'), 'utf8'));
  expect(validate(schema, parseGraphQL(question)).map(({ message }) => message)).toEqual([]);
});
