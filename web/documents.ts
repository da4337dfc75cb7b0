import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { addresses, pathOf, type PageName } from './src/addresses';

type Language = 'sv' | 'en';

/** A page as it stands before its scripts have run, and the files that it will need. */
export interface DrawnPage {
  html: string;
  /** Without what is the page's own. */
  place: string;
  scripts: readonly string[];
  styles: readonly string[];
}

export type DrawnPages = Record<Language, Record<string, DrawnPage>>;

/** The HTML of a page, ready to be sent. */
export interface Document {
  tag: string;
  plain: Buffer;
  gzip: Buffer;
  br: Buffer;
}

const empty = '<div id="page"></div>';

interface Asked {
  /** Undefined for an address that leads nowhere. */
  page: PageName | undefined;
  language: Language;
  /** Whether the address says more than which page it is. */
  query: boolean;
}

/** The documents of the built pages. */
export function documentsIn(folder: string): (asked: Asked) => Document {
  const frame = readFileSync(join(folder, 'index.html'), 'utf8');
  if (!frame.includes(empty)) throw new Error(`index.html has no ${empty} for the pages to stand in.`);
  const drawn = JSON.parse(readFileSync(join(folder, 'drawn.json'), 'utf8')) as DrawnPages;
  const made = new Map<string, Document>();
  const key = ({ page, language, query }: Asked): string => `${language} ${page} ${query}`;
  for (const language of ['sv', 'en'] as const)
    for (const query of [false, true]) {
      const own = language === 'sv' ? frame : inEnglish(frame);
      made.set(key({ page: undefined, language, query }), packed(own));
      for (const page of Object.keys(addresses) as PageName[]) {
        const asked = { page, language, query };
        made.set(key(asked), packed(filled(own, asked, drawn[language][page] as DrawnPage)));
      }
    }
  return (asked) => made.get(key(asked)) as Document;
}

function inEnglish(html: string): string {
  return html
    .replace('<html lang="sv"', '<html lang="en"')
    .replace('<title>IOP-registret</title>', '<title>The IOP register</title>');
}

// Without partnerships to compare this page says so, which is no place for those that an address names.
const drawnFromQuery: readonly PageName[] = ['compare'];

function filled(
  frame: string,
  { page, language, query }: Asked & { page: PageName },
  { html, place, scripts, styles }: DrawnPage,
): string {
  const path = pathOf(page, language);
  // What would be drawn for any partnership is that of none.
  const waits = path.includes(':') || (query && drawnFromQuery.includes(page));
  const files = [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ];
  return frame
    .replace('</head>', () => `${files.join('')}</head>`)
    .replace(empty, () =>
      waits
        ? `<div id="page" data-waiting>${place}</div>`
        : `<div id="page" data-drawn-at="${path}">${html}</div>`,
    );
}

function packed(html: string): Document {
  const plain = Buffer.from(html);
  return {
    tag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    br: brotliCompressSync(plain),
  };
}
