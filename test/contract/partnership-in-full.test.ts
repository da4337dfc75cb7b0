import { contractOperation, startRegister, type TestRegister } from '../support/register';

/** What the sources say, as the contract's operation gives it. Figures are as printed in the documents. */
describe('PartnershipInFull', () => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await startRegister({ now: new Date('2026-11-22T12:00:00Z') });
  });
  afterAll(() => register.close());

  const operation = contractOperation('partnership-in-full');
  async function partnership(id: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await register.query<{ partnership: any }>(operation, { id, ...variables });
    expect(errors).toBeUndefined();
    return data.partnership;
  }

  it('is null for an id that is not known', async () =>
    expect(await partnership('no-such-agreement')).toBeNull());

  describe('the shelter agreement in Göteborg (source 000)', () => {
    const id = 'goteborg-raddningsmissionen-35an-2025';

    it('has its parties, with organisation number and acting unit', async () => {
      const { parties, municipality } = await partnership(id);
      expect(municipality).toEqual({
        code: '1480',
        name: 'Göteborg',
        county: { code: '14', name: 'Västra Götalands län' },
      });
      expect(parties).toMatchObject([
        {
          side: 'PUBLIC',
          actingUnit: 'Socialförvaltningen Sydväst',
          organisation: { name: 'Göteborgs Stad', registrationNumber: '212000-1355' },
        },
        { side: 'CIVIL_SOCIETY', actingUnit: '35:an', organisation: { name: 'Räddningsmissionen' } },
      ]);
    });

    it('has its stated total, its parts, and the krona that they lack', async () => {
      const { funding } = await partnership(id);
      expect(funding.stated).toMatchObject({
        amount: '6111825.00',
        currency: 'SEK',
        citation: { source: { id: '000' }, figure: '6 111 825' },
      });
      expect(funding.public.amount).toBe('6111825.00');
      expect(funding.civilSociety.amount).toBe('666000.00');
      expect(funding.publicPerYear).toEqual({ amount: '6111825.00', currency: 'SEK', basis: 'WHOLE_YEARS' });
      const valued = funding.contributions.filter((one: any) => one.amount);
      expect(valued.map((one: any) => [one.side, one.kind, one.amount.amount])).toEqual([
        ['PUBLIC', 'CASH', '5686532.00'],
        ['PUBLIC', 'CASH', '350292.00'],
        ['PUBLIC', 'CASH', '75000.00'],
        ['CIVIL_SOCIETY', 'FUNDRAISED', '666000.00'],
      ]);
      expect(valued[0].priceBasis).toEqual({ index: 'PKV', vintage: '2024-08', percent: '0.2' });
      expect(valued[2].priceBasis).toBeNull();
      expect(funding.dataIssues.map((issue: any) => issue.code)).toContain('PARTS_DO_NOT_ADD_UP');
    });

    it('has its places, with the season of the two that are for the winter', async () => {
      const { outcomes } = await partnership(id);
      const places = outcomes.filter((one: any) => one.metric.id === 'overnight-places');
      expect(places).toMatchObject([
        { value: '12', season: null, stage: 'PLANNED', citation: { figure: 'Tolv' } },
        { value: '2', season: { fromMonthDay: '11-01', toMonthDay: '03-31' } },
      ]);
    });

    it('is in force on its days, with the condition and the missing signature said', async () => {
      expect((await partnership(id, { on: '2024-12-31' })).status).toBe('PLANNED');
      expect((await partnership(id, { on: '2025-12-31' })).status).toBe('ACTIVE');
      const today = await partnership(id);
      expect(today.status).toBe('ENDED');
      expect(today.statusReason).toContain('osignerad kopia');
      expect(today.dataIssues.map((issue: any) => issue.code)).toEqual(
        expect.arrayContaining(['CONDITIONAL', 'NOT_SEEN_SIGNED']),
      );
      expect(today.decisions).toEqual([]);
    });

    it('is linked to the activity in the plan of source 003, and lists every document that it cites', async () => {
      const { relatedPlans, sources, forums } = await partnership(id);
      expect(relatedPlans).toMatchObject([{ source: { id: '003' } }]);
      expect(sources.map((source: any) => source.id)).toEqual(['000', '003']);
      expect(sources[0]).toMatchObject({
        requestFrom: expect.stringContaining('Göteborgs Stad'),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(forums.map((forum: any) => forum.interval)).toEqual(['P1M', 'P8W', null]);
    });
  });

  describe('the safety bus in Göteborg (source 001)', () => {
    const id = 'goteborg-skyddsvarnet-skyddsbussen-2025';

    it('has six parts that add up to the stated total, annualised over eleven months', async () => {
      const { funding } = await partnership(id);
      expect(funding.stated.amount).toBe('1275750.00');
      const parts = funding.contributions
        .filter((one: any) => one.amount)
        .map((one: any) => one.amount.amount);
      expect(parts).toEqual(['1060000.00', '78750.00', '40000.00', '77000.00', '10000.00', '10000.00']);
      expect(funding.dataIssues.map((issue: any) => issue.code)).not.toContain('PARTS_DO_NOT_ADD_UP');
      // 1 275 750 over 334 days of a year of 365.
      expect(funding.publicPerYear).toEqual({ amount: '1394157.93', currency: 'SEK', basis: 'ANNUALISED' });
    });

    it('has both organisation numbers and ends by itself', async () => {
      const found = await partnership(id, { on: '2026-01-01' });
      expect(found.period).toEqual({ from: '2025-02-01', to: '2025-12-31', precision: 'DAY' });
      expect(found.status).toBe('ENDED');
      expect(found.extension).toMatchObject({ latestTo: null, decideBy: '2025-10-31' });
      expect(found.parties.map((party: any) => party.organisation.registrationNumber)).toEqual([
        '212000-1355',
        '857201-5728',
      ]);
      expect(found.terms.map((term: any) => term.kind)).toEqual(
        expect.arrayContaining(['INVOICING', 'RENEGOTIATION', 'RESCISSION', 'CLAWBACK', 'DISPUTE']),
      );
    });
  });

  describe('the partnership for EU citizens in Stockholm (source 002)', () => {
    const id = 'stockholm-eu-medborgare-2019';

    it('was proposed, could be extended to 30 April 2022, and follows on that of 2017', async () => {
      const found = await partnership(id, { on: '2021-06-01' });
      expect(found.status).toBe('EXTENSION_POSSIBLE');
      expect(found.extension).toMatchObject({ latestTo: '2022-04-30', step: 'P1Y', decideBy: '2020-02-01' });
      expect(found.decisions).toMatchObject([
        { kind: 'PROPOSED', body: 'Socialnämnden', date: '2019-04-16' },
      ]);
      expect(found.predecessor).toMatchObject({ id: 'stockholm-eu-medborgare-2017' });
      expect((await partnership(id, { on: '2022-05-01' })).status).toBe('ENDED');
      expect((await partnership(id, { on: '2020-04-30' })).status).toBe('ACTIVE');
    });

    it('has 115 night places, 20 of them for women, and four organisations with their numbers', async () => {
      const { outcomes, parties } = await partnership(id);
      expect(outcomes.filter((one: any) => one.metric.id === 'overnight-places')).toMatchObject([
        { value: '115', group: null },
        { value: '20', group: 'Kvinnor' },
      ]);
      expect(parties.slice(1).map((party: any) => party.organisation.registrationNumber)).toEqual([
        '802012-1581',
        '802006-1688',
        '802006-1019',
        '802003-1954',
      ]);
    });

    it('had a predecessor with five organisations from 1 May 2017 to 30 April 2019', async () => {
      const found = await partnership('stockholm-eu-medborgare-2017');
      expect(found.period).toEqual({ from: '2017-05-01', to: '2019-04-30', precision: 'DAY' });
      expect(found.parties).toHaveLength(6);
      expect(found.successors).toMatchObject([{ id }]);
    });
  });

  describe('the collection of examples (source 004)', () => {
    it('gives Carpe Sophia a target and a result, and no number of participants', async () => {
      const found = await partnership('malmo-carpe-sophia-2015');
      const rates = found.outcomes.filter((one: any) => one.metric.id === 'employment-rate');
      expect(rates).toMatchObject([
        { stage: 'TARGET', operator: 'AT_LEAST', value: '50', n: null },
        { stage: 'FINAL', value: '63.5', n: null, citation: { figure: '63,5 %' } },
      ]);
      expect(found.sources[0]).toMatchObject({ id: '004', publishedOn: null });
    });

    it('counts visitors in months that it names', async () => {
      const { outcomes } = await partnership('goteborg-skyddsvarnet-fryshuset-2019');
      expect(outcomes.find((one: any) => one.metric.id === 'visitors')).toMatchObject({
        value: '205',
        period: { from: '2019-04-01', to: '2019-10-31', precision: 'MONTH' },
      });
    });

    it('extends Vinternatt in Örebro by a year', async () => {
      const found = await partnership('orebro-vinternatt-crossroads-2018', { on: '2021-12-31' });
      expect(found.period).toEqual({ from: '2018-01-01', to: '2021-12-31', precision: 'YEAR' });
      expect(found.status).toBe('ACTIVE');
      expect(found.amendments).toMatchObject([{ kind: 'EXTENDED', newTo: '2021-12-31' }]);
    });

    it('states two terms for the Red Cross in Uppsala, and both are kept', async () => {
      const found = await partnership('uppsala-roda-korset-2020');
      expect(found.period).toEqual({ from: '2020-01-01', to: '2023-12-31', precision: 'YEAR' });
      expect(found.dataIssues.find((issue: any) => issue.code === 'TERM_DIFFERS')).toMatchObject({
        values: ['2020–2023', '2020–2022'],
        citations: [{ source: { id: '004' } }, { source: { id: '004' } }],
      });
      expect(found.predecessor.id).toBe('uppsala-roda-korset-2017');
    });

    it('calls one agreement active although its term had run out', async () => {
      const { dataIssues } = await partnership('stockholm-bris-2019');
      expect(dataIssues.map((issue: any) => issue.code)).toContain('LISTED_AS_ACTIVE_AFTER_ITS_END');
    });

    it('gives up to eight places in Umeå', async () => {
      const { outcomes } = await partnership('umea-motesplats-och-nattharbarge-2021');
      expect(outcomes.find((one: any) => one.metric.id === 'overnight-places')).toMatchObject({
        operator: 'AT_MOST',
        value: '8',
      });
    });
  });
});
