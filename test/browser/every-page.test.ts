import {
  axeFindings,
  browse,
  describeInBrowser,
  overflow,
  screenshots,
  settled,
  type Browsed,
  type BrowsedPage,
} from './register-in-browser';
import { crowding } from './crowding';
import { lostOnPaper } from './paper';

const partnership = 'goteborg-raddningsmissionen-35an-2025';
const others = ['orebro-vinternatt-crossroads-2018', 'goteborg-skyddsvarnet-skyddsbussen-2025'];

/** What a narrow window can change. */
const narrow = [
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'color-contrast',
  'label',
  'button-name',
];

/** Every page, and the states that look different. */
const all: Record<string, string> = {
  hitta: '/',
  'hitta-sokning': '/?q=natth%C3%A4rb%C3%A4rge&tema=HOMELESSNESS',
  'hitta-inget': '/?q=xyzzyqwerty',
  'hitta-tidslinje': '/?visa=tidslinje&dag=2022-06-01',
  'hitta-karta': '/?visa=karta',
  partnerskap: `/partnerskap/${partnership}`,
  jamfor: `/jamfor?avtal=${[partnership, ...others].join(',')}&matt=overnight-places&alla=ja`,
  organisation: '/organisationer/goteborgs-stad',
  kommun: '/kommuner/1280',
  riktlinjer: '/riktlinjer?mot=skr-2017',
  landet: '/landet?efter=MUNICIPALITY',
  om: '/om',
  tillganglighet: '/om/tillganglighet',
  api: '/api',
  'finns-inte': '/kommuner/9999',
};

describeInBrowser('every page', () => {
  let register: Browsed;
  beforeAll(async () => {
    register = await browse();
  }, 120_000);
  afterAll(() => register.close());

  // Two windows at a time: one for each core.
  it.each(Object.entries(all))(
    '%s is accessible in both languages, asks nobody else, and fits every window, large text and paper',
    async (name, path) => {
      await Promise.all([inSwedish(name, path), inEnglish(path)]);
    },
  );

  async function inSwedish(name: string, path: string): Promise<void> {
    const page = await register.open(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toContain('IOP-registret');
    await page.screenshot({ path: `${screenshots}/${name}-1280.png`, fullPage: true });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });

    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    await page.screenshot({ path: `${screenshots}/${name}-390.png`, fullPage: true });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 800 });
    await settled(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page, narrow)).toEqual([]);

    await withTextTwiceAsLarge(page);
    expect(await lostOnPaper(page)).toEqual([]);
    expect(page.troubles).toEqual([]);
    await page.close();
  }

  async function withTextTwiceAsLarge(page: BrowsedPage): Promise<void> {
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect([width, ...(await crowding(page))]).toEqual([width]);
    }
    await page.evaluate("document.documentElement.style.fontSize = ''");
  }

  async function inEnglish(path: string): Promise<void> {
    const page = await register.open(path === '/' ? '/en' : `/en${path}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toContain('The IOP register');
    expect(await axeFindings(page)).toEqual([]);
    expect(page.troubles).toEqual([]);
    // What is Swedish by its letters or its words is inside an element that says so.
    const unmarked = await page.evaluate<string[]>(`[...document.querySelectorAll('main *')]
        .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => [element, node.textContent.trim()]))
        .filter(([element, text]) => / (och|för|med|som|inte|av) /.test(text) && !element.closest('[lang=sv], .console-frame, option'))
        .map(([, text]) => text)`);
    expect(unmarked).toEqual([]);
    await page.close();
  }

  it('leads from each language to the same page in the other', async () => {
    const page = await register.open(`/partnerskap/${partnership}?dag=2025-02-03`);
    await page.getByRole('link', { name: 'In English' }).click();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe(`/en/partnerskap/${partnership}`);
    expect(new URL(page.url()).search).toBe('?dag=2025-02-03');
    await page.getByRole('link', { name: 'På svenska' }).click();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe(`/partnerskap/${partnership}`);
    await page.close();
  });
});
