import { readFileSync } from 'node:fs';
import { asOwner } from '../support/test-server';
import { browse, describeInBrowser, settled, type Browsed } from './register-in-browser';

describeInBrowser('what people come to do', () => {
  let register: Browsed;
  beforeAll(async () => {
    register = await browse();
  }, 120_000);
  afterEach(() => register.faults.clear());
  afterAll(() => register.close());

  it('a planner finds night shelters by keyboard alone, and comes to the agreement', async () => {
    const page = await register.open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Till innehållet');
    await page.getByRole('combobox', { name: 'Sök bland partnerskapen' }).focus();
    await page.keyboard.type('natthär');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role=option][aria-selected=true]').textContent()).toContain('Natthärbärge');
    await page.keyboard.press('Enter');
    await page.waitForURL(/tema=NIGHT_SHELTER/);
    await settled(page);
    expect(await page.getByRole('heading', { level: 2, name: /partnerskap$/ }).textContent()).toBe(
      '7 partnerskap',
    );
    await page.getByRole('link', { name: /35:an/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/partnerskap\/goteborg-raddningsmissionen-35an-2025/);
    await settled(page);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(await page.getByText('6 111 825 kr').count()).toBeGreaterThan(0);
    expect(await page.getByText(/det skiljer 1/).count()).toBeGreaterThan(0);
    await page.goBack();
    await settled(page);
    expect(page.url()).toContain('tema=NIGHT_SHELTER');
    expect(page.troubles).toEqual([]);
    await page.close();
  });

  it('the search follows the typing, marks its hits, and says what it searched for instead', async () => {
    const page = await register.open('/');
    await page.getByRole('combobox', { name: 'Sök bland partnerskapen' }).fill('nattharberge');
    await page.waitForURL(/q=nattharberge/);
    await settled(page);
    expect(await page.getByText('Sökningen gjordes i stället på').count()).toBe(1);
    expect(await page.locator('.result mark').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('a day with few agreements says so, and where the newest are', async () => {
    const page = await register.open('/', { day: '2040-01-01' });
    const says = page.locator('.day-says');
    expect(await says.textContent()).toMatch(
      /inget av \d+ partnerskap är i kraft.*De senaste kända avtalen löpte till 31 december 2025/,
    );
    await page.getByRole('button', { name: /^Gå till 31 dec/ }).click();
    await page.waitForURL(/dag=2025-12-31/);
    await settled(page);
    expect(await page.locator('#result').textContent()).toMatch(/^[1-9]\d* partnerskap$/);
    await page.close();
  });

  it('the day is moved with the arrow keys', async () => {
    const page = await register.open('/?dag=2022-06-01');
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/dag=2022-05-31/);
    await settled(page);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('31 maj 2022');
    await page.close();
  });

  it('agreements that end soon are named, with how long is left', async () => {
    const page = await register.open('/');
    expect(await page.locator('.ends-soon').textContent()).toMatch(/31 dec\. 2025, om 91 dagar/);
    await page.close();
  });

  it('what is typed before the page can answer is searched for when it can', async () => {
    const page = await register.open('/om');
    let letThrough: () => void = () => undefined;
    const patience = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/assets/first-*.js', async (route) => {
      await patience;
      await route.continue();
    });
    await page.goto(`${register.origin}/`, { waitUntil: 'commit' });
    const search = page.getByRole('combobox', { name: 'Sök bland partnerskapen' });
    await search.fill('natthärbärge');
    letThrough();
    await page.waitForURL(/q=natth/);
    await settled(page);
    expect(await search.inputValue()).toBe('natthärbärge');
    expect(await page.locator('.result mark').count()).toBeGreaterThan(0);
    expect(page.troubles).toEqual([]);
    await page.close();
  });

  it('a planner comes from night shelters to what a bed costs in two steps', async () => {
    const page = await register.open('/?q=natth%C3%A4rb%C3%A4rge');
    await page.getByRole('link', { name: 'alla mått' }).click();
    await page.getByRole('link', { name: /^Kostnad per tillgänglig nattplats och natt/ }).click();
    await page.waitForURL(/matt=/);
    await settled(page);
    expect(await page.locator('.compare-rows tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('.compare-rows .citation').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('who searches for guidelines among the partnerships is shown to them', async () => {
    const page = await register.open('/?q=riktlinjer');
    await page
      .locator('.nothing')
      .getByRole('link', { name: /^Läs riktlinjerna/ })
      .click();
    await page.waitForURL(/riktlinjer$/);
    await settled(page);
    expect(await page.locator('.checklist li').count()).toBeGreaterThan(8);
    await page.close();
  });

  it('nothing found is no dead end', async () => {
    const page = await register.open('/?q=natth%C3%A4rb%C3%A4rge&kommun=0380');
    expect(await page.getByText('Inget partnerskap i registret passar.').count()).toBe(1);
    await page.getByRole('button', { name: /utan filter/ }).click();
    await settled(page);
    expect(await page.locator('.result').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('what is seen is what is downloaded', async () => {
    const page = await register.open('/?tema=NIGHT_SHELTER');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Ladda ner resultatet/ }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(8);
    expect(text).toContain('goteborg-raddningsmissionen-35an-2025;');
    expect(text).toContain('6111825.00;SEK');
    await page.close();
  });

  it('the tray follows the user to a comparison with its differences marked', async () => {
    const page = await register.open('/?tema=NIGHT_SHELTER');
    const choose = page.locator('.result').getByRole('button', { name: /^Jämför / });
    await choose.nth(0).click();
    await choose.nth(1).click();
    await page.getByRole('link', { name: 'Landet' }).first().click();
    await settled(page);
    expect(await page.getByText('2 valda att jämföra').count()).toBeGreaterThan(0);
    await page
      .getByRole('region', { name: 'Valda att jämföra' })
      .getByRole('link', { name: 'Jämför' })
      .click();
    await settled(page);
    expect(await page.locator('.compare-table thead a').count()).toBe(2);
    const before = await page.locator('.compare-table tbody tr').count();
    await page.getByRole('switch', { name: 'Visa bara det som skiljer sig' }).check();
    const after = await page.locator('.compare-table tbody tr').count();
    expect(after).toBeLessThan(before);
    expect(await page.locator('.compare-table tbody .differs').count()).toBe(after);
    await page.close();
  });

  it('a researcher sees which employment results may be quoted, and why none is ranked', async () => {
    const page = await register.open('/jamfor');
    await page.getByRole('combobox', { name: /^Mått/ }).selectOption('employment-rate');
    await settled(page);
    expect(await page.getByText('Ingen rangordning.').count()).toBe(1);
    const rows = page.locator('.compare-rows tbody tr');
    expect(await rows.count()).toBeGreaterThan(1);
    expect(await rows.locator('strong').getByText('63,5').count()).toBe(1);
    expect(
      await rows
        .locator('.citation')
        .getByText(/Källa 004/)
        .count(),
    ).toBe(await rows.count());
    await page.close();
  });

  it('a region sees what an agreement shows of its guideline, with the evidence one press away', async () => {
    const page = await register.open('/riktlinjer?riktlinje=vgr');
    expect(await page.locator('.checklist li').count()).toBeGreaterThan(8);
    const cell = page.getByRole('button', { name: /Visas \(K17/ }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByText(/^Källa/).count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    await page.close();
  });

  it('the status follows the chosen day, with its reason', async () => {
    const page = await register.open('/partnerskap/goteborg-skyddsvarnet-skyddsbussen-2025');
    expect(await page.locator('.status-on').textContent()).toMatch(/I kraft/);
    await page.getByLabel('Status en viss dag').fill('2026-03-01');
    await page.waitForURL(/dag=2026-03-01/);
    await settled(page);
    expect(await page.locator('.status-on').textContent()).not.toMatch(/I kraft/);
    await page.close();
  });

  it('an integrator runs an operation of the contract without leaving the origin', async () => {
    const page = await register.open('/api', { day: null });
    await page.getByRole('button', { name: 'suggest', exact: true }).click();
    await page.locator('.graphiql-query-editor', { hasText: 'query Suggest' }).waitFor();
    // The tool takes up what its editor holds after a pause.
    await page.waitForTimeout(1_200);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window', { hasText: 'NIGHT_SHELTER' }).waitFor();
    expect(page.troubles).toEqual([]);
    await page.close();
  });

  for (const subgraph of ['funding', 'guidelines', 'organisations', 'outcomes', 'partnerships', 'search'])
    it(`no page goes blank when ${subgraph} is down, and what can be shown is`, async () => {
      register.faults.set(subgraph, 'down');
      await Promise.all(
        [
          '/',
          '/partnerskap/goteborg-raddningsmissionen-35an-2025',
          '/organisationer/goteborgs-stad',
          '/kommuner/1280',
          '/riktlinjer',
          '/landet',
          '/jamfor?matt=overnight-places',
        ].map(async (path) => {
          const page = await register.open(path);
          expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
          expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
          expect(page.troubles.filter((trouble) => !trouble.includes('Failed to load resource'))).toEqual([]);
          await page.close();
        }),
      );
    });

  it('a part that could not be shown is had by trying again', async () => {
    register.faults.set('funding', 'down');
    const page = await register.open('/partnerskap/goteborg-raddningsmissionen-35an-2025');
    expect(await page.getByText('Vi kan inte visa pengarna just nu. Resten av sidan fungerar.').count()).toBe(
      1,
    );
    expect(await page.getByRole('heading', { name: 'Villkor' }).count()).toBe(1);
    register.faults.clear();
    await page.locator('#pengar').getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText('6 111 825 kr').first().waitFor();
    await page.close();
  });

  it('a slow answer says so, and the rest of the page does not wait for it', async () => {
    const page = await register.open('/om');
    register.faults.set('guidelines', 'slow');
    await page.goto(`${register.origin}/partnerskap/goteborg-raddningsmissionen-35an-2025`);
    await page.getByText('6 111 825 kr').first().waitFor();
    await page.getByText('Det tar längre tid än vanligt att hämta riktlinjerna.').waitFor();
    register.faults.clear();
    await settled(page);
    expect(await page.locator('#riktlinjer details').count()).toBeGreaterThan(3);
    await page.close();
  });

  it('markup in a record is shown and not run', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const id = 'umea-motesplats-och-nattharbarge-2021';
    await asOwner(register.databaseUrl, (owner) =>
      owner.query('UPDATE partnerships.partnership SET title = $1, summary = $1, goals = $2 WHERE id = $3', [
        JSON.stringify({ sv: hostile, en: hostile }),
        JSON.stringify([{ sv: hostile }]),
        id,
      ]),
    );
    for (const path of [
      `/partnerskap/${id}`,
      '/?kommun=2480',
      '/?kommun=2480&visa=tidslinje',
      `/jamfor?avtal=${id}`,
    ]) {
      const page = await register.open(path);
      expect(await page.getByText(hostile).count()).toBeGreaterThan(0);
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await page.title()).toContain('IOP-registret');
      expect(page.troubles).toEqual([]);
      await page.close();
    }
  });

  it('markup in an address or a search is shown and not run', async () => {
    const page = await register.open(`/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await page.locator('main img').count()).toBe(0);
    const lost = await register.open(`/partnerskap/${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(await lost.locator('main script').count()).toBe(0);
    expect(await lost.getByText('<script>alert(1)</script>').count()).toBe(1);
    await page.close();
    await lost.close();
  });
});
