import type { EntityManager } from 'typeorm';
import type { Follower, Fragment } from '../../foundation/feed';
import { Facet } from '../domain/enums';
import { projectPartnerships } from './project';
import { writeLabels } from './labels';
import { isOutdated, rebuild } from './rebuild';
import { writeSuggestions } from './suggestions';

/** As many as are held in memory at once. */
const CHUNK = 250;

/**
 * The read model is made of the latest snapshot of everything: whatever changes, the partnerships that it touches are
 * made anew from all that is known of them. So neither the order in which owners are read nor a repetition matters.
 */
export const follower: Follower = {
  // Lists first, so that a first load makes each document once.
  sources: ['organisations', 'outcomes', 'funding', 'partnerships'],

  async project(manager, changed) {
    await writeLabels(manager, changed);
    await writeSuggestions(manager, changed);
    const ids = await touchedBy(manager, changed);
    for (let start = 0; start < ids.length; start += CHUNK) {
      await projectPartnerships(manager, ids.slice(start, start + CHUNK), '');
    }
  },

  isOutdated,
  rebuild,
};

/** Partnerships that changed, and those that show something that changed. */
async function touchedBy(manager: EntityManager, changed: readonly Fragment[]): Promise<string[]> {
  const ids = new Set<string>();
  const shown: { field: Facet; value: string }[] = [];
  for (const { entity, id } of changed) {
    if (entity === 'partnership' || entity === 'funding' || entity === 'outcomes') ids.add(id);
    if (entity === 'organisation') shown.push({ field: Facet.ORGANISATION, value: id });
    if (entity === 'municipality') shown.push({ field: Facet.MUNICIPALITY, value: id });
    if (entity === 'concept') {
      const [scheme, code = ''] = id.split(':');
      shown.push({ field: scheme === 'THEME' ? Facet.THEME : Facet.TARGET_GROUP, value: code });
    }
  }
  for (const field of new Set(shown.map((one) => one.field))) {
    const values = shown.filter((one) => one.field === field).map(({ value }) => value);
    const rows = (await manager.query(
      `SELECT id FROM search.document WHERE ${field.toLowerCase()} = ANY (
         ARRAY(SELECT number FROM search.value_list WHERE field = $1 AND "values" && $2))`,
      [field, values],
    )) as { id: string }[];
    for (const { id } of rows) ids.add(id);
  }
  return [...ids];
}
