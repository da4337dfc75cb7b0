import { z } from 'zod';
import { cite, cited, slug } from '../../foundation/record/shapes';
import { Side } from '../../foundation/values/enums';
import {
  organisationNumberFault,
  writeOrganisationNumber,
} from '../../foundation/values/organisation-number';
import { LegalForm } from './organisation';

const faults = {
  SHAPE: 'is not an organisation number: write ten digits as NNNNNN-NNNN',
  CHECKSUM: 'has a wrong check digit: compare it with the source',
  PERSONAL_IDENTITY_NUMBER:
    'looks like a personal identity number, which the register never holds: remove it, and look up the organisation number',
};

export const registrationNumber = z
  .string()
  .superRefine((written, context) => {
    const fault = organisationNumberFault(written);
    // A refused personal identity number is not repeated in the message.
    if (fault) context.addIssue({ code: 'custom', message: faults[fault] });
  })
  .transform(writeOrganisationNumber)
  .describe('Organisationsnummer, NNNNNN-NNNN.');

const municipalityCode = z.string().regex(/^\d{4}$/, 'must be a four-digit municipality code in quotes');

const organisation = z.strictObject({
  id: slug.describe('Organisationens id. Ändras aldrig.'),
  name: z.string().trim().min(1).describe('Namnet så som organisationen själv skriver det.'),
  alternativeNames: z
    .array(z.strictObject({ name: z.string().trim().min(1), cite: cite.optional() }))
    .default([])
    .describe('Andra stavningar, med källa om de står i en.'),
  registrationNumber: cited({ value: registrationNumber }).nullish(),
  legalForm: z.enum(LegalForm).nullish().describe('Utelämnas om den inte är känd.'),
  sector: z.enum(Side),
  municipality: municipalityCode.nullish().describe('Kommunkod för sätet.'),
  partOf: slug.nullish().describe('Id för organisationen som denna är en del av.'),
});

/** seeds/organisations.yaml. */
export const organisationList = z.array(organisation).meta({ title: 'Organisationer', id: 'organisations' });

export type OrganisationPart = z.output<typeof organisation>;

/** A row of seeds/municipalities.csv. */
export const municipalityRow = z.strictObject({
  code: municipalityCode,
  name: z.string().min(1),
  county_code: z.string().regex(/^\d{2}$/, 'must be a two-digit county code'),
  county: z.string().min(1),
  latitude: z.coerce.number().min(55).max(70),
  longitude: z.coerce.number().min(10).max(25),
});

export type MunicipalityPart = z.output<typeof municipalityRow>;
