import { openLibrary } from './gateway-over-library';

// A process of its own for the library, which must end by itself once the gateway has closed.
void openLibrary().then((library) => {
  process.once('SIGTERM', () => void library.close());
  console.log(library.url);
});
