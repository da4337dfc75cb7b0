import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const answer = z
  .strictObject({
    at: z.string().describe('Where in `data`: selection.comparison.rows[0].value'),
    is: z.unknown().optional(),
    contains: z.string().optional(),
    length: z.number().int().optional(),
  })
  .refine((one) => 'is' in one || one.contains !== undefined || one.length !== undefined, {
    message: 'say what the answer is, contains, or how many entries it has',
  });

const step = z
  .strictObject({
    asks: z.string(),
    operation: z.string().optional().describe('A file in schema/operations, without its ending.'),
    query: z.string().optional(),
    variables: z.record(z.string(), z.unknown()).optional(),
    answers: z.array(answer).min(1),
    learns: z.string().optional(),
  })
  .refine((one) => (one.operation === undefined) !== (one.query === undefined), {
    message: 'give either an operation or a query',
  });

const story = z.strictObject({ title: z.string(), who: z.string(), steps: z.array(step).min(1) });

export type Step = z.output<typeof step>;
export type Story = z.output<typeof story>;

/** Every story, by its file's name. They are data: the tests run them, and docs/stories.md is printed from them. */
export function readStories(): Story[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => story.parse(parse(readFileSync(join(__dirname, name), 'utf8'))));
}
