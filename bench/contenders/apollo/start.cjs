// Apollo Gateway over the same subgraphs. JavaScript, because it runs on packages of its own.
const { readFileSync } = require('node:fs');
const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');

const urls = JSON.parse(process.env.BENCH_SUBGRAPHS);
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.env.BENCH_SUPERGRAPH, 'utf8'),
  buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name] }),
});
const server = new ApolloServer({ gateway });
startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } }).then(({ url }) => {
  process.on('disconnect', () => process.exit(0));
  process.send({ urls: { graphql: url } });
});
