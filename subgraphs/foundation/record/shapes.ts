import { z } from 'zod';
import { isDay, isDuration } from '../values/day';
import { isDecimal } from '../values/money';
import type { Citation } from '../values/citation';
import { Precision, type Period } from '../values/period';

/**
 * The shapes that every part of a record is made of. A record is one YAML file about one partnership; each subgraph
 * declares its own part of it in `domain/record.ts`, and `seeds/record.ts` puts the parts together. Descriptions are
 * in Swedish because they are what a municipal officer's editor shows.
 */

const example = (text: string, examples: readonly string[]) =>
  `${text} Exempel: ${examples.map((one) => `"${one}"`).join(', ')}.`;

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters a–z, digits and single hyphens')
  .describe('Ett id: gemener a–z, siffror och bindestreck.');

export const code = z
  .string()
  .regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/, 'must be a code from the list, in capitals')
  .describe('En kod ur listan, i versaler.');

export const day = z
  .string()
  .refine(isDay, 'must be a calendar day written as YYYY-MM-DD')
  .meta({ format: 'date' })
  .describe(example('En dag.', ['2025-02-01']));

export const duration = z
  .string()
  .refine(isDuration, 'must be an ISO 8601 duration such as P1M, P8W or P1Y')
  .describe(example('Ett tidsmått enligt ISO 8601.', ['P1M', 'P8W', 'P3M', 'P1Y']));

export const decimal = z
  .union([
    // Beyond fifteen digits YAML has already rounded the number when it gets here.
    z.number().refine((read) => isDecimal(String(read)) && String(read).replace(/\D/g, '').length <= 15, {
      message: 'has more digits than a plain number keeps: write it in quotes',
    }),
    z.string().refine(isDecimal, 'must be a number with a decimal point and no spaces'),
  ])
  .transform(String)
  .describe(example('Ett tal utan mellanslag, med decimalpunkt.', ['1275750', '63.5']));

export const text = z
  .strictObject({
    sv: z.string().trim().min(1).describe('Svensk text, med registrets egna ord.'),
    en: z.string().trim().min(1).optional().describe('Engelsk text, om någon har skrivit den.'),
  })
  .describe('En text med registrets egna ord, aldrig källans meningar.');

export const citation = z
  .strictObject({
    source: z.string().describe('Källans id i seeds/sources.yaml.'),
    section: z.string().describe('Avsnittets namn, så som det står i seeds/sources.yaml.'),
    page: z.number().int().positive().optional().describe('Sida, om källan har sidor.'),
    figure: z
      .string()
      .optional()
      .describe(
        'Siffran så som den är tryckt: en summa, ett datum, ett antal, ett räkneord. Aldrig en mening.',
      ),
  })
  .transform(({ source, section, page, figure }): Citation => ({
    source,
    section,
    page: page ?? null,
    figure: figure ?? null,
  }))
  .describe('Var uppgiften står.');

/** One place, or several when the value is put together from more than one figure. */
export const cite = z
  .union([citation, z.array(citation).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .describe('Var uppgiften står: ett ställe, eller en lista.');

/** A fact with where it stands: `cite` in the file, `citations` everywhere else. */
export const cited = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, cite } as Shape & { cite: typeof cite }).transform((stated) => {
    const { cite: citations, ...fact } = stated as Record<string, unknown>;
    return { ...fact, citations } as Cited<z.output<z.ZodObject<Shape, z.core.$strict>>>;
  });

type Cited<Fact> = Fact & { citations: Citation[] };

const periodShape = {
  from: day.nullable().describe('Första dagen. null om den inte anges.'),
  to: day.nullable().describe('Sista dagen. null om den inte anges.'),
  precision: z
    .enum(Precision)
    .describe('Hur noga källan anger tiden. "2022–2023" är YEAR: skriv 2022-01-01 och 2023-12-31.'),
};

const endsAfterStart: [
  (period: Pick<Period, 'from' | 'to'>) => boolean,
  { message: string; path: string[] },
] = [({ from, to }) => !from || !to || from <= to, { message: 'the end is before the start', path: ['to'] }];

export const period = z
  .strictObject(periodShape)
  .refine(...endsAfterStart)
  .describe('En tid, med sista dagen inräknad.');

export const citedPeriod = cited(periodShape).refine(...endsAfterStart);

/** A part that may be left out of a record, and is then empty rather than absent. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);
