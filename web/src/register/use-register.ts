import { useCallback, useEffect, useMemo } from 'react';
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

import { useLanguage } from '../language/language';
import { rememberSwedish } from '../language/swedish-texts';

/** What a part of a page knows of its question. */
export interface Answer<Data> {
  data: Data | undefined;
  /** Nothing has come yet. */
  waiting: boolean;
  /** What is shown belongs to an earlier question; the new answer is on its way. */
  outdated: boolean;
  /** What could not be had; with `data` when only parts of it could not. */
  problem: CombinedError | undefined;
  /** Asks again, past every cache. */
  again: () => void;
}

type Language = 'SV' | 'EN';

/**
 * Asks the register in the language of the page.
 *
 * An English page asks in Swedish too: a text that comes back alike in both has not been translated, and is
 * marked as Swedish where it is shown.
 */
export function useRegister<Data, Variables extends { language?: Language | null } | Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'language'>,
  { pause = false }: { pause?: boolean } = {},
): Answer<Data> {
  const { language } = useLanguage();
  const key = JSON.stringify(variables);
  const [inThis, inSwedish] = useMemo(() => {
    const given = JSON.parse(key) as Omit<Variables, 'language'>;
    return [
      { ...given, language: language === 'en' ? 'EN' : 'SV' },
      { ...given, language: 'SV' },
    ] as unknown as [Variables, Variables];
  }, [key, language]);

  const [result, ask] = useQuery<Data, AnyVariables>({ query, variables: inThis as AnyVariables, pause });
  const [swedish] = useQuery<Data, AnyVariables>({
    query,
    variables: inSwedish as AnyVariables,
    pause: pause || language === 'sv',
  });
  useEffect(() => {
    if (language === 'en' && swedish.data) rememberSwedish(swedish.data);
  }, [language, swedish.data]);

  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const { data, fetching, error } = result;
  return useMemo(
    () => ({
      data,
      waiting: fetching && !data,
      outdated: fetching && Boolean(data),
      problem: fetching ? undefined : error,
      again,
    }),
    [data, fetching, error, again],
  );
}

/** Whether a field at this path, such as ['partnership', 'funding'], could not be had. */
export function failedAt(problem: CombinedError | undefined, path: readonly string[]): boolean {
  if (!problem) return false;
  if (problem.networkError) return true;
  return problem.graphQLErrors.some((error) => {
    const where = (error.path ?? []).filter((step) => typeof step === 'string');
    return path.every((step, index) => where[index] === step);
  });
}
