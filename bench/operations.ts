import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const operationNames = ['list', 'by-id', 'three-levels', 'find-page', 'partnership-page'] as const;
export type OperationName = (typeof operationNames)[number];

const contract = (name: string): string =>
  readFileSync(join(__dirname, '../schema/operations', `${name}.graphql`), 'utf8');

export const queries: Record<OperationName, string> = {
  list: `query List($after: String) {
    partnerships(first: 20, after: $after) {
      edges { node {
        id title
        parties { side organisation { id name } }
        funding { contributions { kind amount { amount currency } } }
        outcomes { metric { id } stage value }
      } }
    }
  }`,
  'by-id': `query ById($id: ID!) {
    partnership(id: $id) { id title summary parties { side organisation { id name } } }
  }`,
  'three-levels': `query ThreeLevels($organisation: ID!) {
    organisation(id: $organisation) {
      id name
      partnerships(first: 20) { edges { node { id title parties { side organisation { id name } } } } }
    }
  }`,
  'find-page': contract('find-partnerships'),
  'partnership-page': contract('partnership-in-full'),
};

/** What a request asks for: a GraphQL server takes query and variables, hand-written SQL the name and the places. */
export interface Asked {
  operation: OperationName;
  query: string;
  variables: Record<string, unknown>;
  /** For hand-written SQL, which has no cursors: the values of its statement. */
  values: unknown[];
}

export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Record<string, never>>;

const VARIETY = 40;

/** Requests over different parts of the register, found by asking it. */
export async function requests(ask: Ask): Promise<Record<OperationName, Asked[]>> {
  const made: Record<OperationName, Asked[]> = {
    list: [],
    'by-id': [],
    'three-levels': [],
    'find-page': [],
    'partnership-page': [],
  };
  const organisations = new Set<string>();
  const add = (operation: OperationName, variables: Record<string, unknown>, values: unknown[]): void => {
    made[operation].push({ operation, query: queries[operation], variables, values });
  };
  let after: string | null = null;
  let last: string | null = null;
  for (let page = 0; page < VARIETY; page++) {
    add('list', { after }, [last]);
    add('find-page', { after, first: 20 }, []);
    const { partnerships } = (await ask(
      `query ($after: String) { partnerships(first: 20, after: $after) {
        edges { node { id parties { side organisation { id } } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )) as unknown as { partnerships: Page };
    const nodes = partnerships.edges.map(({ node }) => node);
    const [node] = nodes;
    if (!node) break;
    add('by-id', { id: node.id }, [node.id]);
    add('partnership-page', { id: node.id }, []);
    for (const { parties } of nodes)
      for (const { side, organisation } of parties)
        if (side === 'PUBLIC' && organisation) organisations.add(organisation.id);
    if (!partnerships.pageInfo.hasNextPage) break;
    after = partnerships.pageInfo.endCursor;
    last = nodes.at(-1)?.id ?? null;
  }
  for (const organisation of [...organisations].slice(0, VARIETY))
    add('three-levels', { organisation }, [organisation]);
  return made;
}

interface Page {
  edges: { node: { id: string; parties: { side: string; organisation: { id: string } | null }[] } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
