import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadSeeds } from '../../seeds/load';
import { SeedsCopy } from '../seeds/spoiled';
import { startRegister, type TestRegister } from '../support/register';

const document = readFileSync(join(__dirname, '../../docs/add-a-price-index.md'), 'utf8');
const blocks = (kind: string): string[] =>
  [...document.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );

const [file = ''] = blocks('yaml');
const [question = ''] = blocks('graphql');
const [before, after] = blocks('json').map((answer) => JSON.parse(answer) as unknown);

let register: TestRegister;
let seeds: SeedsCopy;
beforeAll(async () => {
  register = await startRegister();
  seeds = new SeedsCopy();
});
afterAll(async () => {
  seeds.delete();
  await register.close();
});

test('the vintage of the document is answered with as it says, before it is loaded and after', async () => {
  expect(await register.query(question)).toEqual(before);
  seeds.write(`price-indices/${(parse(file) as { id: string }).id}.yaml`, file);
  const { problems } = await loadSeeds({ ...register.database, folder: seeds.folder, log: () => undefined });
  expect(problems).toEqual([]);
  expect(await register.query(question)).toEqual(after);
  const { data } = await register.query<{ priceIndices: { id: string }[] }>('{ priceIndices { id } }');
  expect(data.priceIndices).toHaveLength(4);
});
