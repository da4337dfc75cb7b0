import { z } from 'zod';
import { cited, decimal, period, slug, text } from '../../foundation/record/shapes';
import { MissingReason, Operator } from '../../foundation/values/enums';
import { Counted, Direction, MetricKind, OverTime, ResultLevel, usualOverTime } from './metric';
import { Comparator, Method, Stage } from './observation';

/** The days that each month has in a leap year: 29 February may be written, 31 April may not. */
const monthDay = z
  .string()
  .regex(
    /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|[12]\d)$/,
    'must be a month and a day that exist, written as MM-DD',
  )
  .describe('Månad och dag. Exempel: "11-01".');

const observation = cited({
  key: slug.optional().describe('Namn på raden inom posten, så att ett bidrag kan peka på den (paysFor).'),
  metric: slug.describe('Måttets id i seeds/metrics/.'),
  stage: z.enum(Stage).describe('BASELINE, PLANNED, TARGET, INTERIM eller FINAL. Planerat är inte uppnått.'),
  operator: z
    .enum(Operator)
    .default(Operator.EQUAL)
    .describe('"minst" AT_LEAST, "upp till" AT_MOST, "cirka" ABOUT.'),
  period: period.optional().describe('Om annan än avtalstiden.'),
  season: z
    .strictObject({ from: monthDay, to: monthDay })
    .optional()
    .describe('Del av året, sista dagen inräknad; får gå över nyår.'),
  group: text.optional().describe('Gruppen som värdet gäller, om inte hela målgruppen.'),
  shareOf: slug.optional().describe('Nyckeln till raden som detta värde är en del av.'),
  value: decimal.optional().describe('Värdet. Andelar i procent: 63.5, inte 0.635.'),
  numerator: decimal.optional(),
  denominator: decimal.optional(),
  n: z.number().int().positive().optional().describe('Antal som värdet bygger på.'),
  missing: z.enum(MissingReason).optional().describe('Varför värdet saknas.'),
  method: z.enum(Method).optional(),
  coverage: decimal.optional().describe('Andel av målgruppen som mätningen täcker, i procent.'),
  responseRate: decimal.optional().describe('Svarsandel i procent.'),
  comparator: z.enum(Comparator).default(Comparator.NONE),
  baseline: decimal.optional(),
  note: text.optional(),
}).refine((one) => (one.value === undefined) !== (one.missing === undefined), {
  message: 'give either a value or the reason why it is missing, not both and not neither',
  path: ['value'],
});

/** What the outcomes subgraph holds of a record: a list of observations, each of one metric. */
export const outcomesPart = z.array(observation).superRefine((rows, context) => {
  const keys = rows.map((row) => row.key);
  rows.forEach((row, index) => {
    if (row.key && keys.indexOf(row.key) !== index)
      context.addIssue({
        code: 'custom',
        message: `the key ${row.key} is used twice in this record; give each row a key of its own`,
        path: [index, 'key'],
      });
    if (row.shareOf && (row.shareOf === row.key || !keys.includes(row.shareOf)))
      context.addIssue({
        code: 'custom',
        message: `no other row of this record has the key ${row.shareOf}`,
        path: [index, 'shareOf'],
      });
  });
});

export type OutcomesPart = z.output<typeof outcomesPart>;

/** A metric is a file of its own, seeds/metrics/<id>.yaml. */
export const metricPart = z
  .strictObject({
    id: slug.describe('Måttets id, detsamma som filens namn. Ändras aldrig.'),
    label: text.describe('Vad måttet heter.'),
    resultLevel: z
      .enum(ResultLevel)
      .describe(
        'INPUT resurs (också kapacitet), ACTIVITY aktivitet, OUTPUT prestation, OUTCOME utfall, IMPACT effekt.',
      ),
    kind: z
      .enum(MetricKind)
      .describe('COUNT antal, PROPORTION andel i procent, MEAN medelvärde, MONEY kronor, RATE kvot.'),
    unit: text.describe('Enheten, utskriven.'),
    direction: z
      .enum(Direction)
      .describe('HIGHER om mer är bättre, LOWER om mindre är det, NONE om inget går att säga.'),
    numerator: text.nullable().describe('Vad täljaren räknar. null om måttet ingen har.'),
    denominator: text.nullable().describe('Vad nämnaren räknar. null om måttet ingen har.'),
    definition: text.describe('Vad som räknas och vad som inte gör det.'),
    counts: z
      .enum(Counted)
      .describe('Vad som räknas. PERSONS är deltagare, klienter och besökare: antal under fem visas inte.'),
    capacity: z.boolean().describe('true om måttet säger vad som hålls öppet, inte vad som används.'),
    derived: z.boolean().describe('true om registret räknar fram måttet ur andra uppgifter.'),
    overTime: z
      .enum(OverTime)
      .optional()
      .describe(
        'Vad en längre tid gör med värdet. ADDS_UP: händelser som kan läggas ihop. GROWS: växer men kan inte läggas ihop, som olika personer. STANDS: ett läge, som kapacitet eller en andel. Utelämnas när det följer av slaget.',
      ),
    links: z
      .strictObject({
        sdg: z.string().nullable().describe('Delmål i Agenda 2030, till exempel "8.5".'),
        cofog: z.string().nullable().describe('COFOG-grupp, till exempel "10.6".'),
        kolada: z.string().nullable().describe('Nyckeltal i Kolada, bara med belägg.'),
      })
      .describe('Motsvarigheter i andra listor. null där ingen är bekräftad.'),
  })
  .transform((metric) => ({ ...metric, overTime: metric.overTime ?? usualOverTime(metric) }))
  .meta({ title: 'Ett mått' });

export type MetricPart = z.output<typeof metricPart>;

/** seeds/metrics/registry.yaml: every metric's id, in the order in which they are shown. */
export const metricRegistry = z.array(slug);
