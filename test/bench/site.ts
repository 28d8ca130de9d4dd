// The site on loopback, its third party under another name of it, and what each page load made them send.

import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Manager, ManagerId } from './managers/manager.ts';
import { pageHtml } from './page/pageHtml.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What a service does when it may: sets its cookie, and asks for nothing more. */
const SERVICE = Buffer.from(`(() => {
  const name = document.currentScript.src.includes('marketing') ? '_adp' : '_teller_id';
  document.cookie = name + '=1; max-age=31536000; path=/';
  window.servicesRan = (window.servicesRan || 0) + 1;
})();`);

export interface Site {
  /** An empty page of the same origin, where a visit gets ready. */
  readonly blank: string;
  /** @returns the address of the page with this manager, as one who has decided or has not sees it */
  page(manager: Manager, isDecided: boolean): string;
  /** The page's own HTML, as the server sends it. */
  html(manager: Manager, isDecided: boolean): string;
  /** What the manager's files were asked for since the last call, by path. */
  takeFetched(manager: Manager): string[];
  /** How long every answer waits: a network, where a browser's own throttling is none for the preload scanner. */
  latency: number;
  close(): Promise<void>;
}

const ownFile = (name: string): Buffer => readFileSync(new URL(`page/${name}`, import.meta.url));

export async function startSite(managers: readonly Manager[]): Promise<Site> {
  // Read once: all of a run is measured on the same build.
  const files = new Map<string, Buffer>([
    ...['menu.js', 'products.js', 'reviews.js', 'carousel.js', 'site.css'].map(
      (name) => [`/${name}`, ownFile(name)] as const,
    ),
    ['/stock.json', Buffer.from('{"left":[3,8,21]}')],
    [
      '/blank.html',
      Buffer.from('<!doctype html><title>Blank</title><link rel="icon" href="data:,">'),
    ],
    ...managers.flatMap((manager) => [...manager.files]),
  ]);
  const pages = new Map<string, string>();
  let fetched: string[] = [];
  let third = '';

  const bodyOf = (path: string): Buffer | string | undefined => {
    if (path.startsWith('/image/')) return PIXEL;
    if (path.startsWith('/service/')) return SERVICE;
    return pages.get(path) ?? files.get(path);
  };
  const send = (response: ServerResponse, path: string): void => {
    const body = bodyOf(path);
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    // Every load of the run is a first one.
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'cache-control': 'no-store',
    });
    response.end(body);
  };

  const server = createServer(async (request, response) => {
    request.resume();
    const path = (request.url ?? '').split('?')[0] ?? '';
    fetched.push(path);
    if (site.latency > 0) await pause(site.latency);
    send(response, path);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  third = `http://127.0.0.1:${port}`;

  const pathOf = (id: ManagerId, isDecided: boolean): string =>
    `/${id}-${isDecided ? 'decided' : 'first'}.html`;
  for (const manager of managers) {
    for (const isDecided of [false, true]) {
      pages.set(pathOf(manager.id, isDecided), pageHtml(manager.page(third, isDecided)));
    }
  }

  const site: Site = {
    blank: `${origin}/blank.html`,
    latency: 0,
    page: ({ id }, isDecided) => origin + pathOf(id, isDecided),
    html: ({ id }, isDecided) => pages.get(pathOf(id, isDecided)) ?? '',
    takeFetched(manager) {
      const taken = fetched;
      fetched = [];
      return taken.filter((path) => manager.files.has(path));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}
