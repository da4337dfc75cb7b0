import { createContext, useContext, useMemo, type ReactNode } from 'react';

import { formats, type Formats } from './formats';
import type { Texts } from './sv';

export type LanguageCode = 'sv' | 'en';

interface Language {
  language: LanguageCode;
  texts: Texts;
  formats: Formats;
}

const LanguageContext = createContext<Language | undefined>(undefined);

interface Props {
  language: LanguageCode;
  texts: Texts;
  children: ReactNode;
}

export function LanguageProvider({ language, texts, children }: Props) {
  const value = useMemo(() => ({ language, texts, formats: formats(language, texts) }), [language, texts]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('No language: put the page inside LanguageProvider.');
  return language;
}
