import { z } from 'zod';
import {
  cited,
  citedPeriod,
  code,
  day,
  decimal,
  duration,
  listOf,
  period,
  slug,
  text,
} from '../../foundation/record/shapes';
import { ContributionKind, Operator, Side } from '../../foundation/values/enums';
import { Severity } from '../../foundation/values/data-issue';
import { Precision } from '../../foundation/values/period';
import { AmendmentKind, DecisionKind, LabelStatus, PaperKind, TermKind } from './partnership';

/** What the partnerships subgraph holds of a record. */
export const partnershipPart = z.strictObject({
  labelStatus: z
    .enum(LabelStatus)
    .describe('Vem som kallar avtalet IOP: parterna själva, någon annan, eller ingen (IOP-likt).'),
  paper: cited({
    kind: z.enum(PaperKind).describe('Vad pappret bakom posten är.'),
    note: text.optional(),
  }).describe(
    'Vad registret har sett. Ett förslag visar inget beslut, en osignerad kopia ingen underskrift.',
  ),
  title: text,
  summary: text,
  purpose: text.optional(),
  goals: listOf(text),
  keywords: listOf(z.string()).describe('Enstaka ord så som källan trycker dem, för sökningen.'),
  municipalities: listOf(
    z.string().regex(/^\d{4}$/, 'must be a four-digit municipality code in quotes'),
  ).describe('Kommunkoder inom citattecken. Tom lista om bara en region eller staten deltar.'),
  themes: z.array(code).describe('Koder ur seeds/themes.yaml.'),
  targetGroups: z.array(code).describe('Koder ur seeds/target-groups.yaml.'),
  term: z
    .strictObject({
      values: z
        .array(citedPeriod)
        .describe('Avtalstiden. Den första visas; fler värden anges när källor säger olika.'),
      condition: cited({ text }).optional().describe('Villkor för att avtalet ska gälla.'),
    })
    .describe('Avtalstid. Utan värden om källan inte anger någon.'),
  extension: cited({
    latestTo: day.nullable().describe('Sista dag som avtalet kan förlängas till. null om den inte anges.'),
    step: duration.optional().describe('Hur långt avtalet förlängs åt gången.'),
    decideBy: day.optional().describe('Senaste dag för beslut om den första förlängningen.'),
    form: text.optional().describe('Hur förlängning sker.'),
  })
    .optional()
    .describe('Rätt att förlänga avtalet.'),
  amendments: listOf(
    cited({
      kind: z.enum(AmendmentKind),
      date: day.optional(),
      newTo: day.optional().describe('Ny sista dag, om avtalet förlängdes.'),
      description: text,
    }),
  ).describe('Ändringar och förlängningar som har gjorts.'),
  history: listOf(cited({ text, since: day, precision: z.enum(Precision) })).describe(
    'Samarbetet före detta avtal, så som källan berättar om det. Ett avtal med egen tid får en egen post.',
  ),
  parties: z
    .array(
      cited({
        organisation: slug.describe('Organisationens id i seeds/organisations.yaml.'),
        side: z.enum(Side),
        role: text.optional(),
        actingUnit: z
          .string()
          .optional()
          .describe('Nämnden, förvaltningen eller verksamheten som handlar för parten.'),
        joinedOn: day.optional(),
        leftOn: day.optional(),
      }),
    )
    .min(1)
    .describe('Alla parter, en rad per part och handlande enhet.'),
  commitments: listOf(
    cited({
      organisation: slug,
      side: z.enum(Side),
      kind: z.enum(ContributionKind).describe('OTHER för en uppgift; de andra för något som parten tillför.'),
      description: text,
      operator: z
        .enum(Operator)
        .default(Operator.EQUAL)
        .describe('"minst" är AT_LEAST, "upp till" är AT_MOST.'),
      quantity: decimal.optional(),
      unit: text.optional(),
      period: period.optional(),
    }),
  ).describe('Vad varje part har åtagit sig utöver pengar.'),
  decisions: listOf(
    cited({
      kind: z.enum(DecisionKind),
      body: z.string().optional().describe('Den som beslutade.'),
      date: day.optional(),
      during: period.optional().describe('Om bara månad eller år är känt.'),
      caseNumber: z.string().optional().describe('Diarienummer.'),
    }),
  ).describe('Föreslaget, beslutat, undertecknat och påbörjat är olika saker.'),
  annexes: listOf(cited({ title: text })).describe('Bilagor.'),
  terms: listOf(cited({ kind: z.enum(TermKind), description: text })).describe('Avtalsvillkor.'),
  forums: listOf(
    cited({
      name: text,
      interval: duration.optional(),
      atLeast: z.boolean().default(false).describe('true om källan säger "minst".'),
      description: text.optional(),
    }),
  ).describe('Grupper och möten där parterna träffas.'),
  followUp: listOf(
    cited({
      interval: duration.optional(),
      atLeast: z.boolean().default(false),
      forum: z.string().optional(),
      indicators: listOf(text).describe('Vad uppföljningen ska innehålla.'),
      userSurvey: z.boolean().default(false),
      description: text,
    }),
  ).describe('Uppföljning som parterna har kommit överens om.'),
  predecessor: slug.optional().describe('Id för avtalet som detta avtal följer på.'),
  relatedPlans: listOf(cited({ title: text, description: text })),
  agreement: z
    .strictObject({
      url: z.url().optional().describe('Adress till själva avtalet.'),
      requestFrom: z.string().optional().describe('Den som avtalet kan begäras ut från.'),
    })
    .optional(),
  checkedOn: day.describe('Dag då posten senast jämfördes med sin källa.'),
  dataIssues: listOf(
    cited({
      code,
      severity: z.enum(Severity),
      field: z.string(),
      message: text,
      values: listOf(z.string()),
    }),
  ).describe('Bara sådant som ingen regel kan hitta.'),
});

export type PartnershipPart = z.output<typeof partnershipPart>;

const concept = z.strictObject({
  code,
  label: z.strictObject({ sv: z.string().min(1), en: z.string().min(1) }),
  definition: z.strictObject({ sv: z.string().min(1), en: z.string().min(1) }),
  broader: code.nullish(),
  exactMatch: z.url().nullish(),
  closeMatch: z.url().nullish(),
});

/** seeds/themes.yaml and seeds/target-groups.yaml: short SKOS lists. */
export const conceptList = z.array(concept);

export type ConceptPart = z.output<typeof concept>;

const source = z.strictObject({
  id: z.string(),
  title: text,
  publisher: z.string().nullish(),
  kind: z.string().nullish(),
  publishedOn: day.nullish(),
  note: text.nullish(),
  asOf: day.nullish().describe('Från vilken dag dokumentet bör räknas, om det saknar datum.'),
  activeSections: z.string().nullish().describe('Avsnitt vars namn börjar så kallar sina avtal aktiva.'),
  url: z.url().nullish(),
  requestFrom: z.string().nullish().describe('Den som dokumentet kan begäras ut från.'),
  file: z.string().nullish(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish(),
  checkedOn: day.nullish(),
  sections: listOf(z.strictObject({ name: z.string(), begins: z.string().nullish() })).describe(
    'Avsnitten i ordning, med rubriken så som den är tryckt.',
  ),
});

/** seeds/sources.yaml. */
export const sourceList = z.array(source);

export type SourcePart = z.output<typeof source>;
