/** A section as `seeds/sources.yaml` names it. `begins` is its heading as printed; a first section may lack one. */
export interface SectionHeading {
  name: string;
  begins?: string | null;
}

export interface DocumentSections {
  textOf: ReadonlyMap<string, string>;
  /** Headings that do not stand in the text, in the order in which they were looked for. */
  missing: SectionHeading[];
  /** Whether there is text before the first section. */
  startsLate: boolean;
}

/**
 * Cuts a document's text at its headings. A heading stands on lines of its own, broken in any way, and each is looked
 * for after the one before it: many words are a heading once and a word in a sentence elsewhere.
 */
export function cutIntoSections(text: string, headings: readonly SectionHeading[]): DocumentSections {
  const found: { name: string; start: number }[] = [];
  const missing: SectionHeading[] = [];
  let from = 0;
  for (const heading of headings) {
    const { name, begins } = heading;
    if (!begins) {
      found.push({ name, start: from });
      continue;
    }
    const pattern = new RegExp(`(?<=^|\\n)[^\\S\\n]*${onLines(begins)}[^\\S\\n]*(?=\\n|$)`, 'gu');
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) {
      missing.push(heading);
      continue;
    }
    found.push({ name, start: match.index });
    from = match.index + match[0].length;
  }
  return {
    textOf: new Map(
      found.map(({ name, start }, index) => [
        name,
        text.slice(start, found[index + 1]?.start ?? text.length),
      ]),
    ),
    missing,
    startsLate: text.slice(0, found[0]?.start ?? 0).trim() !== '',
  };
}

const onLines = (heading: string): string =>
  heading
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
