// The site and its third party on loopback, and what each measurement made them receive.

import { createSocket, type Socket } from 'node:dgram';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Target } from './vector.ts';

const built = join(
  dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
  'packages/sdk/dist/browser',
);

/** What is known of one measurement, by its token. */
export interface Trace {
  /** The third-party server received a request of it. */
  fetched: boolean;
  /** Third-party code said that it runs. */
  ran: boolean;
  /** The page has loaded and its own requests work; whether it found the gate there. */
  alive: { gate: boolean } | undefined;
  /** What the vector's own code was thrown: a gate that throws into pages is told of. */
  threw: string | undefined;
}

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Servers {
  readonly site: string;
  /** Host and port of the third party, as a service declares it. */
  readonly thirdHost: string;
  target(token: string): Target;
  /** Gives the target a UDP port of its own, open until the servers close. */
  openUdp(token: string): Promise<void>;
  /** @returns the address at which the page is served, in one chunk */
  show(token: string, page: Page): string;
  trace(token: string): Trace;
  close(): Promise<void>;
}

const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  gif: 'image/gif',
  html: 'text/html',
  txt: 'text/plain',
  events: 'text/event-stream',
  woff2: 'font/woff2',
  mp4: 'video/mp4',
  wav: 'audio/wav',
};

/** Code that says it runs: by two ways, as a realm may lack one of them. */
const confession = (address: string): string =>
  `(() => { const ran = ${JSON.stringify(address)}; try { fetch(ran, { mode: 'no-cors' }).catch(() => {}); } catch {} if (typeof Image === 'function') new Image().src = ran; })();`;

function answer(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    // A third party that wants to be used anywhere.
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
  });
  response.end(body);
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** @throws when the bundles are not built */
export async function startServers(): Promise<Servers> {
  // Read once: all of a run is measured on the same build.
  const bundles = new Map(
    readdirSync(built).map((name) => [`/${name}`, readFileSync(join(built, name))]),
  );
  const traces = new Map<string, Trace>();
  const pages = new Map<string, Page>();
  const sockets = new Map<string, Socket>();
  let site = '';
  let third = '';

  const trace = (token: string): Trace => {
    let found = traces.get(token);
    if (!found) {
      found = { fetched: false, ran: false, alive: undefined, threw: undefined };
      traces.set(token, found);
    }
    return found;
  };
  const partsOf = (request: IncomingMessage): { parts: string[]; query: string } => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    return { parts: path.split('/').slice(1), query: decodeURIComponent(query) };
  };

  const thirdParty = createServer((request, response) => {
    request.resume();
    const { parts } = partsOf(request);
    const [first = '', second = ''] = parts;
    if (first === 'ran') {
      trace(second).ran = true;
      return answer(response, 'txt', '');
    }
    trace(first).fetched = true;
    const type = second.split('.')[1] ?? '';
    if (type === 'js') answer(response, type, confession(`${site}/ran/${first}`));
    // In a frame of the third party nothing but its own server can be asked.
    else if (type === 'html') {
      answer(response, type, `<script>${confession(`${third}/ran/${first}`)}</script>`);
    } else answer(response, type, type === 'gif' ? PIXEL : '');
  });
  thirdParty.on('upgrade', (request, socket) => {
    trace(partsOf(request).parts[0] ?? '').fetched = true;
    socket.destroy();
  });

  const target = (token: string): Target => ({
    at: (file) => `${third}/${token}/${file}`,
    own: (file) => `${site}/own/${token}/${file}`,
    get udpPort() {
      return sockets.get(token)?.address().port ?? 0;
    },
  });

  const own = createServer((request, response) => {
    request.resume();
    const { parts, query } = partsOf(request);
    const [first = '', token = '', file = ''] = parts;
    const bundle = bundles.get(`/${first}`);
    if (bundle) return answer(response, 'js', bundle);
    // A site's middleware stands before its files too: a worker has the policy of its own file.
    const page = first === 'page' || first === 'own' ? pages.get(token) : undefined;
    for (const [name, value] of Object.entries(page?.headers ?? {})) {
      response.setHeader(name, value);
    }
    if (first === 'page') return answer(response, 'html', page?.html ?? '');
    if (first === 'ran') trace(token).ran = true;
    if (first === 'alive') trace(token).alive = { gate: query === 'gate' };
    if (first === 'threw') trace(token).threw ??= query;
    if (file === 'worker.js') {
      return answer(response, 'js', `importScripts('${target(token).at('t.js')}');`);
    }
    if (file === 'redirect.js') {
      return response.writeHead(302, { location: target(token).at('t.js') }).end();
    }
    answer(response, 'txt', '');
  });

  const [sitePort, thirdPort] = [await listen(own), await listen(thirdParty)];
  site = `http://localhost:${sitePort}`;
  third = `http://127.0.0.1:${thirdPort}`;

  return {
    site,
    thirdHost: `127.0.0.1:${thirdPort}`,
    target,
    trace,
    openUdp: (token) =>
      new Promise((resolve) => {
        const socket = createSocket('udp4');
        socket.on('message', () => {
          trace(token).fetched = true;
        });
        socket.bind(0, '127.0.0.1', resolve);
        sockets.set(token, socket);
      }),
    show(token, page) {
      pages.set(token, page);
      return `${site}/page/${token}`;
    },
    async close() {
      for (const socket of sockets.values()) socket.close();
      await Promise.all([own, thirdParty].map(close));
    },
  };
}
