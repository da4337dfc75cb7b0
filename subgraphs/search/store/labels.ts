import type { EntityManager } from 'typeorm';
import type { Fragment } from '../../foundation/feed';
import type { Text } from '../../foundation/values/language';
import type { ConceptFacts, MetricFacts, MunicipalityFacts, OrganisationFacts } from '../domain/facts';
import { Facet } from '../domain/enums';

interface Label {
  field: Facet;
  value: string;
  label: Text | null;
}

/** What the values of facets are called. */
export async function writeLabels(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
  const labels = new Map(changed.flatMap(labelsOf).map((one) => [`${one.field} ${one.value}`, one]));
  if (labels.size === 0) return;
  const written = [...labels.values()].filter(({ label }) => label !== null);
  const gone = [...labels.values()].filter(({ label }) => label === null);
  await manager.query(
    `INSERT INTO search.label (field, value, label)
     SELECT field, value, label FROM jsonb_to_recordset($1::jsonb) AS row (field text, value text, label jsonb)
     ON CONFLICT (field, value) DO UPDATE SET label = excluded.label`,
    [JSON.stringify(written)],
  );
  await manager.query(
    `DELETE FROM search.label USING jsonb_to_recordset($1::jsonb) AS row (field text, value text)
     WHERE label.field = row.field AND label.value = row.value`,
    [JSON.stringify(gone)],
  );
}

function labelsOf({ entity, id, body }: Fragment): Label[] {
  switch (entity) {
    case 'organisation':
      return [
        {
          field: Facet.ORGANISATION,
          value: id,
          label: body ? { sv: (body as OrganisationFacts).name } : null,
        },
      ];
    case 'metric':
      return [{ field: Facet.METRIC, value: id, label: body ? (body as MetricFacts).label : null }];
    case 'municipality': {
      if (!body) return [{ field: Facet.MUNICIPALITY, value: id, label: null }];
      const { name, county } = body as MunicipalityFacts;
      return [
        { field: Facet.MUNICIPALITY, value: id, label: { sv: name } },
        { field: Facet.COUNTY, value: county.code, label: { sv: county.name } },
      ];
    }
    case 'concept': {
      const [scheme, code = ''] = id.split(':');
      const field = scheme === 'THEME' ? Facet.THEME : Facet.TARGET_GROUP;
      return [{ field, value: code, label: body ? (body as ConceptFacts).label : null }];
    }
    default:
      return [];
  }
}
