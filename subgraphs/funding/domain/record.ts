import { z } from 'zod';
import { cited, decimal, listOf, period, slug, text } from '../../foundation/record/shapes';
import { ContributionKind, Side } from '../../foundation/values/enums';
import { ContributionForm, Span } from './contribution';

/** What the funding subgraph holds of a record. */
export const fundingPart = z.strictObject({
  totals: listOf(
    cited({
      side: z.enum(Side),
      amount: decimal,
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
      amount: decimal.nullable().describe('Belopp i kronor. null om källan inte sätter något värde.'),
      per: z.enum(Span).default(Span.TERM),
      period: period.optional().describe('Om annan än avtalstiden.'),
      form: z.enum(ContributionForm).optional(),
      priceBasis: cited({
        index: z.string().describe('Till exempel PKV eller KPI.'),
        vintage: z.string().optional().describe('När prognosen gjordes, till exempel 2024-08.'),
        percent: decimal.optional(),
      })
        .optional()
        .describe('Hur beloppet är uppräknat.'),
      paysFor: listOf(slug).describe('Nycklar till de utfallsrader (outcomes) som beloppet betalar för.'),
    }).refine((one) => one.amount !== null || one.kind !== ContributionKind.CASH, {
      message: 'cash needs an amount; leave the contribution out when the source states none',
      path: ['amount'],
    }),
  ).describe('Vad varje sida tillför i pengar, samt insamlade medel. Naturabidrag står under commitments.'),
});

export type FundingPart = z.output<typeof fundingPart>;
