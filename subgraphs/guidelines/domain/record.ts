import { z } from 'zod';
import { cite, code, day, listOf, slug, text } from '../../foundation/record/shapes';
import type { Citation } from '../../foundation/values/citation';
import { MissingReason } from '../../foundation/values/enums';
import { Precision } from '../../foundation/values/period';
import { AssessmentResult, Extent } from './assessment';
import { Basis, CriterionKind, Stance, Strength } from './guideline';

/** The common list: seeds/criteria.yaml. */
export const criterionPart = z.strictObject({
  code,
  kind: z
    .enum(CriterionKind)
    .describe('CHARACTER: vad partnerskapet är. CONTENT: vad avtalets text bör innehålla.'),
  text: text.describe('Vad kriteriet frågar efter, med registrets egna ord.'),
});

export const criterionList = z.array(criterionPart).meta({ title: 'Den gemensamma listan av kriterier' });

export type CriterionPart = z.output<typeof criterionPart>;

const url = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'must be an address that begins with https:// or http://')
  .describe('En adress som börjar med https://');

const UNKNOWN = 'UNKNOWN';

const dayOrUnknown = z
  .union([day, z.literal(UNKNOWN)])
  .describe('En dag, eller UNKNOWN när dagen inte är känd.');

const guidelineCriterion = z
  .strictObject({
    common: code
      .optional()
      .describe('Kod ur seeds/criteria.yaml. Utelämnas för ett kriterium som bara ni har.'),
    code: code.optional().describe('Er egen kod. Utelämnad: samma som common.'),
    text: text.optional().describe('Er formulering, med egna ord. Utelämnad: den gemensamma listans text.'),
    strength: z
      .enum(Strength)
      .default(Strength.STATED)
      .describe('STATED: riktlinjen anger det. SOFTENED: den anger det med förbehåll ("bör", "gärna").'),
    stance: z
      .enum(Stance)
      .default(Stance.FOR)
      .describe('AGAINST när riktlinjen frågar efter motsatsen till det gemensamma kriteriet.'),
    note: text.optional().describe('Vad en läsare behöver veta om kriteriet.'),
    url: url.optional().describe('Var det står, om på en annan sida än riktlinjen själv.'),
  })
  .refine((one) => one.common !== undefined || (one.code !== undefined && one.text !== undefined), {
    message: 'a criterion that is not in the common list needs a code and a text of its own',
    path: ['code'],
  });

const guidelineVersion = z
  .strictObject({
    id: slug.describe('Versionens id, till exempel "vgr-2021". Ändras aldrig.'),
    version: z.string().trim().min(1).describe('Vad versionen heter, inom citattecken: "2021".'),
    title: text.optional().describe('Om versionen har en egen titel.'),
    validFrom: dayOrUnknown
      .nullable()
      .describe(
        'Första dagen som versionen gäller, eller UNKNOWN. null bara för en lista som inte är bunden till dagar.',
      ),
    validTo: dayOrUnknown
      .optional()
      .describe(
        'Sista dagen. UNKNOWN när det inte är känt om den har upphört. Utelämnad: inget slut är satt.',
      ),
    datePrecision: z
      .enum(Precision)
      .default(Precision.DAY)
      .describe('YEAR när bara året är känt: skriv då 2021-01-01 och 2021-12-31.'),
    url: url.nullable().default(null).describe('Adressen. null om den inte är känd.'),
    checkedOn: day
      .nullable()
      .default(null)
      .describe('När någon senast läste den på adressen. null om ingen har gjort det.'),
    basis: z
      .enum(Basis)
      .optional()
      .describe(
        'READ_AT_ADDRESS: läst på adressen. STORED_COPY: läst i en sparad kopia. REGISTER: registrets egen lista. Utelämnad: READ_AT_ADDRESS om checkedOn har en dag, annars STORED_COPY.',
      ),
    note: text.optional().describe('Vad en läsare behöver veta om versionen.'),
    criteriaKnown: z
      .boolean()
      .default(true)
      .describe('false när versionen finns men ingen vet vilka kriterier den hade.'),
    criteriaCount: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('Hur många kriterier den hade, om det är känt fast kriterierna inte är det.'),
    criteria: listOf(
      z.union([code.transform((common) => guidelineCriterion.parse({ common })), guidelineCriterion]),
    ).describe('Kriterierna: koder ur den gemensamma listan, eller egna.'),
  })
  .superRefine((version, context) => {
    const { validFrom, validTo } = version;
    if (validTo && validTo !== UNKNOWN && validFrom && validFrom !== UNKNOWN && validTo < validFrom)
      context.addIssue({ code: 'custom', message: 'the end is before the start', path: ['validTo'] });
    if (version.basis === Basis.READ_AT_ADDRESS && (!version.checkedOn || !version.url))
      context.addIssue({
        code: 'custom',
        message: 'what was read at its address has an address and a day on which it was read',
        path: [version.url ? 'checkedOn' : 'url'],
      });
    if (!version.criteriaKnown && version.criteria.length > 0)
      context.addIssue({
        code: 'custom',
        message: 'criteriaKnown is false, and yet criteria are listed: remove one of the two',
        path: ['criteria'],
      });
    const codes = version.criteria.map(codeOf);
    codes.forEach((one, index) => {
      if (codes.indexOf(one) < index)
        context.addIssue({
          code: 'custom',
          message: `the criterion ${one} stands twice in the version: give one of them a code of its own, or remove it`,
          path: ['criteria', index],
        });
    });
  });

/** One guideline with its versions: one file in seeds/guidelines/. */
export const guidelinePart = z
  .strictObject({
    id: slug.describe('Riktlinjens id, detsamma som filens namn. Gemensamt för alla versioner.'),
    issuer: slug
      .nullable()
      .describe('Den som ger ut den: ett id ur seeds/organisations.yaml. null för registrets egna listor.'),
    title: text,
    versions: z.array(guidelineVersion).min(1).describe('Versionerna, den äldsta först.'),
  })
  .superRefine(({ id, versions }, context) => {
    versions.forEach((version, index) => {
      if (versions.findIndex((other) => other.id === version.id) < index)
        context.addIssue({
          code: 'custom',
          message: `two versions have the id ${version.id}`,
          path: ['versions', index, 'id'],
        });
      if (version.id === id)
        context.addIssue({
          code: 'custom',
          message:
            'a version cannot have the id of the guideline: add something that tells the versions apart, such as a year',
          path: ['versions', index, 'id'],
        });
    });
  })
  .meta({ title: 'En riktlinje för idéburna offentliga partnerskap' });

export type GuidelinePart = z.output<typeof guidelinePart>;
export type GuidelineVersionPart = GuidelinePart['versions'][number];

export const codeOf = ({ code: own, common }: { code?: string; common?: string }): string =>
  own ?? common ?? '';

type WrittenDay = string | null | undefined;

export const knownDay = (written: WrittenDay): string | null =>
  !written || written === UNKNOWN ? null : written;

/** Why there is no day, or null when there is one. */
export function whyNoDay(written: WrittenDay): MissingReason | null {
  if (knownDay(written)) return null;
  return written === UNKNOWN ? MissingReason.NOT_STATED : MissingReason.NOT_APPLICABLE;
}

const readable = [
  AssessmentResult.SHOWN,
  AssessmentResult.CONTRADICTED,
  AssessmentResult.SILENT,
  AssessmentResult.NOT_APPLICABLE,
] as const;

const finding = z
  .strictObject({
    criterion: code.describe('Kod ur seeds/criteria.yaml, eller riktlinjens egen kod om guideline anges.'),
    guideline: slug.optional().describe('Riktlinjens id, för ett kriterium som bara den har.'),
    result: z
      .enum(readable)
      .describe(
        'SHOWN: texten visar det. CONTRADICTED: den säger något annat. SILENT: läst, och inget sägs. NOT_APPLICABLE: frågan går inte att ställa.',
      ),
    extent: z.enum(Extent).optional().describe('PART när texten visar en del av vad kriteriet frågar efter.'),
    note: text.optional().describe('Vad läsaren såg, med egna ord. Krävs för alla utom SILENT.'),
    cite: cite.optional().describe('Var det står. Krävs för SHOWN och CONTRADICTED.'),
  })
  .superRefine((one, context) => {
    const { result } = one;
    const pointsAtText = result === AssessmentResult.SHOWN || result === AssessmentResult.CONTRADICTED;
    if (pointsAtText && !one.cite)
      context.addIssue({
        code: 'custom',
        message: `${result} needs a place in the text: add cite`,
        path: ['cite'],
      });
    if (result !== AssessmentResult.SILENT && !one.note)
      context.addIssue({
        code: 'custom',
        message: `${result} needs a note that says what the reader saw`,
        path: ['note'],
      });
    if (one.extent && result !== AssessmentResult.SHOWN)
      context.addIssue({ code: 'custom', message: 'only SHOWN has an extent', path: ['extent'] });
  })
  .transform(({ cite: citations, ...one }) => ({ ...one, citations: citations ?? [] }));

/** What one reader found in one reading of one document. */
export const readingPart = z
  .strictObject({
    source: z.string().describe('Dokumentet som lästes: ett id ur seeds/sources.yaml, inom citattecken.'),
    readBy: code.describe(
      'Vem som läste, som en kod: REGISTER, eller organisationens. Aldrig en persons namn.',
    ),
    readOn: day.describe('När.'),
    remark: text
      .optional()
      .describe('Vad som gäller hela läsningen, till exempel att dokumentet är ett förslag.'),
    findings: z.array(finding).min(1).describe('Ett svar per kriterium. Det som inte lästs utelämnas.'),
  })
  .superRefine(({ findings }, context) => {
    const keys = findings.map(({ criterion, guideline }) => `${guideline ?? ''} ${criterion}`);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) < index)
        context.addIssue({
          code: 'custom',
          message: `the criterion ${key.trim()} stands twice in the reading`,
          path: ['findings', index, 'criterion'],
        });
    });
  })
  .transform(({ source, ...reading }) => ({
    ...reading,
    // The document as a whole: that is what a silent answer rests on.
    citations: [{ source, section: null, page: null, figure: null }] as Citation[],
  }));

export type ReadingPart = z.output<typeof readingPart>;

/** The readings of one agreement: one file in seeds/readings/. */
export const readingFile = z
  .strictObject({
    partnership: slug.describe('Postens id, detsamma som filens namn.'),
    readings: z.array(readingPart).min(1),
  })
  .meta({ title: 'Läsningar av ett avtal' });

export type ReadingFile = z.output<typeof readingFile>;
