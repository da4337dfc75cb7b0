export enum Language {
  SV = 'SV',
  EN = 'EN',
}

/** A text in the project's own words. Swedish is always there; English where someone has written it. */
export interface Text {
  sv: string;
  en?: string | null;
}

/** The text in the language asked for; Swedish where no English has been written. */
export function inLanguage(text: Text, language: Language): string;
export function inLanguage(text: Text | null | undefined, language: Language): string | null;
export function inLanguage(text: Text | null | undefined, language: Language): string | null {
  if (!text) return null;
  return language === Language.EN ? (text.en ?? text.sv) : text.sv;
}
