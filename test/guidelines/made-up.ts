import { guidelinePart, type GuidelinePart } from '../../subgraphs/guidelines/domain/record';

interface Version {
  id: string;
  validFrom: string | null;
  validTo?: string;
  datePrecision?: string;
  criteria?: unknown[];
  criteriaKnown?: boolean;
  criteriaCount?: number;
}

/** A guideline that nobody has issued, read through the schema like any file. */
export const madeUp = (versions: Version[], id = 'made-up'): GuidelinePart =>
  guidelinePart.parse({
    id,
    issuer: 'skr',
    title: { sv: 'Påhittad' },
    versions: versions.map((version) => ({
      version: version.id,
      url: null,
      checkedOn: null,
      basis: 'STORED_COPY',
      ...version,
    })),
  });
