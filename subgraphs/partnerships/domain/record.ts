import { z } from 'zod';
import { cite, code, day, decimal, duration, listOf, period, slug, text } from '../../foundation/record/shapes';
import { ContributionKind, Operator, Side } from '../../foundation/values/enums';
import { Severity } from '../../foundation/values/data-issue';
import { AmendmentKind, DecisionKind, LabelStatus, PaperKind, TermKind } from './partnership';

/** What the partnerships subgraph holds of a record. */
export const partnershipPart = z.strictObject({
  labelStatus: z
    .enum(LabelStatus)
    .describe('Vem som kallar avtalet IOP: parterna själva, någon annan, eller ingen (IOP-likt).'),
  paper: z
    .strictObject({
      kind: z.enum(PaperKind).describe('Vad pappret bakom posten är.'),
      note: text.optional(),
      cite,
    })
    .describe('Vad registret har sett. Ett förslag visar inget beslut, en osignerad kopia ingen underskrift.'),
  title: text,
  summary: text,
  purpose: text.optional(),
  goals: listOf(text),
  keywords: listOf(z.string()).describe('Enstaka ord så som källan trycker dem, för sökningen.'),
  municipalities: listOf(z.string().regex(/^\d{4}$/, 'must be a four-digit municipality code in quotes')).describe(
    'Kommunkoder inom citattecken. Tom lista om bara en region eller staten deltar.',
  ),
  themes: z.array(code).describe('Koder ur seeds/themes.yaml.'),
  targetGroups: z.array(code).describe('Koder ur seeds/target-groups.yaml.'),
  term: z
    .strictObject({
      values: z
        .array(z.intersection(period, z.object({ cite })))
        .describe('Avtalstiden. Den första visas; fler värden anges när källor säger olika.'),
      condition: z.strictObject({ text, cite }).optional().describe('Villkor för att avtalet ska gälla.'),
    })
    .describe('Avtalstid. Utan värden om källan inte anger någon.'),
  extension: z
    .strictObject({
      latestTo: day.nullable().describe('Sista dag som avtalet kan förlängas till. null om den inte anges.'),
      step: duration.optional().describe('Hur långt avtalet förlängs åt gången.'),
      decideBy: day.optional().describe('Senaste dag för beslut om den första förlängningen.'),
      form: text.optional().describe('Hur förlängning sker.'),
      cite,
    })
    .optional()
    .describe('Rätt att förlänga avtalet.'),
  amendments: listOf(
    z.strictObject({
      kind: z.enum(AmendmentKind),
      date: day.optional(),
      newTo: day.optional().describe('Ny sista dag, om avtalet förlängdes.'),
      description: text,
      cite,
    }),
  ).describe('Ändringar och förlängningar som har gjorts.'),
  parties: z
    .array(
      z.strictObject({
        organisation: slug.describe('Organisationens id i seeds/organisations.yaml.'),
        side: z.enum(Side),
        role: text.optional(),
        actingUnit: z.string().optional().describe('Nämnden, förvaltningen eller verksamheten som handlar för parten.'),
        joinedOn: day.optional(),
        leftOn: day.optional(),
        cite,
      }),
    )
    .min(1)
    .describe('Alla parter, en rad per part och handlande enhet.'),
  commitments: listOf(
    z.strictObject({
      organisation: slug,
      side: z.enum(Side),
      kind: z.enum(ContributionKind).describe('OTHER för en uppgift; de andra för något som parten tillför.'),
      description: text,
      operator: z.enum(Operator).default(Operator.EQUAL).describe('"minst" är AT_LEAST, "upp till" är AT_MOST.'),
      quantity: decimal.optional(),
      unit: text.optional(),
      period: period.optional(),
      cite,
    }),
  ).describe('Vad varje part har åtagit sig utöver pengar.'),
  decisions: listOf(
    z.strictObject({
      kind: z.enum(DecisionKind),
      body: z.string().optional().describe('Den som beslutade.'),
      date: day.optional(),
      during: period.optional().describe('Om bara månad eller år är känt.'),
      caseNumber: z.string().optional().describe('Diarienummer.'),
      cite,
    }),
  ).describe('Föreslaget, beslutat, undertecknat och påbörjat är olika saker.'),
  annexes: listOf(z.strictObject({ title: text, cite })).describe('Bilagor.'),
  terms: listOf(z.strictObject({ kind: z.enum(TermKind), description: text, cite })).describe('Avtalsvillkor.'),
  forums: listOf(
    z.strictObject({
      name: text,
      interval: duration.optional(),
      atLeast: z.boolean().default(false).describe('true om källan säger "minst".'),
      description: text.optional(),
      cite,
    }),
  ).describe('Grupper och möten där parterna träffas.'),
  followUp: listOf(
    z.strictObject({
      interval: duration.optional(),
      atLeast: z.boolean().default(false),
      forum: z.string().optional(),
      indicators: listOf(text).describe('Vad uppföljningen ska innehålla.'),
      userSurvey: z.boolean().default(false),
      description: text,
      cite,
    }),
  ).describe('Uppföljning som parterna har kommit överens om.'),
  predecessor: slug.optional().describe('Id för avtalet som detta avtal följer på.'),
  relatedPlans: listOf(z.strictObject({ title: text, description: text, cite })),
  agreement: z
    .strictObject({
      url: z.url().optional().describe('Adress till själva avtalet.'),
      requestFrom: z.string().optional().describe('Den som avtalet kan begäras ut från.'),
    })
    .optional(),
  checkedOn: day.describe('Dag då posten senast jämfördes med sin källa.'),
  dataIssues: listOf(
    z.strictObject({
      code,
      severity: z.enum(Severity),
      field: z.string(),
      message: text,
      values: listOf(z.string()),
      cite,
    }),
  ).describe('Bara sådant som ingen regel kan hitta.'),
});

export type PartnershipPart = z.output<typeof partnershipPart>;
