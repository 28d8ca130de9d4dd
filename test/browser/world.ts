// One endpoint with the example site, its third party, and a record of every request that reached them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { bundles, parseServerConfiguration, serve, staticFiles } from '@qraia/ingest';
import type { Report, ReportQuery } from '@qraia/protocol';
import { createSite } from '../../examples/qraia-site/site.mjs';
import { createThirdParty } from '../../examples/qraia-site/third-party.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface World {
  /** The example site: `http://localhost:…/example`. */
  readonly site: string;
  /** Origin of the endpoint, which is the site's own. */
  readonly endpoint: string;
  /** Origin of the third party: another host. */
  readonly thirdParty: string;
  /** What the site and endpoint received since the last `forget`. */
  received(): readonly Received[];
  receivedByThirdParty(): readonly Received[];
  forget(): void;
  report(query: Partial<ReportQuery>): Promise<Report>;
  close(): Promise<void>;
}

/** What a test brings along, by path. */
export interface WorldOptions {
  /** Of the tag, beside its site. */
  readonly attributes?: string;
  /** Pages beside the example site, given the third party's origin; XML where the path ends in `.xhtml`. */
  readonly pages?: { readonly [path: string]: (thirdParty: string) => string };
  /** Scripts of the third party. */
  readonly thirdPartyScripts?: { readonly [path: string]: string };
}

const listen = (server: Server, host: string): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port)),
  );

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const answer = (
  type: string,
  body: string | undefined,
  headers: { readonly [name: string]: string } = {},
): Response | undefined =>
  body === undefined
    ? undefined
    : new Response(body, {
        headers: {
          ...headers,
          'content-type': type,
          'cache-control': 'no-cache',
          'access-control-allow-origin': '*',
        },
      });

/** Stands before a server and writes down what arrives: the judge of every browser test. */
function recorder(port: number, log: Received[]): Server {
  return createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const { method = '', url: path = '', headers } = request;
      log.push({ method, path, body: body.toString('utf8'), headers });
      const onward = forward({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  });
}

export async function createWorld({
  // The panel for developers would change what is measured.
  attributes = 'data-debug="off"',
  pages = {},
  thirdPartyScripts = {},
}: WorldOptions = {}): Promise<World> {
  const built = join(root, 'packages/sdk/dist/browser');
  readFileSync(join(built, 'qraia.js')); // Fails clearly where nothing was built.
  const dataFolder = mkdtempSync(join(tmpdir(), 'qraia-world-'));
  let thirdParty = '';
  const site = createSite({
    base: '/example',
    tag: `<script src="/qraia.js" data-site="example" ${attributes}></script>`,
    thirdPartyOrigin: () => thirdParty,
  });
  const server = await serve({
    configuration: parseServerConfiguration({
      sites: [{ id: 'example', hosts: ['localhost'], k: 1 }],
    }),
    dataFolder,
    host: '127.0.0.1',
    port: 0,
    handlers: [
      bundles(built),
      staticFiles('/dashboard', join(root, 'packages/dashboard/dist/site')),
      site,
      async ({ url }) => {
        const { pathname } = new URL(url);
        const type = pathname.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html';
        return answer(`${type}; charset=utf-8`, pages[pathname]?.(thirdParty));
      },
    ],
  });
  const log: Received[] = [];
  const thirdPartyLog: Received[] = [];
  const front = recorder(server.port, log);
  const answerAsThirdParty = createThirdParty();
  const third = createServer(
    getRequestListener(
      async (request) =>
        // With a mark that a browser would send back: an ETag can be what a cookie is.
        answer('text/javascript', thirdPartyScripts[new URL(request.url).pathname], {
          etag: '"mark"',
        }) ?? answerAsThirdParty(request),
    ),
  );
  const thirdFront = recorder(await listen(third, '127.0.0.1'), thirdPartyLog);
  thirdParty = `http://127.0.0.1:${await listen(thirdFront, '127.0.0.1')}`;
  const endpoint = `http://localhost:${await listen(front, '127.0.0.1')}`;

  return {
    site: `${endpoint}/example`,
    endpoint,
    thirdParty,
    received: () => log,
    receivedByThirdParty: () => thirdPartyLog,
    forget() {
      log.length = 0;
      thirdPartyLog.length = 0;
    },
    async report(query) {
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format();
      const response = await fetch(`http://127.0.0.1:${server.port}/v1/report`, {
        method: 'POST',
        body: JSON.stringify({ site: 'example', from: today, to: today, ...query }),
      });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Report;
    },
    async close() {
      await Promise.all([front, third, thirdFront].map(close));
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
