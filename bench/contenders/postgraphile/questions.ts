import type { Asked, OperationName } from '../../operations';
import type { Tongue } from '../all';

/** How lists are asked for: as connections, which is how PostGraphile gives them, or plain, as it can be set up to. */
interface Manner {
  /** What belongs to a partnership, under the name of its table. */
  of(table: string, selection: string): string;
  partnerships(selection: string): string;
}

const asConnections: Manner = {
  of: (table, selection) => `${table}: ${table}ByPartnershipId { nodes { ${selection} } }`,
  partnerships: (selection) => `partnerships(first: 20) { nodes { ${selection} } }`,
};

const asLists: Manner = {
  of: (table, selection) => `${table} { ${selection} }`,
  partnerships: (selection) => `partnerships: partnershipsList(first: 20) { ${selection} }`,
};

const parties = ({ of }: Manner): string => of('parties', 'side organisation { id name }');

/** The same questions in PostGraphile's words. What a computed page asks for, no table answers. */
const queries = (manner: Manner): Partial<Record<OperationName, string>> => ({
  list: `query List($after: Cursor) {
    allListeds(first: 20, after: $after, orderBy: [NEWEST_KEY_ASC, ID_ASC]) {
      edges { node { partnership {
        id title
        ${parties(manner)}
        ${manner.of('contributions', 'kind amount')}
        ${manner.of('observations', 'metricId stage value')}
      } } }
    }
  }`,
  'by-id': `query ById($id: String!) {
    partnershipById(id: $id) { id title summary ${parties(manner)} }
  }`,
  'three-levels': `query ThreeLevels($organisation: String!) {
    organisationById(id: $organisation) {
      id name
      ${manner.partnerships(`id title ${parties(manner)}`)}
    }
  }`,
});

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
    organisationById: { partnerships, ...organisation },
  }: {
    organisationById: { partnerships: unknown[] };
  }) => ({
    organisation: { ...organisation, partnerships: { edges: partnerships.map((node) => ({ node })) } },
  }),
};

/** A connection is read as the list in it. */
const readConnection = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'nodes' in value ? value.nodes : value;

function tongue(manner: Manner): Tongue {
  const asked = queries(manner);
  return {
    url: 'postgraphile',
    answers: (operation) => operation in asked,
    body: (one) => JSON.stringify({ query: asked[one.operation], variables: variablesOf(one) }),
    read(operation, answer) {
      const { data, errors } = JSON.parse(answer, readConnection) as { data: never; errors?: unknown };
      if (errors) throw new Error(`it answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
      return shapes[operation]?.(data);
    },
    lacks: () => [],
  };
}

export const postGraphile = tongue(asConnections);
export const postGraphileInLists = tongue(asLists);
