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

export const englishPrefix = '/en';

/** Whether a path, without its query, is one of the pages. */
export function isPage(path: string): boolean {
  return pagePatterns.some((pattern) => pattern.test(path));
}

export function isEnglish(path: string): boolean {
  return path === englishPrefix || path.startsWith(`${englishPrefix}/`);
}

const pagePatterns = Object.values(addresses).map((address) => {
  const path = address === '/' ? '' : address.replace(/:[a-z]+/, '[^/]+');
  return new RegExp(`^(${englishPrefix})?${path}/?$`);
});
