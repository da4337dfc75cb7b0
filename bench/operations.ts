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

/** Where a page of the list begins: after the last partnership of the page before. */
interface Place {
  key: number;
  id: string;
}

/** What a request asks for: a GraphQL server takes query and variables, hand-written SQL the name and the values. */
export interface Asked {
  operation: OperationName;
  query: string;
  variables: Record<string, unknown>;
  /** Of the prepared statement. */
  values: unknown[];
  /** Where its page begins, for whoever has cursors of another kind. Null for the first page. */
  after: Place | null;
}

export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Record<string, never>>;

const VARIETY = 40;
const PAGE = 20;

/** Requests over different parts of the register, found by asking it. */
export async function requests(ask: Ask, today: string): Promise<Record<OperationName, Asked[]>> {
  const made: Record<OperationName, Asked[]> = {
    list: [],
    'by-id': [],
    'three-levels': [],
    'find-page': [],
    'partnership-page': [],
  };
  const organisations = new Set<string>();
  let after: string | null = null;
  let last: Place | null = null;
  const add = (operation: OperationName, variables: Record<string, unknown>, values: unknown[]): void => {
    made[operation].push({ operation, query: queries[operation], variables, values, after: last });
  };
  for (let page = 0; page < VARIETY; page++) {
    const { partnerships } = (await ask(
      `query ($after: String) { partnerships(first: ${PAGE}, after: $after) {
        edges { node { id parties { side organisation { id } } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )) as unknown as { partnerships: Page };
    const nodes = partnerships.edges.map(({ node }) => node);
    const { endCursor, hasNextPage } = partnerships.pageInfo;
    const [node] = nodes;
    if (!node || !endCursor) break;
    // A cursor holds what the list is and, in an order without words, where in it: the key and the id.
    const [kind, ...place] = JSON.parse(Buffer.from(endCursor, 'base64url').toString()) as [
      string,
      number,
      string,
    ];
    add('list', { after }, [last?.id ?? null]);
    add('find-page', { after, first: PAGE }, [last?.id ?? null, PAGE, kind, today]);
    add('by-id', { id: node.id }, [node.id]);
    add('partnership-page', { id: node.id }, [node.id, today]);
    for (const { parties } of nodes)
      for (const { side, organisation } of parties)
        if (side === 'PUBLIC' && organisation) organisations.add(organisation.id);
    if (!hasNextPage) break;
    after = endCursor;
    last = { key: place[0], id: place[1] };
  }
  for (const organisation of [...organisations].slice(0, VARIETY))
    add('three-levels', { organisation }, [organisation]);
  return made;
}

interface Page {
  edges: { node: { id: string; parties: { side: string; organisation: { id: string } | null }[] } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
