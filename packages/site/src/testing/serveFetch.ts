// For tests: a server on loopback for an app of Request → Response, as a Node adapter would be.

import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';

export const serveFetch = (answer: (request: Request) => Response | Promise<Response>): Server =>
  createServer(async (incoming, outgoing) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
      headers.set(name, String(value));
    }
    const response = await answer(new Request(`http://localhost${incoming.url}`, { headers }));
    outgoing.statusCode = response.status;
    for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
    if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
    else outgoing.end();
  });
