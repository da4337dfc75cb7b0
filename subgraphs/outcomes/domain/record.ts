import { z } from 'zod';
import { cited, decimal, period, slug, text } from '../../foundation/record/shapes';
import { MissingReason, Operator } from '../../foundation/values/enums';
import { Comparator, Method, Stage } from './observation';

const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a month and a day written as MM-DD')
  .describe('Månad och dag. Exempel: "11-01".');

/** What the outcomes subgraph holds of a record: a list of observations, each of one metric. */
export const outcomesPart = z.array(
  cited({
    key: slug.optional().describe('Namn på raden inom posten, så att ett bidrag kan peka på den (paysFor).'),
    metric: slug.describe('Måttets id i seeds/metrics/.'),
    stage: z
      .enum(Stage)
      .describe('BASELINE, PLANNED, TARGET, INTERIM eller FINAL. Planerat är inte uppnått.'),
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
    value: decimal.optional(),
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
  }),
);

export type OutcomesPart = z.output<typeof outcomesPart>;
