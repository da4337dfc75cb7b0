import type { Asked, OperationName } from '../../operations';
import type { Tongue } from '../all';

/** The same questions in PostGraphile's words. What a computed page asks for, no table answers. */
const queries: Partial<Record<OperationName, string>> = {
  list: `query List($after: Cursor) {
    allListeds(first: 20, after: $after, orderBy: [NEWEST_KEY_ASC, ID_ASC]) {
      edges { node { partnership {
        id title
        parties { side organisation { id name } }
        contributions { kind amount }
        observations { metricId stage value }
      } } }
    }
  }`,
  'by-id': `query ById($id: String!) {
    partnershipById(id: $id) { id title summary parties { side organisation { id name } } }
  }`,
  'three-levels': `query ThreeLevels($organisation: String!) {
    organisationById(id: $organisation) {
      id name
      partnershipsList(first: 20) { id title parties { side organisation { id name } } }
    }
  }`,
};

/** Its cursor names the order and the place in it. */
const cursor = ({ key, id }: { key: number; id: string }): string =>
  Buffer.from(JSON.stringify(['newest_key_asc', 'id_asc', [key, id]])).toString('base64');

function variablesOf({ operation, variables, after }: Asked): Record<string, unknown> {
  return operation === 'list' ? { after: after && cursor(after) } : variables;
}

interface Row {
  contributions: { kind: string; amount: string | null }[];
  observations: { metricId: string; stage: string; value: string | null }[];
}

const money = (amount: string | null) => amount && { amount, currency: 'SEK' };

const shapes: Partial<Record<OperationName, (data: never) => unknown>> = {
  list: ({ allListeds }: { allListeds: { edges: { node: { partnership: Row } }[] } }) => ({
    partnerships: {
      edges: allListeds.edges.map(({ node: { partnership } }) => {
        const { contributions, observations, ...row } = partnership;
        return {
          node: {
            ...row,
            funding: {
              contributions: contributions.map(({ kind, amount }) => ({ kind, amount: money(amount) })),
            },
            outcomes: observations.map(({ metricId, ...rest }) => ({ metric: { id: metricId }, ...rest })),
          },
        };
      }),
    },
  }),
  'by-id': ({ partnershipById }: { partnershipById: unknown }) => ({ partnership: partnershipById }),
  'three-levels': ({
    organisationById: { partnershipsList, ...organisation },
  }: {
    organisationById: { partnershipsList: unknown[] };
  }) => ({
    organisation: { ...organisation, partnerships: { edges: partnershipsList.map((node) => ({ node })) } },
  }),
};

export const postGraphile: Tongue = {
  url: 'postgraphile',
  answers: (operation) => operation in queries,
  body: (asked) => JSON.stringify({ query: queries[asked.operation], variables: variablesOf(asked) }),
  read(operation, answer) {
    const { data, errors } = JSON.parse(answer) as { data: never; errors?: unknown };
    if (errors) throw new Error(`it answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
    return shapes[operation]?.(data);
  },
  lacks: () => [],
};
