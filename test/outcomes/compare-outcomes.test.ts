import { contractOperation, startRegister, type TestRegister } from '../support/register';

let register: TestRegister;
beforeAll(async () => {
  register = await startRegister();
});
afterAll(() => register.close());

test('x', async () => {
  for (const metric of [
    'full-time-equivalents',
    'visitors',
    'public-funding-per-year',
    'civil-society-share',
  ]) {
    const a = await register.query(contractOperation('compare-outcomes'), {
      metric,
      pricesOf: metric.startsWith('public') ? 2024 : null,
    });
    const c = (a.data as any).selection.comparison;
    console.log(
      metric,
      c.rows
        .map((r: any) =>
          [
            r.partnership?.id,
            r.stage,
            r.operator,
            r.group,
            r.value,
            r.normalised?.formula,
            r.normalised?.value,
            r.grade,
            r.reasons.map((x: any) => x.code).join(),
          ].join(' | '),
        )
        .join('\n'),
      '\n',
      JSON.stringify(c.ranking),
      c.rankingRefusedBecause,
    );
  }
  const i = await register.query(
    `{ partnerships(first: 100) { edges { node { id outcomeDataIssues { code message } derivedOutcomes { metric { id } value formula reason { code } } } } } }`,
  );
  console.log(
    (i.data as any).partnerships.edges
      .map((e: any) =>
        [
          e.node.id,
          ...e.node.outcomeDataIssues.map((x: any) => x.code + ': ' + x.message),
          ...e.node.derivedOutcomes
            .filter((x: any) => x.value)
            .map((x: any) => x.metric.id + ' ' + x.value + ' = ' + x.formula),
        ].join('\n   '),
      )
      .join('\n'),
  );
  const m = await register.query(contractOperation('metrics'));
  console.log(
    JSON.stringify((m.data as any)?.metrics?.map((x: any) => [x.id, x.observationCount])),
    m.errors,
  );
});
