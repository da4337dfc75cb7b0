import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, GraphQLScalarType, Kind, parse, type ExecutionResult } from 'graphql';

import type { SubgraphRequest } from '../../gateway/transports/transport';

// A small library in three subgraphs: enough to cross from one to the other, in lists, both ways, and to go wrong.

export type SubgraphName = 'authors' | 'books' | 'reviews';

const link = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires"])
`;

const typeDefs: Record<SubgraphName, string> = {
  books: `${link}
    "A day, as in 2026-01-31."
    scalar Day
    "The shelf that a book stands on."
    enum Genre { NOVEL POEMS ESSAY SECRET @inaccessible }
    type Query {
      "All books, the oldest first."
      books(first: Int = 20, genre: Genre): [Book!]
      book(id: ID!): Book
      newest: Item
      borrowedOn(day: Day): Int
      mostRead: Book!
    }
    type Mutation { rename(id: ID!, title: String!): Book }
    "What the library lends."
    interface Item { id: ID! title: String! }
    type Book implements Item @key(fields: "id") {
      id: ID!
      title: String!
      genre: Genre
      author: Author
      sequels(first: Int = 5): [Book!]!
      stock: Int @inaccessible
    }
    type Magazine implements Item { id: ID! title: String! issue: Int }
    type Author @key(fields: "id", resolvable: false) { id: ID! }
  `,
  authors: `${link}
    type Query { author(id: ID!): Author authors: [Author!] }
    type Author @key(fields: "id") { id: ID! name: String! country: String age(unit: String = "years"): Int }
  `,
  reviews: `${link}
    type Query { latestReview: Review slow: String }
    type Review { text: String! book: Book }
    type Book @key(fields: "id") {
      id: ID!
      stock: Int @external
      reviews: [Review!]
      rating: Float
      verdict: String
      stars(outOf: Int = 5): Int
      rare: Boolean @requires(fields: "stock")
    }
  `,
};

interface Book {
  __typename: 'Book';
  id: string;
  title: string;
  genre: string | null;
  author: { id: string } | null;
  stock: number;
}

const books: Book[] = [
  { __typename: 'Book', id: 'b1', title: 'Gösta', genre: 'NOVEL', author: { id: 'a1' }, stock: 1 },
  { __typename: 'Book', id: 'b2', title: 'Nils', genre: 'NOVEL', author: { id: 'a1' }, stock: 9 },
  { __typename: 'Book', id: 'b3', title: 'Härifrån', genre: 'POEMS', author: { id: 'a2' }, stock: 4 },
  { __typename: 'Book', id: 'b4', title: 'Anonymt', genre: null, author: null, stock: 0 },
];
const authors = [
  { id: 'a1', name: 'Selma', country: 'SE' },
  { id: 'a2', name: 'Karin', country: null },
];
const bookById = (id: string): Book | undefined => books.find((book) => book.id === id);
/** Kept from the gateway's callers in every test. */
export const secret = 'select * from "loans" where host = 10.1.2.3';

function day(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is no day.`, {
    extensions: { code: 'BAD_USER_INPUT', remedy: 'Write the day as in 2026-01-31.' },
  });
}

const resolvers: Record<SubgraphName, GraphQLResolverMap<unknown>> = {
  books: {
    Day: new GraphQLScalarType({
      name: 'Day',
      serialize: day,
      parseValue: day,
      parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : node.kind),
    }),
    Query: {
      books: (_: unknown, { first, genre }: { first: number; genre?: string }) =>
        books.filter((book) => !genre || book.genre === genre).slice(0, first),
      book: (_: unknown, { id }: { id: string }) => bookById(id),
      newest: () => ({ __typename: 'Magazine', id: 'm1', title: 'Veckan', issue: 7 }),
      borrowedOn: () => 3,
      mostRead: () => books[0],
    },
    Mutation: {
      rename: (_: unknown, { id, title }: { id: string; title: string }) => {
        const book = bookById(id);
        return book && { ...book, title };
      },
    },
    Book: {
      __resolveReference: ({ id }: { id: string }) => bookById(id),
      sequels: ({ id }: Book, { first }: { first: number }) =>
        id === 'b1' ? books.slice(1, 2).slice(0, first) : [],
    },
  },
  authors: {
    Query: {
      author: (_: unknown, { id }: { id: string }) => authors.find((author) => author.id === id),
      authors: () => authors,
    },
    Author: {
      __resolveReference: ({ id }: { id: string }) => authors.find((author) => author.id === id),
      age: (_: unknown, { unit }: { unit: string }) => {
        if (unit === 'years') return 50;
        throw new GraphQLError(`"${unit}" is no unit of age.`, {
          extensions: { code: 'BAD_USER_INPUT', field: 'unit', remedy: 'Use "years".', sql: secret },
        });
      },
    },
  },
  reviews: {
    Query: {
      latestReview: () => ({ text: 'Good', book: { id: 'b1' } }),
      slow: () => new Promise((done) => setTimeout(() => done('at last'), 300)),
    },
    Book: {
      __resolveReference: (reference: { id: string; stock?: number }) => reference,
      reviews: ({ id }: { id: string }) => (id === 'b1' ? [{ text: 'Good', book: { id } }] : []),
      rating: ({ id }: { id: string }) => (id === 'b1' ? 4.5 : null),
      verdict: ({ id }: { id: string }) => {
        if (id === 'b1') throw new Error(secret);
        return 'fine';
      },
      stars: ({ id }: { id: string }, { outOf }: { outOf: number }) => {
        if (outOf < 1)
          throw new GraphQLError('outOf must be at least 1.', {
            extensions: { code: 'BAD_USER_INPUT', field: 'outOf', remedy: 'Ask for 1 or more.' },
          });
        return id === 'b1' ? outOf : 1;
      },
      rare: ({ stock }: { stock?: number }) => (stock === undefined ? null : stock < 2),
    },
  },
};

export function composeLibrary(): string {
  const result = composeServices(
    (Object.keys(typeDefs) as SubgraphName[]).map((name) => ({
      name,
      typeDefs: parse(typeDefs[name]),
      url: `http://${name}.invalid/`,
    })),
  );
  if (!result.supergraphSdl)
    throw new Error(`The library does not compose: ${JSON.stringify(result.errors)}`);
  return result.supergraphSdl;
}

export interface RunningSubgraph {
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  listen(): Promise<string>;
  stop(): Promise<void>;
  /** What it was asked, in order. */
  asked: SubgraphRequest[];
}

export function openSubgraph(name: SubgraphName): RunningSubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs[name]), resolvers: resolvers[name] }]);
  const server = new ApolloServer({
    schema,
    includeStacktraceInErrorResponses: true,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const asked: SubgraphRequest[] = [];
  let listening = false;
  return {
    asked,
    async execute(request) {
      asked.push(request);
      const { body } = await server.executeOperation(request);
      if (body.kind !== 'single') throw new Error('A subgraph answers in one piece.');
      return body.singleResult as ExecutionResult;
    },
    async listen() {
      listening = true;
      const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
      return url;
    },
    stop: () => (listening ? server.stop() : Promise.resolve()),
  };
}
