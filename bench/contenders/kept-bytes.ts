/** Answers that were put here beforehand, by the request's body: what bare node:http takes to move the bytes. */
import { bodyOf, listen, ready } from './contender';

const answers = new Map<string, Buffer>();

void (async () => {
  const url = await listen((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      if (request.method === 'PUT') {
        const [asked, answer] = JSON.parse(body) as [string, string];
        answers.set(asked, Buffer.from(answer));
        response.end();
        return;
      }
      const answer = answers.get(body);
      response.writeHead(answer ? 200 : 404, {
        'content-type': 'application/json',
        'content-length': answer?.length ?? 0,
      });
      response.end(answer);
    })();
  });
  ready({ bytes: url });
})();
