/**
 * Whether a figure stands in a text as printed. Lines may break anywhere between its words, after its hyphens and, with
 * a hyphen, inside its words; spaces may be of any width. It must stand as a number or word of its own: 12 does not
 * stand in 2012 or 1 200, nor 666 000 in 1 666 000, nor 2025 in 2025-01-01.
 */
export function standsIn(figure: string, text: string, options: { ignoreCase?: boolean } = {}): boolean {
  const sought = figure.normalize('NFC').trim();
  if (sought === '') return false;
  const page = text.normalize('NFC');
  const pattern = new RegExp(asPrinted(sought), options.ignoreCase ? 'giu' : 'gu');
  for (let match = pattern.exec(page); match; match = pattern.exec(page)) {
    if (standsAlone(page, match.index, match.index + match[0].length)) return true;
    pattern.lastIndex = match.index + 1;
  }
  return false;
}

const SPACE = ' \\u00a0\\u2009\\u202f';
const LETTER = /\p{L}/u;
const DASH = /[-–—/]/;

function asPrinted(figure: string): string {
  const characters = [...figure.replace(/\s+/gu, ' ')];
  return characters
    .map((character, index) => {
      if (character === ' ') return '\\s+';
      const next = characters[index + 1];
      const escaped = character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (next === undefined || next === ' ') return escaped;
      if (DASH.test(character)) return `${escaped}(?:\\s*\\n\\s*)?`;
      if (LETTER.test(character) && LETTER.test(next)) return `${escaped}(?:[-\\u00ad]\\s*\\n\\s*|\\u00ad)?`;
      return escaped;
    })
    .join('');
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  const figure = text.slice(start, end);
  if (/^[\p{L}\d]/u.test(figure) && /[\p{L}\d]$/u.test(before)) return false;
  if (/[\p{L}\d]$/u.test(figure) && /^[\p{L}\d]/u.test(after)) return false;
  return startsNumber(figure, before) && endsNumber(figure, after) && !insideCompound(figure, before, after);
}

function startsNumber(figure: string, before: string): boolean {
  const first = /^\d+/.exec(figure)?.[0];
  if (!first) return true;
  if (/\d[.,:]$/.test(before)) return false;
  // 666 000 after "1 ": the rest of a number written in groups of three.
  return !(first.length === 3 && new RegExp(`(?<!\\d)\\d{1,3}[${SPACE}]$`, 'u').test(before));
}

function endsNumber(figure: string, after: string): boolean {
  const last = /\d+$/.exec(figure)?.[0];
  if (!last) return true;
  if (/^[.,]\d/.test(after) || /^:[\p{L}\d]/u.test(after)) return false;
  return !(last.length <= 3 && new RegExp(`^[${SPACE}]\\d{3}(?!\\d)`, 'u').test(after));
}

/** A part of a day (2025-01-01) or of an organisation number. Years on both sides of a hyphen are two figures. */
function insideCompound(figure: string, before: string, after: string): boolean {
  const left = /^\d/.test(figure) ? (/(\d[\d-]*-)(?:\s*\n\s*)?$/.exec(before)?.[1] ?? '') : '';
  const right = /\d$/.test(figure) ? (/^-(?:\s*\n\s*)?(\d[\d-]*)/.exec(after)?.[1] ?? '') : '';
  if (!left && !right) return false;
  const isYear = (digits: string) => /^\d{4}$/.test(digits);
  const years = [left.replace(/-$/, ''), /^[\d-]+$/.test(figure) ? figure : '', right].filter(Boolean);
  return !(years.length === 2 && years.every(isYear));
}
