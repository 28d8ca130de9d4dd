// Any host name in a browser without a name server: an HTTP proxy that answers for all of them itself.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSigned } from './selfSigned.ts';

/** A request as a host received it. */
export interface Received {
  /** With its scheme: `https://www.shop.co.uk/sub/page?x`. */
  readonly address: string;
  /** The Cookie header; empty where there was none. */
  readonly cookie: string;
}

export interface NamedHosts {
  /** Address of the proxy. */
  readonly proxy: string;
  received(): readonly Received[];
  close(): Promise<void>;
}

/** @param url - what was asked for; the request's own `url` may be the path alone. */
export type Answer = (url: URL, request: IncomingMessage, response: ServerResponse) => void;

/**
 * @param hosts - names that https is answered for; http is for any.
 * @param answer - all of the hosts; browsers ask for things of their own too, so by name.
 */
export async function startNamedHosts(
  hosts: readonly string[],
  answer: Answer,
): Promise<NamedHosts> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const handle = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    const url = new URL(request.url ?? '', `${scheme}://${request.headers.host}`);
    received.push({ address: url.href, cookie: request.headers.cookie ?? '' });
    answer(url, request, response);
  };
  const secure = createSecureServer(selfSigned(hosts), handle('https'));
  const server = createServer(handle('http'));
  // https comes through a tunnel, whose other end is here as well.
  server.on('connect', (_, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    secure.emit('connection', socket);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
