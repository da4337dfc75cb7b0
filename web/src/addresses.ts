/**
 * The addresses of the pages. English stands under /en.
 *
 * Known to the server too, so that an address that leads nowhere answers 404 and not with an empty page.
 */
export const addresses = {
  find: '/',
  partnership: '/partnerskap/:id',
  compare: '/jamfor',
  organisation: '/organisationer/:id',
  municipality: '/kommuner/:code',
  guidelines: '/riktlinjer',
  country: '/landet',
  about: '/om',
  accessibility: '/om/tillganglighet',
  api: '/api',
} as const;

export type PageName = keyof typeof addresses;

export const englishPrefix = '/en';

/** Which page a path leads to, if any. The path is without its query. */
export function pageAt(path: string): PageName | undefined {
  return patterns.find(([, pattern]) => pattern.test(path))?.[0];
}

export function isEnglish(path: string): boolean {
  return path === englishPrefix || path.startsWith(`${englishPrefix}/`);
}

/** The path of a page in a language, with its parameter as it is written above. */
export function pathOf(page: PageName, language: 'sv' | 'en'): string {
  const path = addresses[page];
  return language === 'sv' ? path : path === '/' ? englishPrefix : englishPrefix + path;
}

const patterns = Object.entries(addresses).map(([name, address]) => {
  const path = address === '/' ? '' : address.replace(/:[a-z]+/, '[^/]+');
  return [name as PageName, new RegExp(`^(${englishPrefix})?${path}/?$`)] as const;
});
