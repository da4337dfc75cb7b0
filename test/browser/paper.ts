import type { Page } from 'playwright-core';

/** An A4 sheet between its margins, in CSS pixels. */
const sheet = { width: 688, height: 1010 };

/** What a page loses when it is printed, or prints without need: a line for each. */
export async function lostOnPaper(page: Page): Promise<string[]> {
  await page.setViewportSize(sheet);
  const headings = await page.evaluate<string[]>(
    `[...document.querySelectorAll('main :is(h1, h2, h3)')].filter((element) => !element.closest('.no-print, .hidden')).map((element) => element.textContent)`,
  );
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate<string[]>(`(() => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    const found = [];
    for (const element of document.querySelectorAll('.site-nav, .site-footer, .tray, .language-link, .skip, main .ds-button, main .quiet-button'))
      if (seen(element)) found.push('printed without need: ' + element.className);
    for (const details of document.querySelectorAll('main details:not(.no-print *)'))
      for (const child of details.children)
        if (child.localName !== 'summary' && !child.closest('.no-print, .ds-button, .quiet-button') && child.getBoundingClientRect().height === 0)
          found.push('folded: ' + details.querySelector('summary').textContent);
    for (const element of document.querySelectorAll('main :is(table, p, dl, ul, ol, h1, h2, h3)'))
      if (!element.closest('.hidden, .console-frame') && seen(element) && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        found.push('beyond the sheet: ' + element.localName + ' ' + element.textContent.slice(0, 40));
    // Backgrounds are not printed.
    for (const element of document.querySelectorAll('main *')) {
      if (!seen(element) || element.closest('svg, .hidden, .console-frame, mark') || ![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
      const [red, green, blue] = getComputedStyle(element).color.match(/[\\d.]+/g).map(Number);
      if (0.299 * red + 0.587 * green + 0.114 * blue > 150) found.push('too pale for paper: ' + element.textContent.slice(0, 40));
    }
    return found;
  })()`);
  const printed = await page.evaluate<string[]>(
    `[...document.querySelectorAll('main :is(h1, h2, h3)')].filter((element) => element.checkVisibility()).map((element) => element.textContent)`,
  );
  found.push(...headings.filter((text) => !printed.includes(text)).map((text) => `heading lost: ${text}`));
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  if (file.subarray(0, 4).toString() !== '%PDF' || file.length < 10_000) found.push('no file was printed');
  await page.emulateMedia({ media: 'screen' });
  return found;
}
