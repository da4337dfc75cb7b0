// PostGraphile 4 over the same database. JavaScript, because it runs on packages of its own.
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');
const { Pool } = require('pg');
const { postgraphile } = require('postgraphile');

const pool = new Pool({ connectionString: process.env.BENCH_DATABASE, max: 6, idleTimeoutMillis: 0 });

(async () => {
  await pool.query(readFileSync(join(__dirname, 'views.sql'), 'utf8'));
  // As in production: nothing is watched, logged or explored, and its statements are prepared, as they are by default.
  const handler = postgraphile(pool, 'bench_graph', {
    graphqlRoute: '/',
    graphiql: false,
    watchPg: false,
    disableQueryLog: true,
    disableDefaultMutations: true,
    dynamicJson: true,
    setofFunctionsContainNulls: false,
    // Not by default: plain lists beside the connections, for who asks for them.
    simpleCollections: 'both',
  });
  const server = createServer(handler);
  server.listen(0, '127.0.0.1', () => {
    process.on('disconnect', () => process.exit(0));
    process.send({ urls: { postgraphile: `http://127.0.0.1:${server.address().port}/` } });
  });
})();
