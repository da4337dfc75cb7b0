import { useLanguage } from './language';
import { useSwedishTexts } from './swedish-texts';

/**
 * A text or a name out of the register: data, never markup. In an English page it is marked as Swedish
 * where that is what it is, so that it is read aloud as such.
 */
export function RegisterText({ children }: { children: string | null | undefined }) {
  const { language } = useLanguage();
  const swedish = useSwedishTexts();
  if (children == null) return null;
  return language === 'en' && swedish.has(children) ? <span lang="sv">{children}</span> : <>{children}</>;
}

/** The attribute for an element that holds one register text and nothing else. */
export function useTextLanguage(): (text: string | null | undefined) => 'sv' | undefined {
  const { language } = useLanguage();
  const swedish = useSwedishTexts();
  return (text) => (language === 'en' && text != null && swedish.has(text) ? 'sv' : undefined);
}
