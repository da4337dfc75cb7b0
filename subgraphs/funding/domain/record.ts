import { z } from 'zod';
import { cite, cited, decimal, listOf, period, slug, text } from '../../foundation/record/shapes';
import { ContributionKind, Side } from '../../foundation/values/enums';
import { ContributionForm, Span } from './contribution';
import { IndexMeasure, IndexStanding } from './price-index';

const amount = decimal
  .refine((written) => /^-?\d+(\.\d{1,2})?$/.test(written), 'must have at most two decimals (öre)')
  .describe('Belopp i kronor, utan mellanslag. Exempel: "1275750", "1275750.50".');

const year = z.number().int().min(1900).max(2200);

/** What the funding subgraph holds of a record. */
export const fundingPart = z.strictObject({
  totals: listOf(
    cited({
      side: z.enum(Side),
      amount,
      per: z.enum(Span).describe('TERM: hela avtalstiden. YEAR: per år.'),
    }),
  ).describe(
    'Summor som källan själv anger. De gäller före delarnas summa. Fler per sida om källor säger olika.',
  ),
  contributions: listOf(
    cited({
      side: z.enum(Side),
      organisation: slug.describe('Den som bidrar.'),
      kind: z.enum(ContributionKind),
      description: text,
      costCategory: text.optional().describe('Vad pengarna går till.'),
      amount: amount.nullable().describe('Belopp i kronor. null om källan inte sätter något värde.'),
      per: z
        .enum(Span)
        .default(Span.TERM)
        .describe('TERM: hela avtalstiden, eller bidragets egen tid. YEAR: per år.'),
      period: period.optional().describe('Om annan än avtalstiden.'),
      form: z.enum(ContributionForm).optional(),
      priceBasis: cited({
        index: z.string().describe('Till exempel PKV eller KPI.'),
        vintage: z.string().optional().describe('När prognosen gjordes, till exempel 2024-08.'),
        percent: decimal.optional(),
        year: year
          .optional()
          .describe('Det år vars priser beloppet anges i, om annat än bidragets egen tid.'),
      })
        .optional()
        .describe('Hur beloppet är uppräknat.'),
      paysFor: listOf(slug).describe('Nycklar till de utfallsrader (outcomes) som beloppet betalar för.'),
    }),
  ).describe('Vad varje sida tillför i pengar, samt insamlade medel. Naturabidrag står under commitments.'),
});

export type FundingPart = z.output<typeof fundingPart>;

const positive = decimal.refine((written) => Number(written) > 0, 'must be above zero');

const indexShape = {
  id: slug.describe('Detsamma som filens namn: index och upplaga.'),
  index: z
    .string()
    .regex(/^[A-Z]+$/, 'must be capitals, such as KPI')
    .describe('Indexets kortnamn.'),
  vintage: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/, 'must be a year or a month written as YYYY or YYYY-MM, in quotes')
    .describe('Upplaga: den tid till och med vilken siffrorna var kända. Exempel: "2023", "2024-08".'),
  label: text,
  publisher: z.string(),
  note: text.optional().describe('Vad läsaren behöver veta om upplagan.'),
  cite: cite.optional().describe('Var siffrorna står, om i en av registrets källor.'),
};

const values = <Value extends z.ZodType>(value: Value) =>
  z
    .array(
      z.strictObject({
        year,
        value,
        standing: z
          .enum(IndexStanding)
          .describe(
            'OUTTURN: utfall för hela året. PARTIAL_OUTTURN: utfall för en del av året. FORECAST: prognos.',
          ),
      }),
    )
    .refine((all) => new Set(all.map((one) => one.year)).size === all.length, 'a year is given twice')
    .describe('Kända år. Ett år som inte är känt lämnas ut.');

/** seeds/price-indices/<index>-<vintage>.yaml: one vintage of one price index. */
export const priceIndexPart = z
  .discriminatedUnion('measure', [
    z.strictObject({
      ...indexShape,
      measure: z.literal(IndexMeasure.LEVEL).describe('LEVEL: nivåer med gemensam bas.'),
      base: z.string().describe('Basen. Exempel: "1980 = 100". Nivåer jämförs bara inom samma bas.'),
      values: values(positive),
    }),
    z.strictObject({
      ...indexShape,
      measure: z.literal(IndexMeasure.CHANGE).describe('CHANGE: procent från året före.'),
      values: values(decimal.refine((written) => Number(written) > -100, 'must be above -100 per cent')),
    }),
  ])
  .transform(({ cite: citations, note, ...index }) => ({
    ...index,
    base: 'base' in index ? index.base : null,
    note: note ?? null,
    citations: citations ?? [],
  }));

export type PriceIndexPart = z.output<typeof priceIndexPart>;
