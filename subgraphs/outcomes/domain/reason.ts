/** A message of the register’s own, always in both languages. */
export interface Bilingual {
  sv: string;
  en: string;
}

/** A coded reason in plain words. */
export interface Reason {
  code: string;
  message: Bilingual;
}

/** Puts values into a message: "{row} is not {set}". */
export function filled(
  message: Bilingual,
  values: Readonly<Record<string, string | number | Bilingual | undefined>>,
): Bilingual {
  const fill = (language: keyof Bilingual) =>
    message[language].replace(/\{(\w+)\}/g, (all, name: string) => {
      const value = values[name];
      return typeof value === 'object' ? value[language] : String(value ?? all);
    });
  return { sv: fill('sv'), en: fill('en') };
}
