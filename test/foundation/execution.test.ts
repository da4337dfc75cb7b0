import { GraphQLError, GraphQLScalarType, parse, valueFromASTUntyped } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Execution } from '../../subgraphs/foundation/execution';

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      scalar Key
      type Query { sum(of: [Int!]!): Int  found(key: Key!): String  named(id: ID): String  broken: String  sure: String! }
    `),
    resolvers: {
      Key: new GraphQLScalarType({
        name: 'Key',
        parseValue: (value) => value,
        parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
      }),
      Query: {
        sum: (_root: unknown, { of }: { of: number[] }) => of.reduce((sum, one) => sum + one, 0),
        found: (_root: unknown, { key }: { key: { id: unknown } }) => `found ${String(key.id)}`,
        broken: () => {
          throw new GraphQLError('It broke.', { extensions: { code: 'BROKEN' } });
        },
        sure: () => Promise.resolve(null),
      },
    },
  },
]);
const execution = new Execution<object>(schema, (formatted) => formatted);
const run = (query: string, variables?: Record<string, unknown>) => execution.run({ query, variables }, {});
const codesOf = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await run(query, variables);
  return { data, codes: errors?.map(({ extensions }) => extensions.code) };
};

test('a text is run again and again, each time with its own variables', async () => {
  const query = 'query ($of: [Int!]!) { sum(of: $of) }';
  expect(await run(query, { of: [1, 2] })).toEqual({ data: { sum: 3 } });
  expect(await run(query, { of: [4] })).toEqual({ data: { sum: 4 } });
});

test('what cannot be read, does not fit the schema or gets unfit variables is refused by code, without data', async () => {
  expect(await codesOf('{ sum(')).toEqual({ data: undefined, codes: ['GRAPHQL_PARSE_FAILED'] });
  expect(await codesOf('{ some }')).toEqual({ data: undefined, codes: ['GRAPHQL_VALIDATION_FAILED'] });
  expect(await codesOf('query ($of: [Int!]!) { sum(of: $of) }', { of: 'x' })).toEqual({
    data: undefined,
    codes: ['BAD_USER_INPUT'],
  });
});

test('an error keeps its code, and one without stands for a fault of ours', async () => {
  expect(await codesOf('{ broken }')).toEqual({ data: { broken: null }, codes: ['BROKEN'] });
  expect(await codesOf('{ sure }')).toEqual({ data: null, codes: ['INTERNAL_SERVER_ERROR'] });
});

test('a variable within a literal of a scalar is read', async () => {
  const query = 'query ($id: ID!) { found(key: { type: "Agreement", id: $id }) }';
  expect(await run(query, { id: 'a' })).toEqual({ data: { found: 'found a' } });
  expect(await run('query ($id: ID!) { found(key: { id: [$id] }) }', { id: 'b' })).toEqual({
    data: { found: 'found b' },
  });
});

test('of several operations the one named is run', async () => {
  const query = 'query One { sum(of: [1]) } query Two { sum(of: [2]) }';
  expect(await execution.run({ query, operationName: 'Two' }, {})).toEqual({ data: { sum: 2 } });
  expect(await execution.run({ query, operationName: 'One' }, {})).toEqual({ data: { sum: 1 } });
});
