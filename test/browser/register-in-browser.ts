import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startGateway } from '../../gateway/server';
import { inProcess } from '../../gateway/transports/in-process';
import { pages } from '../../scripts/running/pages';
import { closeSubgraphs, openSubgraphs, supergraphFile } from '../../scripts/running/register';
import { cloneDatabase } from '../support/database';

const executable = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
export const screenshots = join(__dirname, '../../test-results/screenshots');

if (!executable)
  console.warn(
    'The browser tests are skipped: there is no Chromium here. On Debian: apt-get install -y chromium',
  );

/** Runs where there is a Chromium, and says so where there is none. */
export const describeInBrowser = executable ? describe : describe.skip;

/** A day on which some agreements are in force and some are about to end. */
export const theDay = '2025-10-01';

export type BrowsedPage = Page & { troubles: string[] };

export interface Browsed {
  origin: string;
  /** The register's database, as its owner. */
  databaseUrl: string;
  browser: Browser;
  /** Subgraphs that do not answer, or answer late. */
  faults: Map<string, 'down' | 'slow'>;
  /** A page with a clean slate; what goes wrong in it is gathered in its `troubles`. */
  open(path: string, options?: Options): Promise<BrowsedPage>;
  close(): Promise<void>;
}

interface Options {
  width?: number;
  dark?: boolean;
  /** Today, in the browser. Null lets its clock run, which the query tool waits for. */
  day?: string | null;
}

const late = 4_500;

/** The register with its pages, seeded, and a browser in front of it. */
export async function browse(): Promise<Browsed> {
  const [database, handler, browser] = await Promise.all([
    cloneDatabase({ seeded: true }),
    pages(() => undefined),
    chromium.launch({
      executablePath: executable,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    }),
  ]);
  mkdirSync(screenshots, { recursive: true });
  const faults = new Map<string, 'down' | 'slow'>();
  const running = await openSubgraphs(database, {
    clock: () => new Date(`${theDay}T10:00:00Z`),
    log: () => undefined,
  });
  const gateway = await startGateway({
    supergraph: readFileSync(supergraphFile, 'utf8'),
    transports: Object.fromEntries(
      running.map(({ name, execute }) => [
        name,
        inProcess(async (question) => {
          const fault = faults.get(name);
          if (fault === 'down') throw new Error('This subgraph is down.');
          if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, late));
          return execute(question);
        }),
      ]),
    ),
    port: 0,
    handlers: [handler],
    log: () => undefined,
  });
  const { origin } = new URL(gateway.url);
  const contexts: BrowserContext[] = [];
  return {
    origin,
    databaseUrl: database.url,
    browser,
    faults,
    async open(path, { width = 1280, dark = false, day = theDay } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        locale: 'sv-SE',
      });
      contexts.push(context);
      if (day !== null) await context.clock.setFixedTime(`${day}T10:00:00Z`);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(`console: ${message.text().slice(0, 300)}`);
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) troubles.push(`request to ${url}`);
      });
      // At the end the browser may have closed it before.
      page.once('close', () => void context.close().catch(() => undefined));
      await page.goto(`${origin}${path}`);
      await settled(page);
      return Object.assign(page, { troubles });
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await gateway.close();
      await closeSubgraphs(running);
      await database.drop();
    },
  };
}

/** Nothing is on its way any longer, and nothing is about to move. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  for (let quiet = 0; quiet < 2;) {
    await page.waitForSelector('.skeleton, [aria-busy=true]', { state: 'detached' });
    await page.waitForTimeout(40);
    const waiting = await page.locator('.skeleton, [aria-busy=true]').count();
    const drawn = await page.evaluate<boolean>(
      `document.querySelector('h1') !== null && [...document.querySelectorAll('.chart-picture')].every((picture) => picture.firstChild)`,
    );
    quiet = waiting === 0 && drawn ? quiet + 1 : 0;
  }
}

/** What axe finds, a line for each; the query tool is excepted, and declared in the accessibility statement. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = JSON.stringify(rules ? { runOnly: { type: 'rule', values: rules } } : {});
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run({ exclude: ['.console-frame'] }, ${options})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').at(-1)?.trim()}`,
    ),
  );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
