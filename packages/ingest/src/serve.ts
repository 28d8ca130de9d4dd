// The endpoint as one server: the way in on node:http, everything else as Request → Response.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { siteCalendar } from '@qraia/protocol';
import { isLoopback } from './enrich/isLoopback.ts';
import { createVisitorOf, type VisitorOf } from './enrich/visitorOf.ts';
import { createGroupCommit } from './groupCommit.ts';
import { type Answer, refuse } from './http/answer.ts';
import { type IngestRoute, ingestRoutes } from './http/ingestRoutes.ts';
import { readBody } from './http/readBody.ts';
import { reportApp } from './http/reportApp.ts';
import type { RequestHandler } from './http/staticFiles.ts';
import { makePrivateFolder } from './privateFolder.ts';
import type { ServerConfiguration, SiteConfiguration } from './serverConfiguration.ts';
import { sqliteStore } from './store/sqliteStore.ts';
import type { Store } from './store/store.ts';

export interface ServeOptions {
  readonly configuration: ServerConfiguration;
  /** Folder of the database; made where it is missing. */
  readonly dataFolder: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Asked in order before the reports; the first that answers does. */
  readonly handlers?: readonly RequestHandler[];
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly now?: () => number;
}

export interface Server {
  readonly port: number;
  readonly store: Store;
  /** Takes no more requests, commits what is in flight, and closes the store. */
  close(): Promise<void>;
}

/** What only this machine may ask for besides the reports, as long as there are no users to log in. */
const isPrivate = (path: string): boolean => path.startsWith('/dashboard');

/** @throws where the port is taken or the data folder cannot be written. */
export async function serve(options: ServeOptions): Promise<Server> {
  const { configuration, handlers = [], now = Date.now } = options;
  makePrivateFolder(options.dataFolder);
  const store = sqliteStore(join(options.dataFolder, 'qraia.db'));
  const commits = createGroupCommit(store);
  const sites = new Map(configuration.sites.map((site) => [site.id, site]));
  const calendars = new Map(
    configuration.sites.map(({ id, timeZone }) => [id, siteCalendar(timeZone)]),
  );
  const day = ({ id }: SiteConfiguration, time: number): string => calendars.get(id)?.(time) ?? '';
  const visitorOf = createVisitorOf();
  const routes = ingestRoutes({
    site: (id) => sites.get(id),
    commits,
    now,
    day,
  });
  const reports = reportApp({
    sites: configuration.sites,
    store,
    today: (site) => day(site, now()),
  });
  // Asked here, where the address is the one that is routed by: `/v1/%72eport`, `/x/../v1/report` and
  // `http://elsewhere/v1/report` are other spellings of a private path.
  const listen = getRequestListener(async (request, { incoming }) => {
    const own = isLoopback(incoming as IncomingMessage);
    if (!own && isPrivate(new URL(request.url).pathname)) return refusePrivate();
    for (const handle of handlers) {
      const response = await handle(request);
      if (response) return response;
    }
    return own ? reports.fetch(request) : refusePrivate();
  });

  const waysIn: { readonly [path: string]: IngestRoute } = {
    '/v1/beacon': routes.beacon,
    '/v1/decision': routes.decision,
  };
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000 },
    (request, response) => {
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      const wayIn = request.method === 'POST' ? waysIn[path] : undefined;
      if (wayIn) void takeIn(wayIn, visitorOf, request, response);
      else if (path === '/healthz') response.end('ok\n');
      else void listen(request, response);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  }).catch((error: unknown) => {
    store.close();
    throw error;
  });

  return {
    port: (server.address() as AddressInfo).port,
    store,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(patience);
      await commits.drain();
      store.close();
    },
  };
}

function refusePrivate(): Response {
  const why =
    'nothing for other machines here: reports are shown on the machine of the endpoint only';
  const { status, headers, body } = refuse(403, '', 'private', why);
  return new Response(body, { status, headers });
}

const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, headers).end(body);
};

async function takeIn(
  route: IngestRoute,
  visitorOf: VisitorOf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin = '' } = request.headers;
  try {
    const body = await readBody(request);
    if (body === undefined) {
      send(response, refuse(413, origin, 'size', 'expected a body of at most 64 KiB'));
      return;
    }
    send(response, await route({ origin, visitor: visitorOf(request), body }));
  } catch (error) {
    // The name only: a message may repeat what was sent.
    console.error(`request failed: ${(error as Error).name}`);
    if (!response.headersSent) {
      send(response, refuse(500, origin, 'error', 'the endpoint failed on this request'));
    } else response.destroy();
  }
}
