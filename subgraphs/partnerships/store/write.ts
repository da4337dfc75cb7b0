import type { EntityManager } from 'typeorm';
import { tell } from '../../foundation/outbox';
import { issueRules, type SourceFacts } from '../domain/issues';
import type { Partnership } from '../domain/partnership';
import type { ConceptPart, PartnershipPart, SourcePart } from '../domain/record';
import type { Scheme } from '../domain/concept';
import { conceptFacts, partnershipFacts } from './facts';
import { CommitmentRow, ConceptRow, PartnershipRow, PartyRow, SourceRow } from './rows';

const schema = 'partnerships';

/** Writes one partnership, in place of what was known of it, and tells the others, in the transaction of `manager`. */
export async function writePartnership(
  manager: EntityManager,
  id: string,
  part: PartnershipPart,
  sourceIds: string[],
): Promise<void> {
  const { term, predecessor, parties, commitments, dataIssues: remarks, ...rest } = part;
  const partnership: Omit<Partnership, 'dataIssues'> = {
    ...rest,
    id,
    purpose: rest.purpose ?? null,
    statedTerms: term.values,
    condition: term.condition ?? null,
    extension: rest.extension ?? null,
    predecessorId: predecessor ?? null,
    agreement: rest.agreement ?? null,
  };
  const sources = await manager.findBy(SourceRow, {});
  const evidence = {
    partnership,
    sources: new Map(sources.map((source): [string, SourceFacts] => [source.id, source])),
  };
  const dataIssues = [...issueRules.flatMap((rule) => rule(evidence)), ...remarks];
  await manager.upsert(PartnershipRow, { ...partnership, dataIssues, sourceIds } as never, ['id']);

  const partyRows = parties.map(({ organisation, ...party }, position) => ({
    ...party,
    partnershipId: id,
    position,
    organisationId: organisation,
  }));
  const commitmentRows = commitments.map(({ organisation, ...commitment }, position) => ({
    ...commitment,
    partnershipId: id,
    position,
    organisationId: organisation,
  }));
  await manager.delete(PartyRow, { partnershipId: id });
  await manager.insert(PartyRow, partyRows as never);
  await manager.delete(CommitmentRow, { partnershipId: id });
  await manager.insert(CommitmentRow, commitmentRows as never);

  const facts = partnershipFacts({ ...partnership, dataIssues }, parties, commitments);
  const shown = { partnership, dataIssues, sourceIds, parties, commitments };
  await tell(manager, schema, [{ entity: 'partnership', id, body: facts, shown }]);
}

export async function deletePartnerships(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.delete(PartnershipRow, ids);
  await tell(
    manager,
    schema,
    ids.map((id) => ({ entity: 'partnership', id, body: null })),
  );
}

/** Replaces one of the two SKOS lists. */
export async function writeConcepts(
  manager: EntityManager,
  scheme: Scheme,
  list: readonly ConceptPart[],
): Promise<void> {
  const known = await manager.findBy(ConceptRow, { scheme });
  const gone = known.filter((row) => !list.some((concept) => concept.code === row.code));
  await manager.remove(gone);
  await manager.upsert(
    ConceptRow,
    list.map((concept, position) => ({ ...concept, scheme, position })) as never,
    ['scheme', 'code'],
  );
  await tell(manager, schema, [
    ...list.map((concept, position) => ({
      entity: 'concept',
      id: `${scheme}:${concept.code}`,
      body: conceptFacts(scheme, concept),
      shown: { ...concept, position },
    })),
    ...gone.map((concept) => ({ entity: 'concept', id: `${scheme}:${concept.code}`, body: null })),
  ]);
}

export async function writeSources(manager: EntityManager, list: readonly SourcePart[]): Promise<void> {
  const known = await manager.findBy(SourceRow, {});
  const gone = known.filter((row) => !list.some((source) => source.id === row.id));
  await manager.remove(gone);
  const rows = list.map(({ sections, file, kind, ...source }) => source);
  await manager.upsert(SourceRow, rows as never, ['id']);
  await tell(manager, schema, [
    ...rows.map((body) => ({ entity: 'source', id: body.id, body })),
    ...gone.map(({ id }) => ({ entity: 'source', id, body: null })),
  ]);
}
