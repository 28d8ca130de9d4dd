// Sites under many names whose pages try to set a declared cookie on every load, with and without the tag.

import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createSiteConsent, nodeConsent } from '@qraia/site';
import { type NamedHosts, startNamedHosts } from './namedHosts.ts';

const HOSTS = [
  'www.qraia.test',
  'app.eu',
  'app.winkel.eu',
  'www.winkel.eu',
  'www.shop.co.uk',
  'evil.qraia.test',
  'evil.winkel.eu',
  'tracker.example',
];

/** Known, so that a test can make a decision of its own. */
export const REVISION = 'r1';

const configurationOf = (host: string) => ({
  controller: 'Qraia B.V.',
  unknown: 'hold',
  revision: REVISION,
  // Only here one decision is shared by all subdomains.
  ...(host.endsWith('.winkel.eu') && { domain: 'winkel.eu' }),
  services: [
    {
      id: 'tracker',
      name: 'Tracker',
      category: 'marketing',
      purpose: 'Measuring advertisements',
      hosts: ['tracker.example'],
      cookies: ['_tr*', '__Secure-tr', '__Host-tr'],
    },
  ],
});

/** A cookie that a page sets on every load: how, and as `document.cookie` takes it. */
export type Writing = readonly [by: 'document' | 'frame' | 'CookieStore', line: string];

/** Code that writes `line`, in each of the ways. */
const writers: Readonly<Record<Writing[0], string>> = {
  document: 'document.cookie = line;',
  frame: `
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument.cookie = line;`,
  CookieStore: `
    const [name, value] = line.split(';')[0].split('=');
    if (window.cookieStore) cookieStore.set({ name, value });`,
};

/** The address of a page that sets cookies; plain = without the tag. */
export const writing = (page: string, writings: readonly Writing[], isPlain = false): string =>
  `${page}?${new URLSearchParams({ write: JSON.stringify(writings), ...(isPlain && { plain: '' }) })}`;

function pageOf({ hostname, searchParams }: URL): string {
  const configuration = JSON.stringify(configurationOf(hostname));
  const writings = JSON.parse(searchParams.get('write') ?? '[]') as Writing[];
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">',
    // What came before the tag keeps the browser's own setter, which no patch reaches.
    `<script>const { set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'); const setNatively = (line) => set.call(document, line);</script>`,
    searchParams.has('plain')
      ? ''
      : `<script type="application/json" id="qraia-config">${configuration}</script><script src="/qraia.js"></script>`,
    '<body><p>Page</p>',
    '<script type="text/plain" data-category="marketing" data-src="//tracker.example/t.js"></script>',
    ...writings.map(
      ([by, line]) => `<script>{ const line = ${JSON.stringify(line)}; ${writers[by]} }</script>`,
    ),
  ].join('\n');
}

const bundles = new URL('../../packages/sdk/dist/browser/', import.meta.url);

export function startTrackedSite(): Promise<NamedHosts> {
  const account = nodeConsent(
    createSiteConsent(configurationOf('www.shop.co.uk'), {
      hostname: 'www.shop.co.uk',
      statistics: false,
    }),
  );
  const send = (response: ServerResponse, type: string, body: string | Buffer): void => {
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'no-store');
    response.end(body);
  };
  return startNamedHosts(HOSTS, (url, request, response) => {
    const { hostname, pathname, searchParams } = url;
    if (!HOSTS.includes(hostname)) return response.writeHead(502).end();
    if (hostname === 'tracker.example') return send(response, 'text/javascript', 'void 0;');
    if (/^\/qraia[\w.-]*\.js$/.test(pathname)) {
      return send(response, 'text/javascript', readFileSync(new URL(`.${pathname}`, bundles)));
    }
    // As bytes, for a header takes no other characters.
    const tossed = searchParams.getAll('toss').map((line) => Buffer.from(line).toString('latin1'));
    if (tossed.length) response.setHeader('set-cookie', tossed);
    // The one place with our middleware, and a cookie that no script can read.
    if (pathname === '/account' && account(request, response).has('marketing')) {
      response.setHeader('set-cookie', [
        '_tr_host=1; Path=/; HttpOnly',
        '_tr_parent=1; Path=/; Domain=shop.co.uk; HttpOnly',
      ]);
    }
    send(response, 'text/html', pageOf(url));
  });
}
