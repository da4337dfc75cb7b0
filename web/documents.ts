import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { addresses, pathOf, type PageName } from './src/addresses';

type Language = 'sv' | 'en';

/** A page as it stands before its scripts have run, and the files that it will need. */
export interface DrawnPage {
  html: string;
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

/** The documents of the built pages, by page and language; that of no page is the one for lost addresses. */
export function documentsIn(folder: string): (page: PageName | undefined, language: Language) => Document {
  const frame = readFileSync(join(folder, 'index.html'), 'utf8');
  if (!frame.includes(empty)) throw new Error(`index.html has no ${empty} for the pages to stand in.`);
  const drawn = JSON.parse(readFileSync(join(folder, 'drawn.json'), 'utf8')) as DrawnPages;
  const made = new Map<string, Document>();
  for (const language of ['sv', 'en'] as const) {
    const own = language === 'sv' ? frame : inEnglish(frame);
    made.set(language, packed(own));
    for (const page of Object.keys(addresses) as PageName[])
      made.set(`${language} ${page}`, packed(filled(own, page, language, drawn)));
  }
  return (page, language) => made.get(page ? `${language} ${page}` : language) as Document;
}

function inEnglish(html: string): string {
  return html
    .replace('<html lang="sv"', '<html lang="en"')
    .replace('<title>IOP-registret</title>', '<title>The IOP register</title>');
}

function filled(frame: string, page: PageName, language: Language, drawn: DrawnPages): string {
  const { html, scripts, styles } = drawn[language][page] as DrawnPage;
  const path = pathOf(page, language);
  // What is drawn for any partnership leads to none: it is shown, and drawn anew.
  const mark = path.includes(':') ? 'data-waiting' : `data-drawn-at="${path}"`;
  const files = [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ];
  return frame
    .replace('</head>', () => `${files.join('')}</head>`)
    .replace(empty, () => `<div id="page" ${mark}>${html}</div>`);
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
