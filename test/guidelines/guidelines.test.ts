import { seededGuidelines } from './seed-files';
import { told } from './agreement';
import { openGuidelines, type GuidelinesRegister } from './register';

let register: GuidelinesRegister;

beforeAll(async () => {
  register = await openGuidelines();
  await register.write(seededGuidelines());
  await register.tellOf(told('goteborg-skyddsvarnet-skyddsbussen-2025'));
});

afterAll(() => register?.close());

test('guidelines are answered with what is not known said', async () => {
  const { guidelines } = await register.ask<{ guidelines: { id: string }[] }>(
    `{ guidelines { id title version validFrom validTo validFromMissing validToMissing issuer { id } url checkedOn
       criteriaKnown criteriaCount criteria { code common text(language: EN) strength } dataIssues { code } } }`,
  );
  expect(guidelines).toHaveLength(13);
  expect(guidelines.find(({ id }) => id === 'boras-2016')).toMatchObject({
    validFrom: '2016-01-01',
    validTo: null,
    validToMissing: 'NOT_STATED',
    criteriaKnown: false,
    criteriaCount: 4,
    criteria: [],
    checkedOn: null,
    dataIssues: [{ code: 'CRITERIA_NOT_KNOWN' }, { code: 'DATES_NOT_KNOWN' }, { code: 'NOT_RECHECKED' }],
  });
});
