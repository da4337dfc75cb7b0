import { readVocabulary } from '../vocabulary';

/** Forms that no rule leads back to their word: män → man, nätter → natt, women → woman. */
export const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries(readVocabulary('irregular').forms).flatMap(([base, forms]) =>
    forms.map((form): [string, string] => [form, base]),
  ),
);
