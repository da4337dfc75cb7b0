const texts = import.meta.glob<string>('../../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Variables with which each operation shows something. */
const examples: Readonly<Record<string, unknown>> = {
  'find-partnerships': { search: 'natthärbärge', first: 5 },
  'partnership-in-full': { id: 'goteborg-skyddsvarnet-skyddsbussen-2025' },
  'organisation-page': { registrationNumber: '212000-1355', first: 20 },
  'municipality-page': { code: '1480', first: 20 },
  'compare-outcomes': { metric: 'employment-rate' },
  'guideline-matrix': { guideline: 'vgr', first: 10 },
  suggest: { prefix: 'natt', first: 8 },
  statistics: { by: 'MUNICIPALITY' },
  'everything-about-metric': { metric: 'overnight-places' },
  'side-by-side': {
    metric: 'overnight-places',
    first: 'goteborg-raddningsmissionen-35an-2025',
    second: 'umea-motesplats-och-nattharbarge-2021',
  },
};

/** The contract's operations, as the project keeps them. */
export const operations = Object.entries(texts)
  .map(([path, query]) => {
    const name = path.replace(/^.*\/|\.graphql$/g, '');
    return { name, query: query.trim(), variables: examples[name] };
  })
  .sort((a, b) => place(a.name) - place(b.name));

function place(name: string): number {
  const index = Object.keys(examples).indexOf(name);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}
