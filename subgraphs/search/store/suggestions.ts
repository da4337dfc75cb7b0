import type { EntityManager } from 'typeorm';
import type { Fragment } from '../../foundation/feed';
import { fold } from '../domain/analyser/fold';
import { tokenise } from '../domain/analyser/tokenise';
import { SuggestionKind } from '../domain/enums';
import type { ConceptFacts, MunicipalityFacts, OrganisationFacts, PartnershipFacts } from '../domain/facts';

interface Suggested {
  kind: SuggestionKind;
  id: string;
  /** What is shown, and every name that it may be found by the beginning of. */
  text: string;
  names: readonly string[];
}

/** Keeps what may be suggested, under every word that each name has from there to its end. */
export async function writeSuggestions(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
  const concerned = changed.flatMap(({ entity, id }) => kindOf(entity, id) ?? []);
  if (concerned.length === 0) return;
  await manager.query(
    `DELETE FROM search.suggestion USING jsonb_to_recordset($1::jsonb) AS row (kind text, id text)
     WHERE suggestion.kind = row.kind AND suggestion.id = row.id`,
    [JSON.stringify(concerned)],
  );
  const rows = changed
    .flatMap(suggested)
    .flatMap(({ kind, id, text, names }) =>
      [...new Set(names.flatMap(keysOf))].map((key) => ({ key, kind, id, text })),
    );
  await manager.query(
    `INSERT INTO search.suggestion (key, kind, id, text)
     SELECT key, kind, id, text FROM jsonb_to_recordset($1::jsonb) AS row (key text, kind text, id text, text text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** "Skyddsvärnet i Göteborg" may be found by "skydds" and by "göteb", with or without its dots. */
function keysOf(name: string): string[] {
  const words = tokenise(name).map(({ word }) => word);
  const tails = words.map((_, index) => words.slice(index).join(' ').slice(0, LONGEST_KEY));
  return tails.flatMap((tail) => [tail, fold(tail)]);
}

const LONGEST_KEY = 80;

/** A prefix as the keys are written. */
export const suggestionKey = (prefix: string): string =>
  tokenise(prefix)
    .map(({ word }) => word)
    .join(' ')
    .slice(0, LONGEST_KEY);

function kindOf(entity: string, id: string): { kind: SuggestionKind; id: string } | null {
  switch (entity) {
    case 'partnership':
      return { kind: SuggestionKind.PARTNERSHIP, id };
    case 'organisation':
      return { kind: SuggestionKind.ORGANISATION, id };
    case 'municipality':
      return { kind: SuggestionKind.MUNICIPALITY, id };
    case 'concept': {
      const [scheme, code = ''] = id.split(':');
      return { kind: scheme === 'THEME' ? SuggestionKind.THEME : SuggestionKind.TARGET_GROUP, id: code };
    }
    default:
      return null;
  }
}

function suggested({ entity, id, body }: Fragment): Suggested[] {
  const kind = kindOf(entity, id);
  if (!kind || !body) return [];
  switch (entity) {
    case 'partnership': {
      const { title } = body as PartnershipFacts;
      return [{ ...kind, text: title.sv, names: [title.sv, ...(title.en ? [title.en] : [])] }];
    }
    case 'organisation': {
      const { name, alternativeNames } = body as OrganisationFacts;
      return [{ ...kind, text: name, names: [name, ...alternativeNames] }];
    }
    case 'municipality': {
      const { name } = body as MunicipalityFacts;
      return [{ ...kind, text: name, names: [name] }];
    }
    default: {
      const { label } = body as ConceptFacts;
      return [{ ...kind, text: label.sv, names: [label.sv, ...(label.en ? [label.en] : [])] }];
    }
  }
}
