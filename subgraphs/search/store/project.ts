import type { EntityManager } from 'typeorm';
import { documentOf } from '../domain/document';
import type { Facts } from '../domain/facts';
import { factsOf } from './fragments';
import { removeDocuments, writeDocuments } from './write-documents';

/** Makes the documents of some partnerships anew, in the tables with a suffix, and removes those that are gone. */
export async function projectPartnerships(
  manager: EntityManager,
  ids: readonly string[],
  suffix: string,
): Promise<void> {
  const facts = await factsOf(manager, ids);
  const known = new Set(facts.map(({ partnership }) => partnership.id));
  await removeDocuments(
    manager,
    ids.filter((id) => !known.has(id)),
    { suffix },
  );
  await writeDocuments(manager, facts.map(document), { suffix });
}

function document(facts: Facts) {
  try {
    return documentOf(facts);
  } catch (cause) {
    throw new Error(`${facts.partnership.id}: ${(cause as Error).message}`, { cause });
  }
}
