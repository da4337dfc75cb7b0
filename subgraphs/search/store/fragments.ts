import type { EntityManager } from 'typeorm';
import type {
  ConceptFacts,
  Facts,
  FundingFacts,
  MunicipalityFacts,
  OrganisationFacts,
  OutcomesFacts,
  PartnershipFacts,
} from '../domain/facts';

interface FragmentRow {
  entity: string;
  id: string;
  body: unknown;
}

/** The facts of some partnerships and of all that they refer to, as their owners last told them. */
export async function factsOf(manager: EntityManager, ids: readonly string[]): Promise<Facts[]> {
  const own = await read(manager, [
    ['partnerships', 'partnership', ids],
    ['funding', 'funding', ids],
    ['outcomes', 'outcomes', ids],
  ]);
  const partnerships = [...own('partnership').values()] as PartnershipFacts[];
  const organisations = await withAncestors(
    manager,
    partnerships.flatMap(({ parties }) => parties.map(({ organisation }) => organisation)),
  );
  const referred = await read(manager, [
    ['organisations', 'municipality', partnerships.flatMap(({ municipalities }) => municipalities)],
    [
      'partnerships',
      'concept',
      partnerships.flatMap(({ themes, targetGroups }) => [
        ...themes.map((code) => `THEME:${code}`),
        ...targetGroups.map((code) => `TARGET_GROUP:${code}`),
      ]),
    ],
  ]);
  return partnerships.map((partnership) => ({
    partnership,
    funding: (own('funding').get(partnership.id) as FundingFacts | undefined) ?? null,
    outcomes: (own('outcomes').get(partnership.id) as OutcomesFacts | undefined) ?? null,
    organisation: (id) => organisations.get(id),
    municipality: (code) => referred('municipality').get(code) as MunicipalityFacts | undefined,
    concept: (scheme, code) => referred('concept').get(`${scheme}:${code}`) as ConceptFacts | undefined,
  }));
}

async function withAncestors(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganisationFacts>> {
  const rows = (await manager.query(
    `WITH RECURSIVE upwards AS (
       SELECT id, body FROM search.fragment
       WHERE source = 'organisations' AND entity = 'organisation' AND id = ANY ($1) AND body IS NOT NULL
       UNION
       SELECT whole.id, whole.body FROM upwards JOIN search.fragment whole
         ON whole.source = 'organisations' AND whole.entity = 'organisation' AND whole.id = upwards.body->>'partOf'
       WHERE whole.body IS NOT NULL
     ) SELECT id, body FROM upwards`,
    [[...new Set(ids)]],
  )) as { id: string; body: OrganisationFacts }[];
  return new Map(rows.map(({ id, body }) => [id, body]));
}

type Wanted = readonly [source: string, entity: string, ids: readonly string[]];

async function read(
  manager: EntityManager,
  wanted: readonly Wanted[],
): Promise<(entity: string) => ReadonlyMap<string, unknown>> {
  const keys = wanted.flatMap(([source, entity, ids]) =>
    [...new Set(ids)].map((id) => ({ source, entity, id })),
  );
  const rows = (await manager.query(
    `SELECT entity, id, body FROM search.fragment
     JOIN jsonb_to_recordset($1::jsonb) AS key (source text, entity text, id text) USING (source, entity, id)
     WHERE body IS NOT NULL`,
    [JSON.stringify(keys)],
  )) as FragmentRow[];
  const byEntity = new Map<string, Map<string, unknown>>();
  for (const { entity, id, body } of rows) {
    byEntity.set(entity, (byEntity.get(entity) ?? new Map<string, unknown>()).set(id, body));
  }
  return (entity) => byEntity.get(entity) ?? new Map<string, unknown>();
}
