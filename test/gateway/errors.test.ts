import { broken, engines, openLibrary, type Library } from './gateway-over-library';
import { secret } from './library';

describe.each(engines)('By %s:', (_engine, engine) => {
  let library: Library;
  beforeAll(async () => (library = await openLibrary({ engine })));
  afterAll(() => library.close());
  beforeEach(() => {
    library.instead.clear();
    library.log.splice(0);
  });

  const ask: Library['ask'] = (...given) => library.ask(...given);
  const unavailable = (subgraph: string, path: (string | number)[]) => ({
    message: expect.stringContaining(`"${subgraph}"`),
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph, remedy: expect.any(String) },
  });

  describe('A subgraph that is down', () => {
    test('leaves what the others know, and an error with the place and its name', async () => {
      library.instead.set('reviews', broken);
      expect(await ask('{ books(first: 2) { title r: rating } latestReview { text } }')).toMatchObject({
        status: 200,
        data: {
          books: [
            { title: 'Gösta', r: null },
            { title: 'Nils', r: null },
          ],
          latestReview: null,
        },
        errors: [
          unavailable('reviews', ['books', 0, 'r']),
          unavailable('reviews', ['books', 1, 'r']),
          unavailable('reviews', ['latestReview']),
        ],
      });
    });

    test('takes with it what may not be null, up to the next field that may', async () => {
      library.instead.set('authors', broken);
      expect(await ask('{ books(first: 1) { title author { id name } } }')).toMatchObject({
        data: { books: [{ title: 'Gösta', author: null }] },
        errors: [unavailable('authors', ['books', 0, 'author', 'name'])],
      });
      library.instead.set('books', broken);
      expect(await ask('{ mostRead { id } latestReview { text } }')).toMatchObject({
        data: null,
        errors: [unavailable('books', ['mostRead'])],
      });
    });

    test('does not matter to those who do not ask it', async () => {
      library.instead.set('authors', broken);
      const { data, errors } = await ask('{ books(first: 1) { title author { id } rating } }');
      expect(data).toEqual({ books: [{ title: 'Gösta', author: { id: 'a1' }, rating: 4.5 }] });
      expect(errors).toBeUndefined();
    });

    test('leaves a field that needs its facts empty, and is named for it', async () => {
      library.instead.set('books', broken);
      const { data, errors } = await ask('{ latestReview { text book { id rare } } }');
      expect(data).toEqual({ latestReview: { text: 'Good', book: { id: 'b1', rare: null } } });
      expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'books' } }]);
    });

    test('tells the log why, and the caller nothing of it', async () => {
      library.instead.set('authors', broken);
      const { text } = await ask('{ authors { name } }');
      expect(text).not.toContain('loans');
      expect(text).not.toContain('library.ts');
      expect(library.log.join('\n')).toContain(secret);
    });

    test('gets a bounded list of errors', async () => {
      library.instead.set('reviews', () => Promise.resolve({ data: {} }));
      const rows = Array.from({ length: 150 }, (_, index) => ({ __typename: 'Book', id: `x${index}` }));
      library.instead.set('books', () => Promise.resolve({ data: { books: rows } }));
      library.instead.set('reviews', broken);
      const { errors } = await ask('{ books(first: 150) { rating } }');
      expect(errors).toHaveLength(101);
      expect(errors?.[100]).toMatchObject({ message: '50 further errors are not listed.' });
    });
  });

  describe('An error of a subgraph', () => {
    test('that is meant for the caller keeps its words, field and remedy, at each place in the answer', async () => {
      const { data, errors } = await ask(
        '{ books(first: 2) { stars(outOf: 0) } author(id: "a1") { age(unit: "moons") } }',
      );
      expect(data).toEqual({ books: [{ stars: null }, { stars: null }], author: { age: null } });
      const stars = (row: number) => ({
        message: 'outOf must be at least 1.',
        path: ['books', row, 'stars'],
        extensions: {
          code: 'BAD_USER_INPUT',
          subgraph: 'reviews',
          field: 'outOf',
          remedy: 'Ask for 1 or more.',
        },
      });
      expect(errors).toHaveLength(3);
      expect(errors).toEqual(
        expect.arrayContaining([
          stars(0),
          stars(1),
          {
            message: '"moons" is no unit of age.',
            path: ['author', 'age'],
            extensions: {
              code: 'BAD_USER_INPUT',
              subgraph: 'authors',
              field: 'unit',
              remedy: 'Use "years".',
            },
          },
        ]),
      );
    });

    test('that was not foreseen is masked, with a reference under which the log has it', async () => {
      const { data, errors, text } = await ask('{ books(first: 2) { verdict } }');
      expect(data).toEqual({ books: [{ verdict: null }, { verdict: 'fine' }] });
      expect(errors).toEqual([
        {
          message: 'The subgraph "reviews" failed on this part of the answer.',
          path: ['books', 0, 'verdict'],
          extensions: {
            code: 'INTERNAL_SERVER_ERROR',
            subgraph: 'reviews',
            remedy: expect.stringContaining('Ask again'),
            reference: expect.any(String),
          },
        },
      ]);
      expect(text).not.toContain('loans');
      const line = library.log.find((each) => each.includes(errors?.[0]?.extensions?.reference as string));
      expect(line).toContain(secret);
    });

    test.each([
      ['a literal', '{ borrowedOn(day: "soon") title: book(id: "b1") { title } }', {}],
      [
        'a variable',
        'query ($d: Day) { borrowedOn(day: $d) title: book(id: "b1") { title } }',
        { d: 'soon' },
      ],
    ])('about the value of a custom scalar in %s is the caller’s to correct', async (_, query, variables) => {
      const { errors } = await ask(query, variables);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('"soon" is no day.'),
        path: ['borrowedOn'],
        extensions: {
          code: 'BAD_USER_INPUT',
          subgraph: 'books',
          remedy: 'Write the day as in 2026-01-31.',
        },
      });
    });

    test('about a request that the gateway made up is masked', async () => {
      library.instead.set('books', () =>
        Promise.resolve({
          errors: [{ message: 'Cannot query field "x".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
        }),
      );
      expect((await ask('{ book(id: "b1") { id } }')).errors).toMatchObject([
        { path: ['book'], extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'books' } },
      ]);
    });
  });

  describe('An edge into nothing', () => {
    test('is null, and an error says that the value is missing', async () => {
      library.instead.set('books', () =>
        Promise.resolve({
          data: { book: { __typename: 'Book', id: 'b9', author: { __typename: 'Author', id: 'gone' } } },
        }),
      );
      expect(await ask('{ book(id: "b9") { author { name } } }')).toMatchObject({
        data: { book: { author: null } },
        errors: [{ path: ['book', 'author', 'name'], extensions: { code: 'VALUE_MISSING' } }],
      });
    });
  });

  describe('A request that cannot be run', () => {
    test.each([
      ['does not parse', '{ books {', {}, 'GRAPHQL_PARSE_FAILED'],
      ['asks for what there is not', '{ boks { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['lacks a variable', 'query ($id: ID!) { book(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
      [
        'has a variable of another type',
        'query ($n: Int) { books(first: $n) { id } }',
        { n: 'x' },
        'BAD_USER_INPUT',
      ],
      [
        'has an unknown enum value',
        'query ($g: Genre) { books(genre: $g) { id } }',
        { g: 'X' },
        'BAD_USER_INPUT',
      ],
      [
        'has several operations and names none',
        'query A { __typename } query B { __typename }',
        {},
        'OPERATION_RESOLUTION_FAILURE',
      ],
    ])('because it %s is refused with a code and a remedy', async (_, query, variables, code) => {
      const { status, data, errors } = await ask(query, variables, {
        accept: 'application/graphql-response+json',
      });
      expect(status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors?.[0]).toMatchObject({ extensions: { code, remedy: expect.stringMatching(/\w/) } });
    });

    test('names the field of a variable, and the values of an enum', async () => {
      const { errors } = await ask('query ($g: Genre) { books(genre: $g) { id } }', { g: 'NOVELL' });
      expect(errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'g',
        remedy: 'Use one of NOVEL, POEMS, ESSAY.',
      });
    });

    test('is a 200 for callers who take plain JSON, as GraphQL over HTTP has it', async () => {
      expect((await ask('{ boks { id } }', {}, { accept: 'application/json' })).status).toBe(200);
    });

    test('by a fault of the engine is masked, and logged under a reference', async () => {
      const faulty = await openLibrary({
        engine: async () => {
          const { publicSchemaOf } = await import('../../gateway/supergraph');
          const { composeLibrary } = await import('./library');
          return {
            publicSchema: publicSchemaOf(composeLibrary()),
            execute: () => Promise.reject(new Error(secret)),
            close: () => Promise.resolve(),
          };
        },
      });
      const { status, errors, text } = await faulty.ask('{ books { id } }');
      await faulty.close();
      expect(status).toBe(500);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
        remedy: expect.any(String),
      });
      expect(text).not.toContain('loans');
      expect(faulty.log.join()).toContain(errors?.[0]?.extensions?.reference as string);
      expect(faulty.log.join()).toContain(secret);
    });
  });
});
