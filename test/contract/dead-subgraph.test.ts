import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphs } from '../../subgraphs';
import { contractOperation, startRegister, type TestRegister } from '../support/register';

const variables: Record<string, Record<string, unknown>> = {
  'partnership-in-full': { id: 'goteborg-raddningsmissionen-35an-2025', pricesOf: 2025 },
  'organisation-page': { id: 'goteborgs-stad' },
  'municipality-page': { code: '1480' },
  'compare-outcomes': { metric: 'overnight-places' },
  'guideline-matrix': { guideline: 'vgr' },
  suggest: { prefix: 'natt' },
  statistics: { by: 'THEME' },
  'side-by-side': { first: 'goteborg-raddningsmissionen-35an-2025', second: 'stockholm-eu-medborgare-2019' },
};

/** What of PartnershipInFull must still be there when a subgraph is down, and what is not. */
const dimmed: Record<string, { gone: string[]; left: string[] }> = {
  organisations: { gone: ['municipality'], left: ['title', 'period', 'funding', 'outcomes'] },
  funding: { gone: ['funding'], left: ['title', 'municipality', 'parties', 'outcomes', 'assessments'] },
  outcomes: { gone: ['outcomes', 'outcomeDataIssues'], left: ['title', 'municipality', 'funding'] },
  guidelines: { gone: ['assessments'], left: ['title', 'municipality', 'funding', 'outcomes'] },
  search: { gone: ['similar'], left: ['title', 'municipality', 'funding', 'outcomes', 'assessments'] },
};

describe.each(subgraphs.map(({ name }) => name))('while %s is down', (down) => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await startRegister({ down });
  });
  afterAll(() => register.close());

  it('every operation is answered, with errors that name it and leak nothing', async () => {
    for (const file of readdirSync(join(__dirname, '../../schema/operations'))) {
      const name = file.replace('.graphql', '');
      const { data, errors = [] } = await register.query(
        readFileSync(join(__dirname, '../../schema/operations', file), 'utf8'),
        { metric: 'overnight-places', ...variables[name] },
      );
      for (const error of errors.filter(({ extensions }) => extensions?.code !== 'FURTHER_ERRORS')) {
        expect([file, error]).toEqual([
          file,
          expect.objectContaining({
            path: expect.any(Array),
            extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: down }),
          }),
        ]);
        expect(JSON.stringify(error)).not.toMatch(/This subgraph is down|\bat \/|SELECT/);
      }
      expect([file, data]).not.toEqual([file, null]);
    }
  });

  const expected = dimmed[down];
  (expected ? it : it.skip)('the rest of a partnership is still shown', async () => {
    const { data } = await register.query<{ partnership: Record<string, unknown> }>(
      contractOperation('partnership-in-full'),
      variables['partnership-in-full'],
    );
    for (const field of expected?.left ?? [])
      expect([field, data.partnership[field]]).not.toEqual([field, null]);
    for (const field of expected?.gone ?? []) expect([field, data.partnership[field]]).toEqual([field, null]);
  });
});
