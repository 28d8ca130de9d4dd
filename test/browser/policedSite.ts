// Serves policed pages and their third party, and keeps what came of each in the order it was received.

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startNamedHosts } from './namedHosts.ts';
import { type Kind, type Police, policedPage, SITE, THIRD_PARTY } from './policedPage.ts';
import type { Visitor } from './visitors.ts';

/** Longer than any page takes, on a busy machine too. */
const LIMIT_MS = 8000;

/** What one page made the servers receive, the third party by the names of its files. */
export interface Course {
  /** What was fetched and told, in order. */
  readonly order: readonly string[];
  /** What was told, by its name. */
  readonly told: Readonly<Record<string, unknown>>;
}

export interface PolicedSite {
  readonly proxy: string;
  /** Visits a page; resolves when the page has told its end, or at the limit. */
  show(visitor: Visitor, police: Police, kind: Kind): Promise<Course>;
  close(): Promise<void>;
}

const bundles = new URL('../../packages/sdk/dist/browser/', import.meta.url);

/** It says that it runs, and where it stands. */
const thirdPartyScript = (file: string): string =>
  `tell('ran-${file}', document.currentScript.previousElementSibling.id);`;

export async function startPolicedSite(): Promise<PolicedSite> {
  let page = { html: '', policy: '' };
  let token = '';
  let order: string[] = [];
  let told: Record<string, unknown> = {};

  const hosts = await startNamedHosts([], ({ origin, pathname, search }, _, response) => {
    const [first = '', second = '', third = ''] = pathname.split('/').slice(1);
    const send = (type: string, body: string | Buffer): void => {
      response.setHeader('content-type', type);
      response.setHeader('cache-control', 'no-store');
      response.end(body);
    };
    if (origin === THIRD_PARTY) {
      if (first === token) order.push(second);
      const isScript = second.endsWith('.js');
      return send(
        isScript ? 'text/javascript' : 'image/gif',
        isScript ? thirdPartyScript(second) : '',
      );
    }
    if (origin !== SITE) return response.writeHead(502).end();
    if (/^qraia[\w.-]*\.js$/.test(first)) {
      return send('text/javascript', readFileSync(new URL(first, bundles)));
    }
    if (first === 'page') {
      response.setHeader('content-security-policy', page.policy);
      return send('text/html', page.html);
    }
    if (first === 'told' && second === token) {
      order.push(third);
      told[third] = JSON.parse(decodeURIComponent(search.slice(1)));
    }
    send('text/plain', '');
  });

  let shown = 0;
  return {
    proxy: hosts.proxy,
    async show(visitor, police, kind) {
      shown += 1;
      token = `t${shown}`;
      page = policedPage(police, kind, token);
      const course = { order: [], told: {} };
      ({ order, told } = course);
      await visitor.goto(`${SITE}/page/${token}`);
      const giveUpAt = Date.now() + LIMIT_MS;
      while (!('end' in told) && Date.now() < giveUpAt) await pause(20);
      return course;
    },
    close: hosts.close,
  };
}
