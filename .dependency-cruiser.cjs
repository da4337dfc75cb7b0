// The floors of the house (see README): values <- domain <- store <- graphql <- context, server. Imports run down only.

const database = ['(^|/)node_modules/(typeorm|pg|pg-[^/]+)/'];
const graphql = ['(^|/)node_modules/(graphql|type-graphql|graphql-scalars|dataloader|@apollo/[^/]+)/'];
const outside = ['^(fs|net|http|https|child_process|worker_threads)(/|$)'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'values-are-pure',
      comment: 'Values know nothing but each other and the libraries of days and decimals.',
      severity: 'error',
      from: { path: '^subgraphs/foundation/values/' },
      to: {
        path: ['^(subgraphs|seeds|scripts|gateway)/', ...database, ...graphql, ...outside],
        pathNot: '^subgraphs/foundation/values/',
      },
    },
    {
      name: 'records-rest-on-values',
      comment: 'The shapes of records know values and nothing above them.',
      severity: 'error',
      from: { path: '^subgraphs/foundation/record/' },
      to: {
        path: ['^(subgraphs|seeds|scripts|gateway)/', ...database, ...graphql, ...outside],
        pathNot: '^subgraphs/foundation/(values|record)/',
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ knows no database, no GraphQL, no file and no other floor: values and records only.',
      severity: 'error',
      // The analyser's words are constants too many for code: it reads its own files of them once, as it is loaded.
      from: {
        path: '^subgraphs/([^/]+)/domain/',
        pathNot: '^subgraphs/search/domain/(vocabulary|analyser/(dictionary|concepts)).ts$',
      },
      to: {
        path: ['^(subgraphs|seeds|scripts|gateway)/', ...database, ...graphql, ...outside],
        pathNot: ['^subgraphs/$1/domain/', '^subgraphs/foundation/(values|record)/'],
      },
    },
    {
      name: 'store-below-graphql',
      comment: 'store/ does not know how it is asked.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/store/' },
      to: {
        path: [
          '^subgraphs/[^/]+/(graphql/|server\\.ts|context\\.ts)',
          '(^|/)node_modules/(type-graphql|@apollo/[^/]+)/',
        ],
      },
    },
    {
      name: 'graphql-below-server',
      comment: "graphql/ may name its context's type, and import nothing else from above.",
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/graphql/' },
      to: { path: '^subgraphs/$1/(server|context)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-sideways-imports',
      comment: 'Subgraphs meet as @key stubs in the supergraph and through outboxes, never by import.',
      severity: 'error',
      from: { path: '^subgraphs/(?!foundation/)([^/]+)/' },
      to: { path: '^subgraphs/[^/]+(/|$)', pathNot: '^subgraphs/($1|foundation)/' },
    },
    {
      name: 'foundation-carries-all',
      comment: 'foundation/ knows no subgraph, or it would be one.',
      severity: 'error',
      from: { path: '^subgraphs/foundation/' },
      to: { path: '^(subgraphs|seeds|scripts|gateway)/', pathNot: '^subgraphs/foundation/' },
    },
    {
      name: 'subgraphs-know-neither-gateway-nor-seeds',
      comment: 'A subgraph can be run, and replaced, by itself.',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^(gateway|seeds|scripts|web|bench)/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'gateway/ and web/ know schema/ only, and no domain word.',
      severity: 'error',
      from: { path: '^(gateway|web)/' },
      to: { path: ['^(subgraphs|seeds|scripts)/', ...database, '(^|/)node_modules/type-graphql/'] },
    },
    {
      name: 'no-circles',
      comment: 'Modules that need each other are one module, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'open-source-only',
      comment: 'The Elastic-2.0 packages of Apollo are not open source and ship nowhere.',
      severity: 'error',
      from: {},
      to: {
        path: '(^|/)@apollo/(gateway|composition|query-planner|query-graphs|federation-internals)(/|$)',
      },
    },
    {
      name: 'no-development-dependency-in-what-runs',
      comment: '`npm ci --omit=dev` must be enough to run the register.',
      severity: 'error',
      from: {
        path: '^(gateway|subgraphs|seeds|scripts)/',
        // These are for whoever changes the register, not for whoever runs it.
        pathNot: '^scripts/(check|print-docs|print-schema|verify-sources)\\.ts$',
      },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The import leads nowhere, or to a package that package.json does not name.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|seeds|scripts)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json', '.node'],
      conditionNames: ['require', 'node', 'default'],
    },
  },
};
