import { contractOperation, startRegister, type TestRegister } from '../support/register';
import { readStories } from './story';

let register: TestRegister;
beforeAll(async () => {
  register = await startRegister({ now: new Date('2025-11-22T12:00:00Z') });
});
afterAll(() => register.close());

describe.each(readStories())('$title', ({ steps }) => {
  test.each(steps)('$asks', async ({ operation, query, variables, answers }) => {
    const { data, errors } = await register.query(
      operation ? contractOperation(operation) : (query ?? ''),
      variables,
    );
    expect(errors).toBeUndefined();
    for (const { at, is, contains, length } of answers) {
      if (length !== undefined) expect([at, (valueAt(data, at) as unknown[]).length]).toEqual([at, length]);
      else if (contains !== undefined)
        expect([at, valueAt(data, at)]).toEqual([at, expect.stringContaining(contains)]);
      else expect([at, valueAt(data, at)]).toEqual([at, is]);
    }
  });
});

function valueAt(data: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], data);
}
