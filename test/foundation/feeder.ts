/** A feeder in a process of its own, to be killed: it follows the outbox of `source` until somebody does. */
import { connect } from '../../subgraphs/foundation/database/database';
import { Feed } from '../../subgraphs/foundation/feed';
import { mirror } from './mirror';

const [url = ''] = process.argv.slice(2);

void connect({ url, schema: 'mirror', entities: [] }).then((database) => {
  new Feed(database, 'mirror', mirror, console.error).start();
  process.send?.('following');
});
