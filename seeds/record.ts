import { z } from 'zod';
import { slug } from '../subgraphs/foundation/record/shapes';
import { fundingPart } from '../subgraphs/funding/domain/record';
import { outcomesPart } from '../subgraphs/outcomes/domain/record';
import { partnershipPart } from '../subgraphs/partnerships/domain/record';

/** One partnership, one file. Each subgraph declares its own part; this puts the parts together. */
export const record = z
  .strictObject({
    id: slug.describe('Postens id, detsamma som filens namn. Ändras aldrig.'),
    ...partnershipPart.shape,
    funding: fundingPart.prefault({}).describe('Pengar från båda sidor.'),
    outcomes: outcomesPart.default([]).describe('Kapacitet, mål och resultat, en rad per mätvärde.'),
  })
  .meta({ title: 'Ett idéburet offentligt partnerskap', id: 'record' });

export type PartnershipRecord = z.output<typeof record>;
