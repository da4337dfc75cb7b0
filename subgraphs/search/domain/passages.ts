import type { Text } from '../../foundation/values/language';
import type { Level, Passage } from './analyser/document';
import type { Facts } from './facts';

/** All that the owners know of a partnership in words, and how much each place says of what it is about. */
export function passagesOf({ partnership, outcomes, organisation, municipality, concept }: Facts): Passage[] {
  const municipalities = partnership.municipalities.flatMap((code) => municipality(code) ?? []);
  const labels = (scheme: 'THEME' | 'TARGET_GROUP', codes: readonly string[]): Text[] =>
    codes.flatMap((code) => concept(scheme, code)?.label ?? []);
  const parties = [...new Set(partnership.parties.map((party) => party.organisation))];
  return [
    ...texts('title', 'A', [partnership.title]),
    ...texts('summary', 'C', [partnership.summary]),
    ...texts('purpose', 'C', [partnership.purpose]),
    ...texts('goals', 'C', partnership.goals),
    ...names('keywords', 'B', partnership.keywords),
    ...texts('themes', 'B', labels('THEME', partnership.themes)),
    ...texts('targetGroups', 'B', labels('TARGET_GROUP', partnership.targetGroups)),
    ...parties.flatMap((id) => organisationNames(id, organisation)),
    ...texts(
      'parties',
      'D',
      partnership.parties.map((party) => party.role),
    ),
    ...names(
      'actingUnits',
      'D',
      partnership.parties.flatMap((party) => party.actingUnit ?? []),
    ),
    ...names(
      'municipality',
      'B',
      municipalities.map(({ name }) => name),
    ),
    ...names('county', 'C', [...new Set(municipalities.map(({ county }) => county.name))]),
    ...texts(
      'commitments',
      'D',
      partnership.commitments.map(({ description }) => description),
    ),
    ...texts('outcomes', 'D', outcomes?.texts ?? []),
    ...texts(
      'terms',
      'D',
      partnership.terms.map(({ description }) => description),
    ),
    ...texts(
      'forums',
      'D',
      partnership.forums.flatMap(({ name, description }) => [name, description ?? null]),
    ),
    ...texts(
      'followUp',
      'D',
      partnership.followUp.flatMap(({ description, indicators }) => [description, ...indicators]),
    ),
  ];
}

function texts(field: string, level: Level, list: readonly (Text | null)[]): Passage[] {
  return list.flatMap((text) => {
    if (!text) return [];
    const swedish: Passage = { field, level, text: text.sv, language: 'sv' };
    return text.en ? [swedish, { field, level, text: text.en, language: 'en' }] : [swedish];
  });
}

const names = (field: string, level: Level, list: readonly string[]): Passage[] =>
  list.map((text) => ({ field, level, text, language: 'sv', name: true }));

/** By its own names, and by that of what it is part of, a little further down. */
function organisationNames(id: string, organisation: Facts['organisation']): Passage[] {
  const own = organisation(id);
  if (!own) return [];
  const whole = own.partOf ? organisation(own.partOf) : undefined;
  return [
    ...names('parties', 'B', [own.name, ...own.alternativeNames]),
    ...names('parties', 'C', whole ? [whole.name, ...whole.alternativeNames] : []),
  ];
}
