import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import {
  execute,
  GraphQLError,
  isAbstractType,
  isObjectType,
  type GraphQLObjectType,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
} from 'graphql';

import { publicSchemaOf } from '../../gateway/supergraph';
import type { SubgraphRequest } from '../../gateway/transports/transport';

// A museum in five subgraphs, with all of federation that a region's own subgraph could bring: several keys, composite
// and nested ones, keys that are null, shared types, @provides, @requires (nested too), @override, interfaces, an
// interface that another subgraph sees as an object, unions, mutations in several subgraphs, circles and lists of lists.
// Every field has one resolver. The subgraphs share them out; the museum as one schema, without any federation, has
// them all, and so says what the answer to any question is.

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@override", "@interfaceObject"])`;

const typeDefs = {
  collection: `
    type Query {
      works(first: Int = 10): [Work!]!
      work(id: ID!): Work
      painting(id: ID!): Painting
      floors: [[Room]]
      room(number: Int!): Room
      exhibits: [Exhibit]
      constructor: String
    }
    type Mutation { hang(work: ID!, room: Int!): Work }
    enum Language { SV EN }
    enum Medium { OIL WATERCOLOUR FORGED @inaccessible }
    interface Work @key(fields: "id") { id: ID! title(language: Language = SV): String! artist: Artist related: [Work!] room: Room }
    type Painting implements Work @key(fields: "id") {
      id: ID! title(language: Language = SV): String! artist: Artist related: [Work!] room: Room
      size: Size! medium: Medium fragile: Boolean!
    }
    type Sculpture implements Work @key(fields: "id") {
      id: ID! title(language: Language = SV): String! artist: Artist related: [Work!] room: Room
      size: Size weight: Int
    }
    type Poster { text: String! about: Work }
    union Exhibit = Painting | Sculpture | Poster
    type Size @shareable { width: Int height: Int }
    type Building @shareable { code: String! }
    type Room @key(fields: "building { code } number") {
      building: Building! number: Int! name: String then: String works: [Work]
    }
    type Artist @key(fields: "slug", resolvable: false) { slug: String! }
  `,
  people: `
    type Query { artists: [Artist!]! artist(slug: String!): Artist }
    type Artist @key(fields: "slug") @key(fields: "id") {
      slug: String! id: ID name: String! born: Int teacher: Artist pupils: [Artist!]! aliases: [String]
    }
  `,
  lives: `
    type Query { biographies: [Artist] }
    enum Medium { OIL WATERCOLOUR FORGED @inaccessible }
    type Artist @key(fields: "id") { id: ID bio: String masterpiece: Painting @provides(fields: "medium") facts: Json }
    type Painting @key(fields: "id") { id: ID! medium: Medium @external praise(times: Int = 1): String }
    scalar Json
  `,
  visits: `
    type Query { mostVisited: Work visits(first: Int = 3): [Visit!] }
    type Mutation { visit(work: ID!, stars: Float): Visit close: String! }
    type Work @key(fields: "id") @interfaceObject { id: ID! visitors: Int! lastVisit: Visit }
    type Visit { on: String! stars: Float work: Work }
  `,
  climate: `
    type Query { alarm: Boolean }
    type Mutation { air(room: Int!): Room }
    enum Medium { OIL WATERCOLOUR FORGED @inaccessible }
    type Size @shareable { width: Int height: Int }
    type Building @shareable { code: String! }
    type Painting @key(fields: "id") {
      id: ID! size: Size! @external medium: Medium @external fragile: Boolean! @external
      light: Int @requires(fields: "size { width height } medium") advice: String @requires(fields: "fragile")
    }
    type Sculpture @key(fields: "id") { id: ID! weight: Int @external load: Float @requires(fields: "weight") }
    type Room @key(fields: "building { code } number") {
      building: Building! number: Int! name: String @override(from: "collection") humidity: [Float!] dry: Boolean!
    }
  `,
};

export type MuseumSubgraph = keyof typeof typeDefs;
export const museumSubgraphs = Object.keys(typeDefs) as MuseumSubgraph[];

interface Work {
  __typename: 'Painting' | 'Sculpture';
  id: string;
  title: string;
  artist?: string;
  related: string[] | null;
  room?: number;
  size: { width: number; height: number | null } | null;
  medium?: string | null;
  fragile?: boolean;
  weight?: number | null;
  visitors: number | null;
}
const works: Work[] = [
  { __typename: 'Painting', id: 'w1', title: 'Midvinterblot', artist: 'carl', related: ['w2', 'w3'], room: 1, size: { width: 1360, height: 640 }, medium: 'OIL', fragile: true, visitors: 90 },
  { __typename: 'Painting', id: 'w2', title: 'Grindslanten', artist: 'august', related: [], room: 1, size: { width: 90, height: null }, medium: 'FORGED', fragile: false, visitors: 7 },
  { __typename: 'Sculpture', id: 'w3', title: 'Gudarna', artist: 'carlm', related: ['w1'], room: 2, size: null, weight: 900, visitors: 30 },
  { __typename: 'Sculpture', id: 'w4', title: 'Okänd', related: null, size: { width: 1, height: 2 }, weight: null, visitors: 0 },
  { __typename: 'Painting', id: 'w5', title: 'Förlagan', artist: 'unknown', related: ['w5'], room: 3, size: { width: 10, height: 10 }, medium: null, fragile: false, visitors: null },
]; // prettier-ignore
const artists = [
  { slug: 'carl', id: 'a1', name: 'Carl', born: 1853, teacher: 'august', aliases: ['C.L.', null], bio: 'Sundborn', facts: { constructor: 1, deep: { list: [1, { then: 2 }] } }, masterpiece: 'w1' },
  { slug: 'august', id: null, name: 'August', born: 1815, teacher: null, aliases: [], bio: null, facts: null, masterpiece: null },
  { slug: 'carlm', id: 'a3', name: 'Carl M', born: null, teacher: 'carl', aliases: null, bio: null, facts: 'sten', masterpiece: null },
  { slug: 'broken', id: 'a4', name: 'Trasig', born: -1, teacher: 'broken', aliases: ['x'], bio: 'y', facts: [], masterpiece: 'w5' },
]; // prettier-ignore
const rooms = [
  { building: { code: 'A' }, number: 1, name: 'Entré', works: ['w1', 'w2'], humidity: [40.5, 41], dry: true },
  { building: { code: 'A' }, number: 2, name: null, works: ['w3', 'gone'], humidity: null, dry: false },
  { building: { code: 'B' }, number: 3, name: 'Vinden', works: [], humidity: [Number.NaN], dry: null },
]; // prettier-ignore
const visits = [
  { on: '2026-01-01', stars: 4.5, work: 'w1' },
  { on: '2026-01-02', stars: null, work: 'w3' },
  { on: '2026-01-03', stars: 1, work: null },
];
const workById = (id: unknown) => works.find((work) => work.id === id) ?? null;
const artistBy = (slug: unknown) => artists.find((artist) => artist.slug === slug) ?? null;
const roomBy = (number: unknown) => rooms.find((room) => room.number === number) ?? null;

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT', remedy: 'Ask for another.' } });
}

type Resolve = GraphQLFieldResolver<never, unknown, never>;
type Resolvers = Record<string, Record<string, Resolve>>;

const work: Record<string, Resolve> = {
  title: ({ title, id }: Work, { language }: { language: string }) =>
    language === 'EN' && id === 'w2' ? refuse('Not in English.') : language === 'EN' ? `The ${title}` : title,
  artist: ({ artist }: Work) => (artist ? (artistBy(artist) ?? { slug: artist }) : null),
  related: ({ related }: Work) => related?.map(workById) ?? null,
  room: ({ room }: Work) => roomBy(room),
  visitors: ({ id }: Work) => workById(id)?.visitors,
  lastVisit: ({ id }: Work) => visits.find((each) => each.work === id) ?? null,
};

/** In a subgraph `source` is what its reference resolver gave, or what another of its fields did. */
const resolvers: Resolvers = {
  Query: {
    works: (_, { first }: { first: number }) => works.slice(0, Math.max(first, 0)),
    work: (_, { id }: { id: string }) => workById(id),
    painting: (_, { id }: { id: string }) => (workById(id)?.__typename === 'Painting' ? workById(id) : null),
    floors: () => [[rooms[0], null], [rooms[1], rooms[2]], []],
    room: (_, { number }: { number: number }) => roomBy(number),
    exhibits: () => [
      works[0],
      { __typename: 'Poster', text: 'Välkommen', about: works[2] },
      works[2],
      null,
      { __typename: 'Poster', text: 'Stängt', about: null },
      works[4],
    ],
    constructor: () => 'Ferdinand Boberg',
    artists: () => artists.slice(0, 3),
    artist: (_, { slug }: { slug: string }) => artistBy(slug),
    biographies: () => [artists[0], null, artists[2]],
    mostVisited: () => works[0],
    visits: (_, { first }: { first: number }) =>
      first < 0 ? refuse('first must not be negative.') : visits.slice(0, first),
    alarm: () => false,
  },
  Mutation: {
    hang: (_, { work: id, room }: { work: string; room: number }) => {
      const found = workById(id);
      return found && { ...found, room };
    },
    visit: (_, { work: id, stars }: { work: string; stars?: number }) => ({
      on: '2026-02-01',
      stars: stars ?? null,
      work: id,
    }),
    close: () => 'closed',
    air: (_, { room }: { room: number }) => roomBy(room) ?? refuse('There is no such room.'),
  },
  Painting: {
    ...work,
    light: ({ size, medium }: Work) => (medium === null ? null : (size?.width ?? 0) + (size?.height ?? 0)),
    advice: ({ fragile }: Work) => (fragile ? 'Do not touch' : 'Look closely'),
    praise: ({ id }: Work, { times }: { times: number }) =>
      times > 3 ? refuse('Too much praise.') : `${id}${'!'.repeat(Math.max(times, 0))}`,
  },
  Sculpture: { ...work, load: ({ weight }: Work) => (weight == null ? null : weight / 2) },
  // What the subgraph of visits knows every work as.
  Work: { visitors: work.visitors as Resolve, lastVisit: work.lastVisit as Resolve },
  Room: {
    works: ({ works: ids }: { works: string[] }) => ids.map(workById),
    // A field of this name must not make a room look like a promise.
    then: ({ number }: { number: number }) => `room ${number + 1}`,
    humidity: ({ number, humidity }: { number: number; humidity: unknown }) =>
      number === 3 ? refuse('The meter of room 3 is broken.') : humidity,
  },
  Artist: {
    born: ({ born }: { born: number | null }) => (born === -1 ? refuse('Nobody knows.') : born),
    teacher: ({ teacher }: { teacher: string | null }) => artistBy(teacher),
    pupils: ({ slug }: { slug: string }) => artistBy(slug) && artists.filter((each) => each.teacher === slug),
    masterpiece: ({ masterpiece }: { masterpiece: string | null }) => workById(masterpiece),
  },
  Visit: { work: ({ work: id }: { work: string | null }) => workById(id) },
};

type Reference = Record<string, unknown> & { building?: { code: string } };

/** What a subgraph knows an entity by, and as. */
const references: Record<string, (reference: Reference) => object | null> = {
  Painting: ({ id }) => workById(id),
  Sculpture: ({ id }) => workById(id),
  Work: ({ id }) => workById(id),
  Artist: ({ slug, id }) =>
    artists.find((each) => each.slug === slug || (each.id !== null && each.id === id)) ?? null,
  Room: ({ number, building }) =>
    rooms.find((each) => each.number === number && each.building.code === building?.code) ?? null,
};

export function composeMuseum(): string {
  const { supergraphSdl, errors } = composeServices(
    museumSubgraphs.map((name) => ({
      name,
      typeDefs: parse(link + typeDefs[name]),
      url: `http://${name}.invalid/`,
    })),
  );
  if (!supergraphSdl) throw new Error(`The museum does not compose: ${JSON.stringify(errors)}`);
  return supergraphSdl;
}

export type Execute = (request: SubgraphRequest) => Promise<ExecutionResult>;

export function openMuseumSubgraph(name: MuseumSubgraph): Execute {
  const document = parse(link + typeDefs[name]);
  const own: Record<string, Record<string, unknown>> = {};
  for (const definition of document.definitions) {
    if (!('fields' in definition) || definition.kind !== 'ObjectTypeDefinition') continue;
    const type = definition.name.value;
    const fields = (definition.fields ?? []).map((field) => field.name.value);
    own[type] = Object.fromEntries(
      Object.entries(resolvers[type] ?? {}).filter(
        ([field]) => fields.includes(field) && Object.hasOwn(resolvers[type] ?? {}, field),
      ),
    );
    const reference = references[type];
    // Required fields are those that the representation brings: the subgraph has no other way to them.
    const external = (definition.fields ?? []).flatMap((field) =>
      field.directives?.some((directive) => directive.name.value === 'external') ? [field.name.value] : [],
    );
    if (reference)
      own[type].__resolveReference = (brought: Reference) => {
        const known = reference(brought);
        return known && { ...known, ...Object.fromEntries(external.map((field) => [field, brought[field]])) };
      };
  }
  if (name === 'collection') {
    const resolveType = ({ __typename }: { __typename: string }) => __typename;
    own.Work = { __resolveType: resolveType, __resolveReference: references.Work };
    own.Exhibit = { __resolveType: resolveType };
  }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: own as never }]);
  return async ({ query, variables }) =>
    execute({ schema, document: parse(query), variableValues: variables });
}

/** The museum without federation: the public schema, and every resolver in one place. */
export function museumAtOnce(): (
  document: DocumentNode,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult> {
  const schema = publicSchemaOf(composeMuseum());
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: { __typename: string }) => __typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    own(type);
  }
  return async (document, variables) => execute({ schema, document, variableValues: variables });

  function own(type: GraphQLObjectType): void {
    for (const [name, field] of Object.entries(type.getFields())) {
      const known = resolvers[type.name];
      if (known && Object.hasOwn(known, name)) field.resolve = known[name] as never;
    }
  }
}
