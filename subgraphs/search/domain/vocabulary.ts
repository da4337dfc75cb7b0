import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The vocabulary's files, each with its shape. They are edited by people who know the domain, not the code. */
const words = z.array(z.string().min(1));

const shapes = {
  irregular: z.strictObject({ forms: z.record(z.string(), words) }),
  'small-words': z.strictObject({ sv: words, en: words }),
  generic: z.strictObject({ everyPartnership: words, sv: words, en: words }),
  compounds: z.strictObject({
    whole: words,
    notParts: words,
    firstParts: z.record(z.string(), z.string()),
    genericEndings: words,
  }),
  people: z.strictObject({ sv: words, en: words }),
} as const;

type Name = keyof typeof shapes;

export const VOCABULARY_FOLDER = join(__dirname, '..', 'vocabulary');

export function readVocabulary<Of extends Name>(name: Of): z.output<(typeof shapes)[Of]> {
  const file = join(VOCABULARY_FOLDER, `${name}.yaml`);
  return readShaped(file, shapes[name]) as z.output<(typeof shapes)[Of]>;
}

export function readShaped<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> {
  const read = shape.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success)
    throw new Error(`${file} is not as a vocabulary file should be: ${z.prettifyError(read.error)}`);
  return read.data;
}
