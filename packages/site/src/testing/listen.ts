// For tests: a server on a free port of loopback, and what it answered with.

import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** A header's lines. */
  lines(name: string): string[];
}

export interface Asker {
  (path: string, headers?: { readonly [name: string]: string }): Promise<Answer>;
  readonly port: number;
  close(): void;
}

/** By node:http and not by `fetch`, which neither sends a Host of its own nor tells header lines apart. */
export async function listen(server: Server): Promise<Asker> {
  if (!server.listening) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers, agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            lines: (name) =>
              response.rawHeaders.flatMap((value, index, all) =>
                index % 2 === 1 && all[index - 1]?.toLowerCase() === name ? [value] : [],
              ),
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  return Object.assign(ask, { port, close: () => void server.close() });
}
