import type { LanguageCode } from '../../language/language';
import { client } from '../../register/client';
import { FindQuery } from './find-query';
import { questionOf, readState } from './find-state';

/** Asks for what is to be found before anything is drawn, so that the answer is there when its place is. */
export function askEarly(language: LanguageCode): void {
  const question = questionOf(readState(new URLSearchParams(window.location.search)));
  for (const asked of language === 'en' ? (['EN', 'SV'] as const) : (['SV'] as const))
    void client.query(FindQuery, { ...question, language: asked }).toPromise();
}
