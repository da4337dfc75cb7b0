/**
 * `npm run bench:pages`: how soon the pages can be used, in a browser whose processor is slowed down four times and
 * whose cache is empty, against a register on this machine. `npm run bench:pages -- 9 / /landet` loads the pages
 * named nine times each; REGISTER=http://127.0.0.1:4000 measures one that runs already.
 */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { startedRegister } from './started-register';

const SLOWER = 4;
const TIMES = 7;
const PATIENCE_MS = 20_000;
const chromiumAt = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Pages, and what is to be seen on each before it has told what it was asked for. */
const pages: Readonly<Record<string, string>> = {
  '/': '.result',
  '/en': '.result',
  '/?q=natthärbärge': '.result',
  '/partnerskap/goteborg-raddningsmissionen-35an-2025': '#pengar table',
  '/jamfor?matt=overnight-places': '.compare-rows tbody tr',
  '/organisationer/goteborgs-stad': 'main ol li, main table tr, main ul li a',
  '/kommuner/1280': 'main ol li, main table tr, main ul li a',
  '/riktlinjer': '.checklist li, .matrix tr',
  '/landet': 'main table tr',
  '/om': 'main h2',
};

interface Visit {
  /** Milliseconds from the navigation. */
  painted: number;
  usable: number;
  told: number;
  /** Of the layout, by web-vitals' measure. */
  shift: number;
  /** How long the page was deaf, in tasks of more than 50 ms. */
  blocked: number;
  scripts: string[];
}

// What runs in the page. "Usable" is when a control answers: React has taken it over, and its task has ended.
const watch = (told: string): string => `(() => {
  const seen = (window.__seen = { shift: 0, blocked: 0 });
  const after = (name) => { if (seen[name] === undefined) { seen[name] = -1; setTimeout(() => { seen[name] = performance.now(); }); } };
  const shown = (name) => { if (seen[name] === undefined) { seen[name] = -1; requestAnimationFrame(() => setTimeout(() => { seen[name] = performance.now(); })); } };
  const answers = (element) => element && Object.keys(element).some((key) => key.startsWith('__reactProps'));
  const look = () => {
    if (answers(document.querySelector('main [role=combobox], main h1'))) after('usable');
    if (document.querySelector(${JSON.stringify(told)})) shown('told');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  const every = setInterval(() => { look(); if (seen.usable > 0 && seen.told > 0) clearInterval(every); }, 20);
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.blocked += Math.max(0, entry.duration - 50); })
    .observe({ type: 'longtask', buffered: true });
})()`;

async function visit(browser: Browser, url: string, told: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watch(told));
    await page.goto(url, { waitUntil: 'commit' });
    const until = Date.now() + PATIENCE_MS;
    while (!(await page.evaluate<boolean>('window.__seen.usable > 0 && window.__seen.told > 0'))) {
      if (Date.now() > until)
        throw new Error(`${url} shows no ${told}: see the list of pages in bench/pages.ts.`);
      await page.waitForTimeout(200);
    }
    await page.waitForTimeout(600);
    const seen = await page.evaluate<Omit<Visit, 'painted' | 'scripts'>>('window.__seen');
    const painted = await page.evaluate<number>(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
    );
    const scripts = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').filter(({ name, startTime }) => /\\.js$/.test(name) && startTime < window.__seen.usable).map(({ name }) => name)`,
    );
    return { ...seen, painted, scripts };
  } finally {
    await context.close();
  }
}

async function gzipped(urls: Iterable<string>): Promise<number> {
  let sum = 0;
  for (const url of urls) {
    const { headers } = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
    sum += Number(headers.get('content-length'));
  }
  return sum;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const range = (values: readonly number[]): string =>
  `${middle(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

async function main(): Promise<void> {
  if (!chromiumAt) throw new Error('There is no Chromium here. On Debian: apt-get install -y chromium');
  const [given, ...wanted] = process.argv.slice(2);
  const times = Number(given ?? TIMES);
  const chosen = Object.entries(pages).filter(([path]) => !wanted.length || wanted.includes(path));
  const register = await startedRegister();
  const browser = await chromium.launch({
    executablePath: chromiumAt,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    // The server's own first answers, and the browser's first start, are no part of a page.
    for (const [path, told] of chosen) await visit(browser, register.origin + path, told);
    console.log(
      `Processor ${SLOWER} times slower, empty cache, ${times} loads each: median (least–most), ms`,
    );
    console.log('painted           usable            told              blocked  shift  script kB gzip  page');
    for (const [path, told] of chosen) {
      const visits: Visit[] = [];
      for (let time = 0; time < times; time++)
        visits.push(await visit(browser, register.origin + path, told));
      const kB = (await gzipped(new Set(visits.flatMap(({ scripts }) => scripts)))) / 1000;
      console.log(
        [
          range(visits.map(({ painted }) => painted)).padEnd(17),
          range(visits.map(({ usable }) => usable)).padEnd(17),
          range(visits.map((one) => one.told)).padEnd(17),
          middle(visits.map(({ blocked }) => blocked))
            .toFixed(0)
            .padStart(7),
          Math.max(...visits.map(({ shift }) => shift))
            .toFixed(3)
            .padStart(6),
          kB.toFixed(1).padStart(14),
          ` ${path}`,
        ].join(' '),
      );
    }
  } finally {
    await browser.close();
    await register.stop();
  }
}

void main();
