import { getIntrospectionQuery } from 'graphql';

import { engines, openLibrary, type Library } from './gateway-over-library';

describe.each(engines)('By %s:', (_engine, engine) => {
  let library: Library;
  beforeAll(async () => (library = await openLibrary({ engine })));
  afterAll(() => library.close());
  beforeEach(() => Object.values(library.subgraphs).forEach(({ asked }) => asked.splice(0)));

  const ask: Library['ask'] = (...given) => library.ask(...given);

  describe('An operation across subgraphs', () => {
    test('gets each field from the subgraph that owns it', async () => {
      expect(
        await ask('{ book(id: "b1") { title author { name country } reviews { text } rare } }'),
      ).toMatchObject({
        status: 200,
        data: {
          book: {
            title: 'Gösta',
            author: { name: 'Selma', country: 'SE' },
            reviews: [{ text: 'Good' }],
            rare: true,
          },
        },
      });
    });

    test('asks a subgraph once for all entities of a step, each entity once', async () => {
      const { data } = await ask('{ books { author { name } rating } }');
      expect(data).toEqual({
        books: [
          { author: { name: 'Selma' }, rating: 4.5 },
          { author: { name: 'Selma' }, rating: null },
          { author: { name: 'Karin' }, rating: null },
          { author: null, rating: null },
        ],
      });
      const { authors, books, reviews } = library.subgraphs;
      expect([books.asked.length, authors.asked.length, reviews.asked.length]).toEqual([1, 1, 1]);
      expect(authors.asked[0]?.variables).toEqual({
        representations: [
          { __typename: 'Author', id: 'a1' },
          { __typename: 'Author', id: 'a2' },
        ],
      });
    });

    test('asks the subgraphs of one step side by side', async () => {
      let waiting = 0;
      let release: () => void = () => undefined;
      const both = new Promise<void>((resolve) => (release = resolve));
      for (const name of ['authors', 'reviews'] as const)
        library.instead.set(name, async (request) => {
          if (++waiting === 2) release();
          await both;
          return library.subgraphs[name].execute(request) as Promise<object>;
        });
      const { errors } = await ask('{ books { author { name } rating } }');
      library.instead.clear();
      expect(errors).toBeUndefined();
      expect(waiting).toBe(2);
    });

    test('takes variables, their defaults and input of the wrong but coercible shape', async () => {
      const query = 'query ($first: Int = 1, $genre: Genre) { books(first: $first, genre: $genre) { id } }';
      expect((await ask(query)).data).toEqual({ books: [{ id: 'b1' }] });
      expect((await ask(query, { first: 2, genre: 'NOVEL', unknown: 1 })).data).toEqual({
        books: [{ id: 'b1' }, { id: 'b2' }],
      });
      expect((await ask('query ($id: ID!) { book(id: $id) { id } }', { id: 7 })).data).toEqual({
        book: null,
      });
    });

    test('answers under aliases, in the order in which fields were asked for', async () => {
      const { text } = await ask(
        '{ b: book(id: "b2") { name: title then: author { id: name } id } a: author(id: "a2") { name } c: __typename }',
      );
      expect(text).toBe(
        '{"data":{"b":{"name":"Nils","then":{"id":"Selma"},"id":"b2"},"a":{"name":"Karin"},"c":"Query"}}',
      );
    });

    test('follows fragments, named and inline, and the types of an interface', async () => {
      const { data } = await ask(`
      query { newest { ...Shown __typename ... on Magazine { issue } ... on Book { rating } } book(id: "b1") { ...Shown ...Rated } }
      fragment Shown on Item { title }
      fragment Rated on Book { rating author { ...Named } }
      fragment Named on Author { name }
    `);
      expect(data).toEqual({
        newest: { title: 'Veckan', __typename: 'Magazine', issue: 7 },
        book: { title: 'Gösta', rating: 4.5, author: { name: 'Selma' } },
      });
    });

    test('finds the type of an object behind an interface where the caller does not ask for it', async () => {
      expect((await ask('{ newest { title ... on Magazine { issue } } }')).data).toEqual({
        newest: { title: 'Veckan', issue: 7 },
      });
    });

    test.each([
      [{ yes: true }, { book: { title: 'Gösta', author: { name: 'Selma' } } }, ['authors', 'books']],
      [{ yes: false }, { book: { rating: 4.5 } }, ['books', 'reviews']],
    ])('with @include and @skip by %j asks only whom it must', async (variables, expected, asked) => {
      const { data } = await ask(
        `query ($yes: Boolean!) {
        book(id: "b1") { title @include(if: $yes) author @include(if: $yes) { name } ... @skip(if: $yes) { rating } }
      }`,
        variables,
      );
      expect(data).toEqual(expected);
      expect(
        Object.entries(library.subgraphs)
          .filter(([, subgraph]) => subgraph.asked.length)
          .map(([name]) => name),
      ).toEqual(asked);
    });

    test('comes back to a subgraph that it has been at', async () => {
      const { data } = await ask(
        '{ latestReview { text book { title reviews { text book { author { name } } } } } }',
      );
      expect(data).toEqual({
        latestReview: {
          text: 'Good',
          book: { title: 'Gösta', reviews: [{ text: 'Good', book: { author: { name: 'Selma' } } }] },
        },
      });
    });

    test('changes something by a mutation and reads on from there', async () => {
      const { data } = await ask(
        'mutation { rename(id: "b1", title: "Ny") { title author { name } rating } }',
      );
      expect(data).toEqual({ rename: { title: 'Ny', author: { name: 'Selma' }, rating: 4.5 } });
    });

    test('runs the operation that the request names', async () => {
      const { data } = await fetch(library.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'query One { book(id: "b1") { id } } query Two { book(id: "b2") { id author { name } } }',
          operationName: 'Two',
        }),
      }).then((response) => response.json() as Promise<{ data: unknown }>);
      expect(data).toEqual({ book: { id: 'b2', author: { name: 'Selma' } } });
    });

    test('that stops half-way leaves no broken plan behind', async () => {
      const query = '{ books(first: 3) { title author { name country } } }';
      const leaving = new AbortController();
      const left = fetch(library.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: leaving.signal,
      });
      setTimeout(() => leaving.abort(), 1);
      await left.then((response) => response.text()).catch(() => undefined);
      expect((await ask(query)).errors).toBeUndefined();
    });
  });

  describe('The schema that callers see', () => {
    test('is answered to the standard introspection, without asking any subgraph', async () => {
      const { data, errors } = await ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
      expect(errors).toBeUndefined();
      const names = (data?.__schema as { types: { name: string }[] }).types.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['Query', 'Book', 'Author', 'Day', 'Genre']));
      expect(Object.values(library.subgraphs).flatMap(({ asked }) => asked)).toEqual([]);
    });

    test('holds descriptions, and nothing that is inaccessible or of the joins', async () => {
      const { data, text } = await ask(`{
      day: __type(name: "Day") { description }
      __schema { types { name fields { name } enumValues { name } } directives { name } }
    }`);
      expect(data?.day).toEqual({ description: 'A day, as in 2026-01-31.' });
      expect(text).not.toMatch(/SECRET|"stock"|join__|_Any|_entities|_service|inaccessible/);
    });

    test('can be asked for together with data', async () => {
      const { data } = await ask(
        '{ t: __typename s: __schema { queryType { name } } ...Rest } fragment Rest on Query { __type(name: "Book") { name } book(id: "b1") { id } }',
      );
      expect(data).toEqual({
        t: 'Query',
        s: { queryType: { name: 'Query' } },
        __type: { name: 'Book' },
        book: { id: 'b1' },
      });
    });

    test('does not let an inaccessible field or value be asked for', async () => {
      for (const query of ['{ books { stock } }', '{ books(genre: SECRET) { id } }'])
        expect((await ask(query)).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    });
  });
});
