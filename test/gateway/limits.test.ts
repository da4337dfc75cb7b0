import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql';

import { Refusal } from '../../gateway/errors';
import { checkCost, checkShape, defaultLimits, parseWithin, type Limits } from '../../gateway/limits';
import { publicSchemaOf } from '../../gateway/supergraph';
import { openLibrary, post, type Library } from './gateway-over-library';

let library: Library;
beforeAll(async () => (library = await openLibrary()));
afterAll(() => library.close());

const repeat = (times: number, text: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');

describe('A query beyond the limits', () => {
  test.each([
    [
      'long',
      `{ ${repeat(20, (i) => `...F${i}`)} } ${repeat(20, (i) => `fragment F${i} on Query { ${repeat(210, () => '__typename')} }`)}`,
      'QUERY_TOO_LONG',
    ],
    ['wide', `{ books { ${repeat(300, () => 'id')} } }`, 'QUERY_TOO_WIDE'],
    ['deep', `{ books { ${'sequels { '.repeat(20)} id ${'} '.repeat(20)} } }`, 'QUERY_TOO_DEEP'],
    [
      'deep by its fragments',
      `{ books { ...A } } fragment A on Book { ${'sequels { '.repeat(10)} ...B ${'} '.repeat(10)} } fragment B on Book { ${'sequels { '.repeat(10)} id ${'} '.repeat(10)} }`,
      'QUERY_TOO_DEEP',
    ],
    ['full of aliases', `{ books { ${repeat(61, (i) => `a${i}: id`)} } }`, 'TOO_MANY_ALIASES'],
    ['full of root fields', `{ ${repeat(31, (i) => `a${i}: __typename`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    [
      'costly by lists within lists',
      '{ books(first: 100) { sequels(first: 100) { sequels(first: 100) { id } } } }',
      'QUERY_TOO_COSTLY',
    ],
    [
      'costly by fragments that double',
      `{ books { ...F0 } } ${repeat(14, (i) => `fragment F${i} on Book { author { id } sequels(first: 4) { ...F${i + 1} } }`)} fragment F14 on Book { id }`,
      'QUERY_TOO_COSTLY',
    ],
  ])('because it is %s is refused with a code, a remedy and a status', async (_, query, code) => {
    const { status, data, errors } = await library.ask(query);
    expect({ status, data, errors }).toMatchObject({
      status: 400,
      errors: [{ extensions: { code, remedy: expect.stringMatching(/\w/) } }],
    });
  });

  test('is refused by the size that a variable asks for, and runs with a smaller one', async () => {
    const query = 'query ($n: Int) { books(first: $n) { sequels(first: $n) { id title } } }';
    expect((await library.ask(query, { n: 1000 })).errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect((await library.ask(query, { n: 100 })).errors).toBeUndefined();
  });

  test('by a body that is too large is a 413', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(200_000) } });
    expect(await post(library.url, body)).toMatchObject({
      status: 413,
      errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }],
    });
  });

  test('by a body whose length is not said is a 413 too', async () => {
    const streamed = (chunks: number) => {
      let sent = 0;
      return fetch(library.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: new ReadableStream({
          async pull(controller) {
            await new Promise((resolve) => setImmediate(resolve));
            if (sent++ === chunks) controller.close();
            else controller.enqueue(new TextEncoder().encode('x'.repeat(50_000)));
          },
        }),
        duplex: 'half',
      } as RequestInit & { duplex: 'half' });
    };
    expect((await streamed(6)).status).toBe(413);
    // One who goes on for long is answered, or finds the connection closed, but is not read to the end.
    await streamed(200).then(
      (response) => expect(response.status).toBe(413),
      (error: unknown) => expect(error).toBeInstanceOf(TypeError),
    );
    expect((await library.ask('{ __typename }')).status).toBe(200);
  });

  test('by several requests in one body is refused', async () => {
    expect(await post(library.url, [{ query: '{ __typename }' }])).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BATCHING_NOT_SERVED' } }],
    });
  });

  test('with a fragment that holds itself is refused by validation, in no time', async () => {
    const { errors } = await library.ask('{ books { ...A } } fragment A on Book { sequels { ...A } }');
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('can be let through by wider limits', async () => {
    const wider = await openLibrary({ limits: { aliases: 100 } });
    const { errors } = await wider.ask(`{ books { ${repeat(61, (i) => `a${i}: id`)} } }`);
    await wider.close();
    expect(errors).toBeUndefined();
  });
});

describe('What stays within the limits', () => {
  test('is the standard introspection', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect((await library.ask(query)).errors).toBeUndefined();
  });

  test('is each operation that the project publishes, with the largest pages, and all in one document', () => {
    const schemaFolder = join(__dirname, '../../schema');
    const schema = publicSchemaOf(readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8'));
    const texts = readdirSync(join(schemaFolder, 'operations'))
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => readFileSync(join(schemaFolder, 'operations', file), 'utf8'));
    expect(texts).not.toEqual([]);
    const document = parseWithin(texts.join('\n'), defaultLimits);
    checkShape(document, defaultLimits);
    for (const definition of document.definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION)
        checkCost(schema, document, definition, { first: 100 }, defaultLimits);
  });
});

describe('The cost of a query', () => {
  const schema = buildSchema(`
    type Query { shelf(first: Int): Shelf open(first: Int = 3): [Book] plain: [Book] }
    type Shelf { totalCount: Int edges: [Edge] }
    type Edge { node: Book }
    type Book { id: ID pages: [String] alike: [Book] }
  `);
  const costs = (query: string, cost: number, variables = {}): boolean => {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first.');
    const limits: Limits = { ...defaultLimits, cost };
    try {
      checkCost(schema, document, operation, variables, limits);
      return false;
    } catch (error) {
      return error instanceof Refusal;
    }
  };
  /** The least limit that lets the query through. */
  const costOf = (query: string, variables?: Record<string, unknown>): number => {
    let cost = 0;
    while (costs(query, cost, variables)) cost++;
    return cost;
  };

  test('counts each field as often as the list around it can be long', () => {
    expect(costOf('{ plain { id } }')).toBe(1 + 5);
    expect(costOf('{ plain { id alike { id } } }')).toBe(1 + 5 + 5 + 25);
  });

  test('takes the length from first, its variable, or its default', () => {
    expect(costOf('{ open(first: 7) { id } }')).toBe(1 + 7);
    expect(costOf('query ($n: Int) { open(first: $n) { id } }', { n: 9 })).toBe(1 + 9);
    expect(costOf('{ open { id } }')).toBe(1 + 3);
  });

  test('counts a page once in a connection, by its edges', () => {
    expect(costOf('{ shelf(first: 10) { totalCount edges { node { id } } } }')).toBe(1 + 2 + 10 + 10);
    expect(costOf('{ shelf { edges { node { id } } } }')).toBe(1 + 1 + 20 + 20);
  });
});
