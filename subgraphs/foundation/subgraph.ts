import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { unwrapResolverError } from '@apollo/server/errors';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import {
  GraphQLError,
  lexicographicSortSchema,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import type { DataSource, MixedList } from 'typeorm';
import { openDatabase } from './database/database';
import { Execution, type FormatError, type GraphQLRequest } from './execution';
import { Feed, type Follower } from './feed';
import { calledAtOnce, withNeeds } from './graphql/call-at-once';
import type { Asked } from './needs';
import { sharedResolvers } from './graphql/types';
import { dayInSweden, type Day } from './values/day';

/** What a resolver may lean on. A subgraph's own context adds its loaders. */
export interface RequestContext {
  database: DataSource;
  /** The day in Sweden on which the question is asked. Nothing below the GraphQL floor reads a clock. */
  today: Day;
}

/**
 * How an entity that another subgraph mentions is found again: from its key to its object, or null. Declared as a
 * method so that subgraphs with contexts of their own still fit into one list.
 */
export type ReferenceResolver<Context> = {
  resolve(reference: { id: string; code: string }, context: Context, asked: Asked): unknown;
}['resolve'];

/** Everything that makes a subgraph. `subgraphs/index.ts` lists them. */
export interface Subgraph<Context extends RequestContext = RequestContext> {
  /** Its name in the supergraph, and the name of its PostgreSQL schema. */
  name: string;
  port: number;
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
  resolvers: NonEmptyArray<Function>;
  references: Record<string, ReferenceResolver<Context>>;
  /**
   * What its resolvers lean on in a request: what it adds to `base`, which nobody else has. (To spread both into a new
   * object took 2 to 9 µs of every question.)
   */
  context(base: RequestContext): Context;
  /** Settings of its database sessions, where its questions are not like most (`LOOKUPS`). */
  settings?: Readonly<Record<string, string>>;
  /** What it follows of the others, if it keeps a read model. */
  follower?: Follower;
}

export interface RunningSubgraph {
  name: string;
  database: DataSource;
  feed: Feed | null;
  execute(request: GraphQLRequest): Promise<ExecutionResult>;
  /** Serves it over HTTP and says where. */
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Most look up rows by their keys, for which every plan is the same. Left to itself PostgreSQL plans a prepared statement
 * anew for each handful of keys, since that many are fewer than it reckons with: 125 µs for a row and 75 with this.
 */
const LOOKUPS = { plan_cache_mode: 'force_generic_plan' };

const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"])`;

/** The subgraph's schema in SDL, as it is committed under schema/ and composed. */
export function subgraphSdl(subgraph: Pick<Subgraph, 'resolvers'>): string {
  return `${FEDERATION_LINK}\n\n${printSubgraphSchema(lexicographicSortSchema(typeGraphQLSchema(subgraph)))}\n`;
}

function typeGraphQLSchema(subgraph: Pick<Subgraph, 'resolvers'>): GraphQLSchema {
  // A build leaves the fields that its field resolvers add on types that subgraphs share (Source). Several schemas are
  // built in one process, and each must begin from the declarations alone.
  for (const type of getMetadataStorage().objectTypes) type.fields = undefined;
  return buildSchemaSync({
    resolvers: [...subgraph.resolvers, ...sharedResolvers],
    orphanedTypes: extendedTypes(subgraph),
    validate: false,
    skipCheck: true,
  });
}

/** The types that its resolvers add fields to. No query of its own need lead to another subgraph's entity. */
function extendedTypes({ resolvers }: Pick<Subgraph, 'resolvers'>): Function[] {
  const { resolverClasses, fieldResolvers } = getMetadataStorage();
  return resolverClasses
    .filter(({ target }) => resolvers.includes(target))
    .filter(({ target }) => fieldResolvers.some((resolver) => resolver.target === target))
    .map(({ getObjectType }) => getObjectType() as Function);
}

function federatedSchema<Context extends RequestContext>(subgraph: Subgraph<Context>): GraphQLSchema {
  const classes = [...subgraph.resolvers, ...sharedResolvers];
  const made = createResolversMap(typeGraphQLSchema(subgraph)) as Record<string, Record<string, unknown>>;
  const resolvers = calledAtOnce(made, classes);
  resolvers.Query = { ...resolvers.Query, _entities: entitiesBy(subgraph.references) };
  resolvers._Entity = { __resolveType: (entity: Entity) => entity[typeOfEntity] };
  return withNeeds(
    buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(subgraph)), resolvers: resolvers as never }]),
    classes,
  );
}

const typeOfEntity = Symbol('type');

interface Entity {
  [typeOfEntity]?: string;
}

interface Reference {
  __typename: string;
  id: string;
  code: string;
}

/**
 * Entities by their references. The resolver that comes with @apollo/subgraph makes promises of each, and of those too
 * that need no look-up.
 */
function entitiesBy<Context extends RequestContext>(references: Subgraph<Context>['references']) {
  return (
    _root: unknown,
    { representations }: { representations: readonly Reference[] },
    context: Context,
    { fieldNodes, fragments, schema }: Asked,
  ): unknown[] => {
    const finders = new Map<string, (reference: Reference) => unknown>();
    const finderOf = (type: string): ((reference: Reference) => unknown) => {
      const find = references[type];
      if (!find) throw new GraphQLError(`This subgraph finds no "${type}" again by a reference.`);
      // `_entities` gives a union, of which this is one type.
      const asked = { fieldNodes, fragments, schema, returnType: schema.getType(type) as never };
      const named = (entity: Entity | null): Entity | null => {
        if (entity) entity[typeOfEntity] = type;
        return entity;
      };
      return (reference) => {
        const found = find(reference, context, asked) as Entity | null | Promise<Entity | null>;
        return found instanceof Promise ? found.then(named) : named(found);
      };
    };
    return representations.map((reference) => {
      const { __typename: type } = reference;
      try {
        let find = finders.get(type);
        if (!find) finders.set(type, (find = finderOf(type)));
        return find(reference);
      } catch (error) {
        // The others are found all the same.
        return Promise.reject(error as Error);
      }
    });
  };
}

export interface OpenOptions {
  databaseUrl: string;
  /** The instant it is. A test hands in its own. */
  clock?: () => Date;
  log?: (line: string) => void;
}

/** Connects, migrates and starts a subgraph. It follows nothing until its feed is started. */
export async function openSubgraph<Context extends RequestContext>(
  subgraph: Subgraph<Context>,
  { databaseUrl, clock = () => new Date(), log = console.error }: OpenOptions,
): Promise<RunningSubgraph> {
  const database = await openDatabase({
    url: databaseUrl,
    schema: subgraph.name,
    entities: subgraph.entities,
    migrations: subgraph.migrations,
    settings: subgraph.settings ?? LOOKUPS,
  });
  const schema = federatedSchema(subgraph);
  const formatError: FormatError = (formatted, error) => publicError(formatted, error, subgraph.name, log);
  const execution = new Execution<Context>(schema, formatError);
  const context = () => subgraph.context({ database, today: dayInSweden(clock()) });
  const feed = subgraph.follower ? new Feed(database, subgraph.name, subgraph.follower, log) : null;
  let server: ApolloServer<Context> | undefined;
  return {
    name: subgraph.name,
    database,
    feed,
    execute: (request) => execution.run(request, context()),
    async listen(port, host) {
      server = new ApolloServer<Context>({
        schema,
        introspection: true,
        includeStacktraceInErrorResponses: false,
        stopOnTerminationSignals: false,
        csrfPrevention: false,
        // Both look at every field of every answer, and nobody reads what they find.
        plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
        formatError,
      });
      const { url } = await startStandaloneServer(server, {
        listen: { port, host },
        context: () => Promise.resolve(context()),
      });
      return url;
    },
    async close() {
      await feed?.stop();
      await server?.stop();
      await database.destroy();
    },
  };
}

/** Errors made for people pass; anything else is a fault of ours: logged here, and named only by its number outside. */
function publicError(
  formatted: ReturnType<GraphQLError['toJSON']>,
  error: unknown,
  subgraph: string,
  log: (line: string) => void,
): ReturnType<GraphQLError['toJSON']> {
  const cause = unwrapResolverError(error);
  if (cause instanceof GraphQLError) return formatted;
  const reference = randomUUID();
  log(
    `${subgraph}: ${reference}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
  );
  return {
    ...formatted,
    message: `The register could not answer this part. Tell its maintainers the number ${reference}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}
