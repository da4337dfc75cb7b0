import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRegister, type TestRegister } from '../support/register';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const questions = [...readme.matchAll(/```graphql\n(.*?)```\n+```json\n(.*?)```/gs)].map(
  ([, query = '', answer = '']) => ({ query, answer }),
);

describe('the README', () => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await startRegister();
  });
  afterAll(() => register.close());

  it('has three questions', () => expect(questions).toHaveLength(3));

  it.each(questions)('has the answer that the register gives to $query', async ({ query, answer }) => {
    expect(await register.query(query)).toEqual(JSON.parse(answer));
  });
});
